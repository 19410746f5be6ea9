/**
 * The two texts of a paragraph: the raw one, in which Word searches and counts, with tracked deletions and control
 * characters; and the clean one that is reviewed, in which the deletions are gone.
 */
import { diffChars } from 'diff';
import type { RawParagraph } from './raw-paragraph';

export interface ParagraphTexts {
  readonly raw: string;
  /** As in `HostParagraph.text`. */
  readonly clean: string;
  /** True where tracked deletions, or text Word does not show, are left out of `clean`. */
  readonly hasDeletions: boolean;
  /** False where the two texts could not be brought together: places in it cannot be found again. */
  readonly isMapped: boolean;
  /** Raw offset of each clean character; undefined where both are the same all along. */
  readonly rawOffsets?: readonly number[];
}

/** Characters that end a line for the language server; a line break stands in for them, one for one. */
const LINE_ENDS = /[\n\r\v\f\u0085\u2029]/g;
/** A diff of two texts that have little in common is not worth long. */
const LONGEST_DIFF_MS = 100;

export function paragraphTexts({ text, accepted }: Pick<RawParagraph, 'text' | 'accepted'>): ParagraphTexts {
  if (text === accepted) return { raw: text, clean: withoutLineEnds(text), hasDeletions: false, isMapped: true };
  const rawOffsets = subsequence(accepted, text);
  if (!rawOffsets) return { raw: text, clean: withoutLineEnds(accepted), hasDeletions: true, isMapped: false };
  return { raw: text, clean: withoutLineEnds(accepted), hasDeletions: true, isMapped: true, rawOffsets };
}

function withoutLineEnds(text: string): string {
  return text.replace(LINE_ENDS, '\u2028');
}

/** Offsets of the characters of `part` in `whole`; undefined where `part` has something that `whole` has not. */
function subsequence(part: string, whole: string): number[] | undefined {
  const changes = diffChars(part, whole, { timeout: LONGEST_DIFF_MS });
  if (!changes) return undefined;
  const offsets: number[] = [];
  let at = 0;
  for (const { value, added, removed } of changes) {
    if (removed) return undefined;
    if (!added) for (let index = 0; index < value.length; index++) offsets.push(at + index);
    at += value.length;
  }
  return offsets;
}

export interface RawRange {
  start: number;
  end: number;
  /** True where text that is not in the clean text stands between start and end. */
  holdsDeletions: boolean;
}

/** The raw range of a range of the clean text, in UTF-16 code units. A point stays behind the character before it. */
export function rawRange(texts: ParagraphTexts, start: number, end: number): RawRange {
  const { rawOffsets } = texts;
  if (!rawOffsets) return { start, end, holdsDeletions: false };
  const afterPrevious = (offset: number): number => (offset === 0 ? 0 : (rawOffsets[offset - 1] ?? 0) + 1);
  if (start === end) return { start: afterPrevious(start), end: afterPrevious(start), holdsDeletions: false };
  const from = rawOffsets[start] ?? texts.raw.length;
  const to = afterPrevious(end);
  return { start: from, end: to, holdsDeletions: to - from !== end - start };
}

/** The clean offset at or before which a raw offset stands. */
export function cleanOffset({ rawOffsets, clean }: ParagraphTexts, raw: number): number {
  if (!rawOffsets) return Math.min(raw, clean.length);
  const after = rawOffsets.findIndex((offset) => offset >= raw);
  return after < 0 ? clean.length : after;
}
