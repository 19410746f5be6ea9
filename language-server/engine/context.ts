/** What the reviewer knows of the procurement beside the draft's words. `undefined` means unknown, never "no". */
import type { Language } from './draft';
import type { Severity } from './finding';

export const JURISDICTIONS = ['BE', 'NL', 'FR', 'DE', 'AT', 'CH', 'UK', 'NO', 'EU'] as const;
export type Jurisdiction = (typeof JURISDICTIONS)[number];

export type Buyer = 'central' | 'sub-central' | 'utility';
export type Mode = 'tender' | 'template';

export interface RuleSetting {
  enabled?: boolean;
  severity?: Severity;
}

export interface Context {
  /** Day the draft is judged by, as YYYY-MM-DD: rules out of force on it keep silent. */
  date: string;
  jurisdiction?: Jurisdiction | undefined;
  buyer?: Buyer | undefined;
  /** Contract value against the EU publication threshold. */
  threshold?: 'above' | 'below' | undefined;
  productGroups?: string[] | undefined;
  mode?: Mode | undefined;
  /** Language to assume where a passage is too short to tell. */
  language?: Language | undefined;
  /** Settings by rule id or by family. */
  rules?: Readonly<Record<string, RuleSetting>> | undefined;
}
