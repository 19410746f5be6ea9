/** A matcher that is code: for what data cannot say. General, named, and asked for by rules of kind `check`. */
import type { Sentence } from '../../annotate/annotation';
import type { Context } from '../../context';
import type { SourceRange } from '../../draft';
import type { RelatedPlace, TextEdit } from '../../finding';
import type { Passage } from '../../situate/situation';
import type { Matcher } from '../match';

/** A place a check flags. */
export interface CheckHit {
  passage: Passage;
  sentence: Sentence | undefined;
  /** Range in the passage's clean text. */
  start: number;
  end: number;
  /** Words for the message's {placeholders}. */
  values?: Readonly<Record<string, string>>;
  related?: readonly RelatedPlace[];
  range?: SourceRange;
  /** Counts only in a draft none of whose headings speaks of one of the concepts with these ids. */
  unlessHeading?: readonly string[];
  /** Rules whose faults it resembles, the likeliest first. */
  likened?: readonly string[];
  /** The edits that mend it, ranges in the source, where the check can work them out. */
  edits?: readonly TextEdit[];
}

/** The rule's options, shape checked by the check itself. */
export type Options = Readonly<Record<string, unknown>>;

/** An option that is a list of ids; the same object each time. Throws where it is none, with the name of the check. */
export function idsIn(options: Options, name: string, check: string): readonly string[] {
  const value = options[name];
  if (Array.isArray(value) && value.every((each): each is string => typeof each === 'string')) return value;
  throw new Error(`${check} needs the option "${name}" (a list of ids).`);
}

/** Looks at one passage that is judged. What it finds must rest on the passage and what stands around it alone. */
export type PassageCheck = (passage: Passage, matcher: Matcher, options: Options) => readonly CheckHit[];

/** Looks through a situated draft. */
export type DraftCheck = (matcher: Matcher, options: Options, context: Context) => CheckHit[];

export type Check = { inPassage: PassageCheck } | { inDraft: DraftCheck };
