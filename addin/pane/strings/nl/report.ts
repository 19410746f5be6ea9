import type { ReportStrings } from '../shape/report';

export const report: ReportStrings = {
  report: {
    title: 'Verslag',
    intro: 'Een verslag voor uw dossier, voor collega’s en juristen die dit programma niet gebruiken:',
    parts: [
      'wat er aangepast moet worden en waarom, met de wet erbij',
      'wat het ontwerp regelt en wat het openlaat',
      'de voorgestelde tekst bij elke bevinding',
      'wat terzijde is gelegd, door wie en om welke reden',
    ],
    language: 'Taal van het verslag',
    saveWord: 'Opslaan als Word-document',
    savePage: 'Opslaan als webpagina',
    openWord: 'Openen als nieuw document',
    private: 'Het wordt op deze computer gemaakt en nergens heen gestuurd.',
    takeOver: 'Beslissingen uit een andere kopie',
    takeOverHint:
      'Hebt u in een eerdere kopie van dit document bevindingen terzijde gelegd? Neem die beslissingen over. Ze gelden waar de tekst nog dezelfde is.',
    chooseCopy: 'De kopie kiezen…',
    nothingToTake: (file) => `In ${file} staan geen beslissingen.`,
  },
};
