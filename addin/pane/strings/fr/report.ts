import type { ReportStrings } from '../shape/report';

export const report: ReportStrings = {
  report: {
    title: 'Rapport',
    intro: 'Un rapport pour votre dossier, à l’attention des collègues et juristes qui n’utilisent pas ce programme :',
    parts: [
      'ce qui doit être corrigé et pourquoi, avec les textes de loi',
      'ce que le projet prévoit et ce qu’il laisse de côté',
      'le texte proposé pour chaque constat',
      'ce qui a été écarté, par qui et pour quelle raison',
    ],
    language: 'Langue du rapport',
    saveWord: 'Enregistrer en document Word',
    savePage: 'Enregistrer en page web',
    openWord: 'Ouvrir dans un nouveau document',
    private: 'Il est établi sur cet ordinateur et n’est envoyé nulle part.',
    takeOver: 'Décisions d’une autre copie',
    takeOverHint:
      'Vous avez écarté des constats dans une copie antérieure de ce document ? Reprenez ces décisions. Elles valent là où le texte est resté le même.',
    chooseCopy: 'Choisir la copie…',
    nothingToTake: (file) => `${file} ne contient aucune décision.`,
  },
};
