import type { Names } from './names';

export const nl: Names = {
  family: {
    'human-rights': 'Mensenrechten',
    certification: 'Keurmerken en certificaten',
    repairability: 'Herstel en levensduur',
    greenwashing: 'Groene claims',
    procurement: 'Vorm van de aanbesteding',
  },
  phase: {
    exclusion: 'Uitsluitingsgronden',
    selection: 'Selectiecriteria',
    specification: 'Technische specificaties',
    award: 'Gunningscriteria',
    performance: 'Uitvoeringsvoorwaarden',
    unknown: 'Fase niet herkend',
  },
  severity: { error: 'fout', warning: 'waarschuwing', advice: 'advies' },
  coverage: {
    found: 'gevonden',
    weak: 'zwak',
    missing: 'ontbreekt',
    waived: 'terzijde gelegd',
    'not-checked': 'niet nagekeken',
  },
  product: {
    laptop: 'laptops',
    desktop: 'desktops',
    monitor: 'monitoren',
    smartphone: 'smartphones',
    tablet: 'tablets',
    printer: 'printers',
    server: 'servers',
    network: 'netwerkapparatuur',
    accessory: 'toebehoren',
    refurbished: 'refurbished toestellen',
    'device-service': 'toestellen als dienst',
    leasing: 'leasing',
    ict: 'ICT-hardware',
  },
};
