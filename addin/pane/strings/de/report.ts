import type { ReportStrings } from '../shape/report';

export const report: ReportStrings = {
  report: {
    title: 'Bericht',
    intro: 'Ein Bericht für Ihre Akte, für Kolleginnen, Kollegen und Juristen, die dieses Programm nicht nutzen:',
    parts: [
      'was zu ändern ist und warum, mit der Rechtsgrundlage',
      'was der Entwurf regelt und was er offenlässt',
      'der vorgeschlagene Text zu jedem Befund',
      'was zurückgestellt wurde, von wem und aus welchem Grund',
    ],
    language: 'Sprache des Berichts',
    saveWord: 'Als Word-Dokument speichern',
    savePage: 'Als Webseite speichern',
    openWord: 'Als neues Dokument öffnen',
    private: 'Er entsteht auf diesem Rechner und wird nirgendwohin gesendet.',
    takeOver: 'Entscheidungen aus einer anderen Fassung',
    takeOverHint:
      'Sie haben in einer früheren Kopie dieses Dokuments Befunde zurückgestellt? Übernehmen Sie diese Entscheidungen. Sie gelten, wo der Text noch derselbe ist.',
    chooseCopy: 'Kopie wählen…',
    nothingToTake: (file) => `${file} enthält keine Entscheidungen.`,
  },
};
