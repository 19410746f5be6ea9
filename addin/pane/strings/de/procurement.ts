import type { ProcurementStrings } from '../shape/procurement';
import { plural } from './plural';

export const procurement: ProcurementStrings = {
  procurement: {
    title: 'Ihre Vergabe',
    intro:
      'Das Recht unterscheidet sich nach Land, Auftraggeber und Wert. Was Sie offenlassen, wird dem Entwurf entnommen, wenn er es sagt.',
    country: 'Land',
    buyer: 'Wer beschafft',
    buyers: {
      central: 'Zentrale Regierungsbehörde',
      'sub-central': 'Land, Gemeinde oder andere Stelle',
      utility: 'Sektorenauftraggeber: Wasser, Energie, Verkehr oder Post',
    },
    threshold: 'Auftragswert',
    thresholds: { above: 'Ab dem EU-Schwellenwert', below: 'Unter dem EU-Schwellenwert' },
    products: 'Was beschafft wird',
    date: 'Tag der Veröffentlichung',
    dateHint: 'Es gelten die Regeln, die an diesem Tag in Kraft sind. Leer: heute.',
    kind: 'Dieses Dokument ist',
    kinds: {
      tender: 'Eine Vergabeunterlage kurz vor der Veröffentlichung',
      template: 'Eine Vorlage zum späteren Ausfüllen',
    },
    fromDraft: (value) => `Aus dem Entwurf: ${value}`,
    unknown: 'Nicht angegeben',
    questions: 'Fragen, die der Entwurf aufwirft',
    parts: 'Teile, die Sie auslassen',
    partsHint: 'Befunde in angekreuzten Abschnitten werden nicht gezeigt, bis Sie das Dokument erneut öffnen.',
    noParts: 'Der Entwurf hat keine Überschriften.',
    notApplied: 'Regeln, die schwiegen',
    notAppliedRules: (count) => plural(count, 'Regel', 'Regeln'),
    notAppliedReason: {
      date: 'Am Stichtag nicht in Kraft',
      jurisdiction: 'Recht eines anderen Landes',
      'buyer-or-value': 'Anderer Auftraggeber oder Auftragswert',
      'product-group': 'Andere Produkte',
      'not-ict': 'Nicht über IT-Hardware',
      'switched-off': 'Ausgeschaltet',
      mode: 'Nicht für diese Art von Dokument',
      'partial-document': 'Nur ein Teil einer Vergabeunterlage',
    },
  },
};
