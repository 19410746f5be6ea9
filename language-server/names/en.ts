import type { Names } from './names';

export const en: Names = {
  family: {
    'human-rights': 'Human rights',
    certification: 'Labels and certificates',
    repairability: 'Repair and lifetime',
    greenwashing: 'Green claims',
    procurement: 'Procurement form',
  },
  phase: {
    exclusion: 'Exclusion grounds',
    selection: 'Selection criteria',
    specification: 'Technical specifications',
    award: 'Award criteria',
    performance: 'Contract performance conditions',
    unknown: 'Phase not recognised',
  },
  severity: { error: 'error', warning: 'warning', advice: 'advice' },
  coverage: { found: 'found', weak: 'weak', missing: 'missing', waived: 'set aside', 'not-checked': 'not checked' },
  product: {
    laptop: 'laptops',
    desktop: 'desktops',
    monitor: 'monitors',
    smartphone: 'smartphones',
    tablet: 'tablets',
    printer: 'printers',
    server: 'servers',
    network: 'network equipment',
    accessory: 'accessories',
    refurbished: 'refurbished devices',
    'device-service': 'devices as a service',
    leasing: 'leasing',
    ict: 'ICT hardware',
  },
};
