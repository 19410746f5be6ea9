/** What a rule saw, before it is put into words and severity. */
import type { Rule } from '../../../rules/schema/rule';
import type { Hit, Sentence } from '../annotate/annotation';
import type { SourceRange } from '../draft';
import type { ClauseElement, FindingKind, RelatedPlace, Severity, TextEdit } from '../finding';
import type { Passage } from '../situate/situation';
import type { Testimony } from './second-witness';

export interface Observation {
  rule: Rule;
  kind: FindingKind;
  /** The passage flagged, or the one the missing text belongs after; undefined where the draft has no such place. */
  passage: Passage | undefined;
  /** The sentence flagged; undefined for an absence. */
  sentence: Sentence | undefined;
  /** Range in the passage's clean text; ignored where there is no passage. */
  start: number;
  end: number;
  evidence: readonly Hit[];
  /** Severity by the rule's own grading, before context; undefined: the rule's. */
  severity: Severity | undefined;
  /** What the second reader says to it; undefined where it is not sure of anything or was not asked. */
  testimony?: Testimony | undefined;
  elements: readonly ClauseElement[];
  related: readonly RelatedPlace[];
  /** Words for the message's {placeholders}. */
  values: Readonly<Record<string, string>>;
  /** Range in the source that wins over the passage's, where a check flags across blocks. */
  range?: SourceRange;
  /** Rules whose faults it resembles, the likeliest first. */
  likened?: readonly string[];
  /** The edits a check worked out. */
  edits?: readonly TextEdit[];
  /** How it was put into words the last time (`FindingWriter`). */
  said?: object;
}

/** What was observed in one passage, or outside any: often the same object from one review to the next. */
export interface Observed {
  passage: Passage | undefined;
  /** Before any of it gave way, and what stands. */
  all: readonly Observation[];
  observations: readonly Observation[];
}
