import type { SettingsStrings } from '../shape/settings';

export const settings: SettingsStrings = {
  settings: {
    title: 'Einstellungen',
    language: 'Sprache',
    auto: 'Wie das Programm',
    theme: 'Darstellung',
    themes: { auto: 'Wie das Programm', light: 'Hell', dark: 'Dunkel' },
    marks: 'Befunde im Text unterstreichen',
    marksHint: 'Unterstreichungen werden nie im Dokument gespeichert.',
    marksMissing: 'Diese Programmversion kann nicht unterstreichen; ein Klick auf einen Befund zeigt die Stelle.',
    author: 'Ihr Name',
    authorHint: 'Steht bei Ihren Entscheidungen, Kommentaren und Änderungen. Leer lassen für keinen Namen.',
    rulesOff: 'Ausgeschaltete Regeln',
    noRulesOff: 'Alle Regeln sind eingeschaltet.',
    hereOnly: 'in diesem Dokument',
    everywhere: 'in allen meinen Dokumenten',
    switchOn: 'Wieder einschalten',
    diagnostics: 'Für den Support',
    diagnosticsHint: 'Versionen, Einstellungen und Zahlen. Kein Wort aus Ihrem Dokument.',
    copy: 'Für den Support kopieren',
    data: 'Was im Dokument gespeichert wird',
    dataHint:
      'Entscheidungen mit ihren Gründen, und was Sie über die Vergabe gesagt haben. Sie gehen mit, wenn Sie die Datei veröffentlichen.',
    removeData: 'Aus diesem Dokument entfernen',
    introduction: 'Einführung zeigen',
  },
};
