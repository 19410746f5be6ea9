import type { ProcurementStrings } from '../shape/procurement';
import { plural } from './plural';

export const procurement: ProcurementStrings = {
  procurement: {
    title: 'Your tender',
    intro: 'The law differs by country, buyer and value. What you leave open is taken from the draft where it says so.',
    country: 'Country',
    buyer: 'Who buys',
    buyers: {
      central: 'Central government',
      'sub-central': 'Region, municipality or other body',
      utility: 'Utility: water, energy, transport or post',
    },
    threshold: 'Value of the contract',
    thresholds: { above: 'At or above the EU threshold', below: 'Below the EU threshold' },
    products: 'What is bought',
    date: 'Date of publication',
    dateHint: 'Rules in force on this day are used. Empty: today.',
    kind: 'This document is',
    kinds: { tender: 'A tender about to be published', template: 'A template to fill in later' },
    fromDraft: (value) => `From the draft: ${value}`,
    unknown: 'Not told',
    questions: 'Questions the draft raised',
    parts: 'Parts to leave out',
    partsHint: 'Findings in ticked sections are not shown until you open the document again.',
    noParts: 'The draft has no headings.',
    notApplied: 'Rules that kept silent',
    notAppliedRules: (count) => plural(count, 'rule', 'rules'),
    notAppliedReason: {
      date: 'Not in force on the date',
      jurisdiction: 'Law of another country',
      'buyer-or-value': 'Another buyer or contract value',
      'product-group': 'Other products',
      'not-ict': 'Not about ICT hardware',
      'switched-off': 'Switched off',
      mode: 'Not for this kind of document',
      'partial-document': 'Only part of a tender',
    },
  },
};
