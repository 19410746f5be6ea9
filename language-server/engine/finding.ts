/** What the engine says: the findings of one draft and the edits that mend them. */
import type { Language, SourceRange } from './draft';

export const FAMILIES = ['human-rights', 'certification', 'repairability', 'greenwashing', 'procurement'] as const;
/** The rule family. `procurement` holds what belongs to none of the other four. */
export type Family = (typeof FAMILIES)[number];

export const SEVERITIES = ['error', 'warning', 'advice'] as const;
/** error: a challenger is likely to win · warning: lawful only if more is said · advice: lawful but weak. */
export type Severity = (typeof SEVERITIES)[number];

/** span: this text · absence: nothing says it · incomplete: a clause lacks elements · question: the answer decides. */
export type FindingKind = 'span' | 'absence' | 'incomplete' | 'question';

export const PHASES = ['exclusion', 'selection', 'specification', 'award', 'performance'] as const;
/** The procurement phase a passage speaks to; `unknown` where neither heading nor wording tells. */
export type Phase = (typeof PHASES)[number] | 'unknown';

/** Replaces the source text from `start` to `end` (UTF-16 code units) by `newText`. */
export interface TextEdit extends SourceRange {
  newText: string;
  /** Level of the heading that the first new paragraph is, for documents whose text has no markup to say so. */
  heading?: number;
}

export interface Replacement {
  title: string;
  edits: TextEdit[];
  /** True where the edit changes no meaning the officer must weigh; only such edits are applied in bulk. */
  safe: boolean;
}

/** One element of a clause: whether it was found, and where. */
export interface ClauseElement {
  id: string;
  label: string;
  present: boolean;
  ranges: SourceRange[];
}

/** A place that belongs to the finding: the other half of a contradiction, the annex referred to. */
export interface RelatedPlace extends SourceRange {
  message: string;
}

export interface Finding extends SourceRange {
  /** Stable while rule and flagged text stay the same. */
  id: string;
  ruleId: string;
  family: Family;
  kind: FindingKind;
  severity: Severity;
  /** Language of the passage: that of message, why and replacements. */
  language: Language;
  message: string;
  why: string;
  law: string[];
  phase: Phase;
  /** `source.slice(start, end)`; empty for an absence with no place of its own. */
  text: string;
  elements: ClauseElement[];
  replacements: Replacement[];
  related: RelatedPlace[];
  /** What its texts are filled with, for hosts that say the finding in another language; none where no rule said it. */
  values?: Readonly<Record<string, string>>;
}

/** In percent: below it the second reader is right too rarely to stand among what rules found (docs/quality.md). */
const FAINT = 30;

/** True of advice on the second reader's faint suspicion alone: worth a second look, no more. */
export function isHint({ severity, values }: Finding): boolean {
  return severity === 'advice' && values?.likeness !== undefined && Number(values.likeness) < FAINT;
}

/** A rule that threw: the rest of the review stands. */
export interface RuleFailure {
  ruleId: string;
  message: string;
}

/** A rule that had no say on this draft, and why. */
export interface NotApplied {
  ruleId: string;
  reason:
    | 'date'
    | 'jurisdiction'
    | 'buyer-or-value'
    | 'product-group'
    | 'not-ict'
    | 'switched-off'
    | 'mode'
    | 'partial-document';
}

export interface Review {
  language: Language;
  jurisdiction: string | null;
  productGroups: string[];
  /** False where the draft is not about ICT hardware, so that ICT rules kept silent. */
  ictHardware: boolean;
  checkedWords: number;
  findings: Finding[];
  notApplied: NotApplied[];
  failures: RuleFailure[];
}
