/** What is known of the procurement. */
import type { NotApplied } from '../../../../language-server/engine/finding';

export interface ProcurementStrings {
  procurement: {
    title: string;
    intro: string;
    country: string;
    buyer: string;
    buyers: Readonly<Record<'central' | 'sub-central' | 'utility', string>>;
    threshold: string;
    thresholds: Readonly<Record<'above' | 'below', string>>;
    products: string;
    date: string;
    dateHint: string;
    kind: string;
    kinds: Readonly<Record<'tender' | 'template', string>>;
    fromDraft: (value: string) => string;
    unknown: string;
    questions: string;
    parts: string;
    partsHint: string;
    noParts: string;
    notApplied: string;
    notAppliedRules: (count: number) => string;
    notAppliedReason: Readonly<Record<NotApplied['reason'], string>>;
  };
}
