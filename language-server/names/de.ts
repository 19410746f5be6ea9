import type { Names } from './names';

export const de: Names = {
  family: {
    'human-rights': 'Menschenrechte',
    certification: 'Gütezeichen und Zertifikate',
    repairability: 'Reparatur und Lebensdauer',
    greenwashing: 'Umweltaussagen',
    procurement: 'Form der Vergabe',
  },
  phase: {
    exclusion: 'Ausschlussgründe',
    selection: 'Eignungskriterien',
    specification: 'Leistungsbeschreibung',
    award: 'Zuschlagskriterien',
    performance: 'Ausführungsbedingungen',
    unknown: 'Phase nicht erkannt',
  },
  severity: { error: 'Fehler', warning: 'Warnung', advice: 'Rat' },
  coverage: {
    found: 'gefunden',
    weak: 'schwach',
    missing: 'fehlt',
    waived: 'zurückgestellt',
    'not-checked': 'nicht geprüft',
  },
  product: {
    laptop: 'Notebooks',
    desktop: 'Desktop-Computer',
    monitor: 'Monitore',
    smartphone: 'Smartphones',
    tablet: 'Tablets',
    printer: 'Drucker',
    server: 'Server',
    network: 'Netzwerktechnik',
    accessory: 'Zubehör',
    refurbished: 'aufbereitete Geräte',
    'device-service': 'Geräte als Dienstleistung',
    leasing: 'Leasing',
    ict: 'IT-Hardware',
  },
};
