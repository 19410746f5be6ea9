/** The report on one draft as plain data: what every writer (HTML, Word, CSV, JSON) is made from. Days are YYYY-MM-DD. */
import type { LawEntry } from '../document/citations';
import type { CoverageState } from '../document/coverage';
import type { ReopenedBecause } from '../decisions/apply-decisions';
import type { DecisionState } from '../decisions/decision';
import type { Buyer, Mode } from '../engine/context';
import type { Language } from '../engine/draft';
import type { Family, FindingKind, Phase, RuleFailure, Severity } from '../engine/finding';
import type { RulesByReason } from './not-applied';

/** Form of the report's JSON: raised when a key changes its meaning or goes. */
export const REPORT_VERSION = 1;

export interface Report {
  version: typeof REPORT_VERSION;
  /** Language the report is written in. */
  language: Language;
  /** Version of the program that made it. */
  program: string;
  pack: { version: string; sha256: string };
  /** Day the report was made. */
  madeOn: string;
  draft: { name: string; language: Language; format: string; words: number; ictHardware: boolean };
  context: ReportContext;
  families: FamilySummary[];
  coverage: ReportTheme[];
  /** By family and in reading order: those that stand and those set aside. */
  findings: ReportFinding[];
  /** Comply or explain: all that was decided on the draft. */
  decisions: ReportDecision[];
  /** Parts of the draft that could not be read. */
  notRead: string[];
  /** Rules that failed and were left out. */
  failures: RuleFailure[];
  notApplied: RulesByReason[];
}

/** What is undefined was not known. */
export interface ReportContext {
  /** Day by whose rules the draft was reviewed. */
  date: string;
  jurisdiction?: string;
  buyer?: Buyer;
  threshold?: 'above' | 'below';
  productGroups: string[];
  mode: Mode;
  /** The draft says it is one volume of several. */
  partial: boolean;
}

export interface FamilySummary {
  family: Family;
  /** Findings that stand. */
  open: Record<Severity, number>;
  setAside: number;
  /** Rules that had their say, and those among them that found nothing. */
  rules: number;
  silent: number;
}

export interface ReportTheme {
  family: Family;
  id: string;
  title: string;
  state: CoverageState;
  /** Numbers of the findings behind the state. */
  findings: number[];
  /** Of a clause: where it stands, and its elements. */
  place?: Place;
  elements: { id: string; label: string; core: boolean; present: boolean }[];
}

export interface Place {
  /** Title of the section; '' before the first heading. */
  section: string;
  /** From 1, in the text that offsets count in. */
  line: number;
}

/** Words with the language they are in. */
export interface Said {
  text: string;
  language: Language;
}

/** The flagged text in the words around it, as the draft has them. */
export interface Quote {
  before: string;
  flagged: string;
  after: string;
  language: Language;
}

/** open: stands · reopened: stands although it was decided upon · else set aside, and how. */
export type FindingStatus = 'open' | 'reopened' | 'suppressed' | DecisionState;

export interface ReportFinding {
  /** From 1, in the order of the report. */
  number: number;
  id: string;
  ruleId: string;
  family: Family;
  kind: FindingKind;
  severity: Severity;
  status: FindingStatus;
  phase: Phase;
  message: Said;
  why: Said;
  /** Undefined where the finding is about the draft as a whole. */
  place?: Place;
  quote?: Quote;
  basis?: 'law' | 'policy' | 'practice';
  law: LawEntry[];
  elements: { id: string; label: string; present: boolean }[];
  replacements: { title: Said; text: Said; removes: boolean; safe: boolean }[];
  related: { message: Said; line: number }[];
  decision?: FindingDecision;
}

export interface FindingDecision {
  reason: string;
  author: string;
  /** ISO 8601; '' where not told. */
  time: string;
  /** Why a decided finding stands again. */
  reopened?: ReopenedBecause;
}

/** A line of the justification annex. */
export interface ReportDecision extends FindingDecision {
  ruleId: string;
  family: Family;
  status: FindingStatus;
  /** What was flagged, or what the finding said where nothing was. */
  about: Said;
  /** Number of the finding; undefined where its text is not in the draft any more. */
  finding?: number;
}

/** True of a finding that is still to be answered. */
export function stands({ status }: Pick<ReportFinding, 'status'>): boolean {
  return status === 'open' || status === 'reopened';
}
