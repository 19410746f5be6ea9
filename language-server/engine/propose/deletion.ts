/** Takes a sentence out of a draft, with the paragraph or list item that it fills. */
import { sourceRange, type Block, type Draft, type SourceRange } from '../draft';
import type { TextEdit } from '../finding';
import type { Passage } from '../situate/situation';
import { behindLabel, isLabel } from './label';

/** Formats in which paragraphs are text. In the others a host takes the paragraph with the last of its words. */
const TEXT = new Set(['markdown', 'html', 'plain']);

/**
 * The edit that deletes a sentence; none where a hole would stay: an empty cell or heading, a list that it leads in, a
 * clause that it is the name of, a share of the award that goes to nothing.
 */
export function deletion(sentence: SourceRange, passage: Passage, draft: Draft): TextEdit | undefined {
  const { source } = draft;
  const { block, phase } = passage;
  const words = source.slice(sentence.start, sentence.end);
  if (/:\s*$/u.test(words) || (phase === 'award' && weighs(sentence, passage))) return undefined;
  if (words.trim() !== block.text.trim() && !fills(sentence, block, source)) {
    const { start, end } = behindLabel(sentence, block, source);
    if (isLabel(source.slice(start, end))) return undefined;
    return { start, end: source.charAt(end) === ' ' ? end + 1 : end, newText: '' };
  }
  if (block.kind !== 'paragraph' && block.kind !== 'item') return undefined;
  const whole = TEXT.has(draft.format) ? withBreak(block, draft) : { start: block.start, end: block.end };
  return { ...whole, newText: '' };
}

/** True of a sentence that gives a share in per cent. */
function weighs({ start, end }: SourceRange, { block, annotation }: Passage): boolean {
  return annotation.sentences.some((each) => {
    const range = sourceRange(block, each.start, each.end);
    return range.start < end && start < range.end && each.quantities.some(({ kind }) => kind === 'percent');
  });
}

/** Markup beside a sentence that fills its block takes no more than this, in UTF-16 code units. */
const MOST_MARKUP = 400;

/** True where nothing but markup, blanks and a label stands in the block beside the range. */
function fills({ start, end }: SourceRange, block: Block, source: string): boolean {
  if (start - block.start + (block.end - end) > MOST_MARKUP) return false;
  const rest = source.slice(block.start, start) + source.slice(end, block.end);
  return !/[\p{L}\p{N}]/u.test(rest) || isLabel(rest);
}

/** The block with the line breaks that part it from the one before, or from the next where those are fewer. */
function withBreak({ start, end }: SourceRange, { source }: Draft): SourceRange {
  const before = start - source.slice(0, start).trimEnd().length;
  const after = /^\s*/u.exec(source.slice(end))?.[0] ?? '';
  // The first item of a list leaves the blank line before it to the next.
  const closer = after.length < before && end + after.length < source.length;
  if (before > 0 && before < start && !closer) return { start: start - before, end };
  return { start, end: end + after.length };
}
