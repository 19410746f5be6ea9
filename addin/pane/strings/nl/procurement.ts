import type { ProcurementStrings } from '../shape/procurement';
import { plural } from './plural';

export const procurement: ProcurementStrings = {
  procurement: {
    title: 'Uw opdracht',
    intro:
      'Het recht verschilt per land, aanbestedende dienst en waarde. Wat u openlaat, wordt uit het ontwerp gehaald als het daar staat.',
    country: 'Land',
    buyer: 'Wie koopt',
    buyers: {
      central: 'Centrale overheid',
      'sub-central': 'Regio, gemeente of andere dienst',
      utility: 'Nutsbedrijf: water, energie, vervoer of post',
    },
    threshold: 'Waarde van de opdracht',
    thresholds: { above: 'Op of boven de Europese drempel', below: 'Onder de Europese drempel' },
    products: 'Wat wordt gekocht',
    date: 'Datum van publicatie',
    dateHint: 'De regels die op die dag gelden, worden gebruikt. Leeg: vandaag.',
    kind: 'Dit document is',
    kinds: { tender: 'Een bestek dat gepubliceerd gaat worden', template: 'Een sjabloon om later in te vullen' },
    fromDraft: (value) => `Uit het ontwerp: ${value}`,
    unknown: 'Niet opgegeven',
    questions: 'Vragen die het ontwerp oproept',
    parts: 'Delen die u overslaat',
    partsHint: 'Bevindingen in aangevinkte hoofdstukken ziet u niet, tot u het document opnieuw opent.',
    noParts: 'Het ontwerp heeft geen koppen.',
    notApplied: 'Regels die zwegen',
    notAppliedRules: (count) => plural(count, 'regel', 'regels'),
    notAppliedReason: {
      date: 'Niet van kracht op de datum',
      jurisdiction: 'Recht van een ander land',
      'buyer-or-value': 'Andere aanbesteder of ander bedrag',
      'product-group': 'Andere producten',
      'not-ict': 'Gaat niet over ICT-hardware',
      'switched-off': 'Uitgeschakeld',
      mode: 'Niet voor dit soort document',
      'partial-document': 'Slechts een deel van een bestek',
    },
  },
};
