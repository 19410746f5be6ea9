import type { FrameStrings } from '../shape/frame';

export const frame: FrameStrings = {
  tabs: {
    label: 'Parties de la relecture',
    findings: 'Constats',
    coverage: 'Couverture',
    clauses: 'Clauses',
    procurement: 'Marché',
    report: 'Rapport',
    settings: 'Réglages',
  },
  status: {
    reading: 'Lecture du document…',
    checking: 'Vérification…',
    changed: 'Le texte a changé, nouvelle vérification…',
    upToDate: (time) => `À jour, vérifié à ${time}`,
    failed: 'Le projet n’a pas pu être vérifié',
    failedHint: 'Rien n’a été modifié dans votre document.',
    retry: 'Réessayer',
    checkAgain: 'Vérifier à nouveau',
  },
  introduction: {
    title: 'Bienvenue',
    step: (step, of) => `Étape ${step} sur ${of}`,
    first: {
      title: 'Un second regard',
      text: 'tenderlint lit votre projet de marché de matériel informatique et signale ce qui pourrait ne pas tenir : droits humains, labels, réparation et allégations écologiques. Tout se passe sur cet ordinateur. Pas un mot de votre document n’en sort.',
    },
    second: {
      title: 'Où achetez-vous ?',
      text: 'Le droit varie d’un pays à l’autre. Vous pouvez changer ce choix à tout moment sous « Marché ».',
    },
    third: {
      title: 'Vous décidez',
      text: 'Chaque constat dit ce qui est écrit, pourquoi c’est important et ce que vous pourriez écrire à la place. Les propositions entrent en suivi des modifications ; ce qui ne convient pas, vous l’écartez avec un motif.',
    },
    next: 'Suivant',
    back: 'Retour',
    start: 'Commencer la relecture',
    skip: 'Passer',
  },
};
