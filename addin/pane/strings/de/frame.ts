import type { FrameStrings } from '../shape/frame';

export const frame: FrameStrings = {
  tabs: {
    label: 'Teile der Prüfung',
    findings: 'Befunde',
    coverage: 'Abdeckung',
    clauses: 'Klauseln',
    procurement: 'Vergabe',
    report: 'Bericht',
    settings: 'Einstellungen',
  },
  status: {
    reading: 'Das Dokument wird gelesen …',
    checking: 'Wird geprüft …',
    changed: 'Der Text hat sich geändert und wird erneut geprüft …',
    upToDate: (time) => `Aktuell, geprüft um ${time}`,
    failed: 'Der Entwurf konnte nicht geprüft werden',
    failedHint: 'An Ihrem Dokument wurde nichts geändert.',
    retry: 'Erneut versuchen',
    checkAgain: 'Erneut prüfen',
  },
  introduction: {
    title: 'Willkommen',
    step: (step, of) => `Schritt ${step} von ${of}`,
    first: {
      title: 'Ein zweites Paar Augen',
      text: 'tenderlint liest Ihren Entwurf einer Vergabe von IT-Hardware und zeigt, was womöglich nicht hält: Menschenrechte, Gütezeichen, Reparatur und Umweltaussagen. Alles geschieht auf diesem Computer. Kein Wort Ihres Dokuments verlässt ihn.',
    },
    second: {
      title: 'Wo beschaffen Sie?',
      text: 'Das Recht unterscheidet sich von Land zu Land. Sie können das jederzeit unter „Vergabe“ ändern.',
    },
    third: {
      title: 'Sie entscheiden',
      text: 'Jeder Befund sagt, was dort steht, warum es zählt und was Sie stattdessen schreiben können. Vorschläge kommen als nachverfolgte Änderung in den Text; was nicht passt, stellen Sie mit einem Grund zurück.',
    },
    next: 'Weiter',
    back: 'Zurück',
    start: 'Prüfung beginnen',
    skip: 'Überspringen',
  },
};
