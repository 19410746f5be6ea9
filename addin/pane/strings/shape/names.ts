/** What the parts of a review are called. */
import type { Family, FindingKind, Phase, Severity } from '../../../../language-server/engine/finding';
import type { Product } from '../../../../language-server/names/names';

export interface NamesStrings {
  family: Readonly<Record<Family, string>>;
  severity: Readonly<Record<Severity, string>>;
  phase: Readonly<Record<Phase, string>>;
  kind: Readonly<Record<FindingKind, string>>;
  country: Readonly<Record<'BE' | 'NL' | 'FR' | 'DE' | 'AT' | 'CH' | 'UK' | 'NO' | 'EU', string>>;
  product: Readonly<Record<Product, string>>;
}
