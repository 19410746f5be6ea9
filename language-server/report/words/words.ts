/** What a report says in its own words; what the review says comes from the pack, and what all hosts name alike from `names`. */
import type { ReopenedBecause } from '../../decisions/apply-decisions';
import type { Buyer, Mode } from '../../engine/context';
import type { NotApplied, Severity } from '../../engine/finding';
import type { FindingStatus } from '../report';

export interface ReportWords {
  title: string;
  /** What tenderlint is and is not, under the title. */
  lead: string;
  facts: {
    draft: string;
    language: string;
    jurisdiction: string;
    /** After the name of a country that the draft was taken to be from. */
    unknown: string;
    buyer: string;
    threshold: string;
    products: string;
    kind: string;
    reviewedBy: string;
    madeOn: string;
    rules: string;
    /** `shown`: the count as the language writes numbers. */
    words: (shown: string, count: number) => string;
  };
  buyer: Readonly<Record<Buyer, string>>;
  threshold: Readonly<Record<'above' | 'below', string>>;
  mode: Readonly<Record<Mode, string>>;
  partial: string;
  notIct: string;
  verdict: { title: string; mustFix: (count: number) => string; noMustFix: string };
  summary: {
    title: string;
    family: string;
    setAside: string;
    rules: string;
    silent: (silent: number, of: number) => string;
    total: string;
  };
  severities: Readonly<Record<Severity, string>>;
  mustFix: { title: string; lead: string; none: string };
  coverage: {
    title: string;
    lead: string;
    theme: string;
    state: string;
    where: string;
    elements: (present: number, of: number) => string;
    present: string;
    lacking: string;
  };
  findings: {
    title: string;
    none: string;
    proposed: string;
    remove: string;
    others: string;
    look: string;
    also: string;
  };
  wholeDraft: string;
  opening: string;
  line: (line: number) => string;
  status: Readonly<Record<FindingStatus, string>>;
  reopened: Readonly<Record<ReopenedBecause, string>>;
  annex: {
    title: string;
    lead: string;
    none: string;
    number: string;
    passage: string;
    decision: string;
    reason: string;
    by: string;
    gone: string;
    suppressedIn: string;
  };
  limits: { title: string; notRead: string; allRead: string; failures: string; notApplied: string; legal: string };
  /** Instead of the rules by their names, where the country of the draft is known. */
  otherCountries: (count: number) => string;
  reason: Readonly<Record<NotApplied['reason'], string>>;
  basis: Readonly<Record<'law' | 'policy' | 'practice', string>>;
  columns: Readonly<Record<CsvColumn, string>>;
  unreadable: string;
  drafts: string;
}

export type CsvColumn =
  | 'number'
  | 'severity'
  | 'family'
  | 'rule'
  | 'status'
  | 'section'
  | 'line'
  | 'phase'
  | 'text'
  | 'message'
  | 'why'
  | 'law'
  | 'replacement'
  | 'reason'
  | 'author'
  | 'time';
