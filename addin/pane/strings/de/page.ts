import type { PageStrings } from '../shape/page';

export const page: PageStrings = {
  page: {
    tagline: 'Prüfen Sie den Entwurf einer IT-Vergabe, bevor Sie ihn veröffentlichen.',
    drop: 'Legen Sie Ihren Entwurf hier ab',
    choose: 'Dokument wählen',
    formats: 'Word (.docx), OpenDocument (.odt), Markdown, HTML oder reiner Text',
    private: 'Ihr Dokument bleibt auf diesem Computer. Diese Seite sendet nichts.',
    example: 'Mit einem Beispiel ausprobieren',
    examples: 'Beispiele',
    open: 'Anderes öffnen',
    export: 'Geprüfte Kopie speichern',
    document: 'Dokument',
    review: 'Prüfung',
    missingHere: (count) => (count === 1 ? 'Hier fehlt 1 Punkt' : `Hier fehlen ${count} Punkte`),
    loading: 'Wird geöffnet …',
    unsaved: 'Es gibt Änderungen, die Sie nicht gespeichert haben.',
    saveFirst: 'Ihre Änderungen zuerst speichern?',
    orLost: (name) => `Sonst geht verloren, was Sie in „${name}“ getan haben.`,
    openAnother: 'Ein anderes Dokument öffnen?',
    willBeLost: (name) =>
      `Was Sie in „${name}“ entschieden haben, kann in diesem Format nicht aufbewahrt werden und geht verloren.`,
    saveAndOpen: 'Speichern und öffnen',
    openAnyway: 'Ohne Speichern öffnen',
    keepWorking: 'Weiterarbeiten',
    dropHere: 'Zum Öffnen loslassen',
    notes: 'Anmerkungen',
    margins: 'Kopf- und Fußzeilen',
  },
};
