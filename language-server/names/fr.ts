import type { Names } from './names';

export const fr: Names = {
  family: {
    'human-rights': 'Droits humains',
    certification: 'Labels et certificats',
    repairability: 'Réparation et durée de vie',
    greenwashing: 'Allégations écologiques',
    procurement: 'Forme du marché',
  },
  phase: {
    exclusion: 'Motifs d’exclusion',
    selection: 'Critères de sélection',
    specification: 'Spécifications techniques',
    award: 'Critères d’attribution',
    performance: 'Conditions d’exécution',
    unknown: 'Phase non reconnue',
  },
  severity: { error: 'erreur', warning: 'avertissement', advice: 'conseil' },
  coverage: { found: 'trouvé', weak: 'faible', missing: 'manque', waived: 'écarté', 'not-checked': 'non vérifié' },
  product: {
    laptop: 'ordinateurs portables',
    desktop: 'ordinateurs de bureau',
    monitor: 'écrans',
    smartphone: 'smartphones',
    tablet: 'tablettes',
    printer: 'imprimantes',
    server: 'serveurs',
    network: 'équipement réseau',
    accessory: 'accessoires',
    refurbished: 'appareils reconditionnés',
    'device-service': 'appareils en tant que service',
    leasing: 'location',
    ict: 'matériel informatique',
  },
};
