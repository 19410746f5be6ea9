/** Takes a sentence out of a draft, with the paragraph or list item that it fills. */
import type { Draft, SourceRange } from '../draft';
import type { TextEdit } from '../finding';
import type { Passage } from '../situate/situation';

/** Formats in which paragraphs are text. In the others a host takes the paragraph with the last of its words. */
const TEXT = new Set(['markdown', 'html', 'plain']);

/** The edit that deletes a sentence; none where a hole would stay: an empty cell or heading, or a list that it leads in. */
export function deletion(sentence: SourceRange, { block }: Passage, draft: Draft): TextEdit | undefined {
  const { source } = draft;
  const words = source.slice(sentence.start, sentence.end);
  if (/:\s*$/u.test(words)) return undefined;
  if (words.trim() !== block.text.trim() && !fills(sentence, block, source)) {
    const end = source.charAt(sentence.end) === ' ' ? sentence.end + 1 : sentence.end;
    return { start: sentence.start, end, newText: '' };
  }
  if (block.kind !== 'paragraph' && block.kind !== 'item') return undefined;
  const whole = TEXT.has(draft.format) ? withBreak(block, draft) : { start: block.start, end: block.end };
  return { ...whole, newText: '' };
}

/** True where nothing but markup and blanks stands in the block beside the range. */
function fills({ start, end }: SourceRange, block: SourceRange, source: string): boolean {
  return !/[\p{L}\p{N}]/u.test(source.slice(block.start, start) + source.slice(end, block.end));
}

/** The block with the line breaks that part it from the one before, or from the next where it is the first. */
function withBreak({ start, end }: SourceRange, { source }: Draft): SourceRange {
  const before = start - source.slice(0, start).trimEnd().length;
  if (before > 0 && before < start) return { start: start - before, end };
  const after = /^\s*/u.exec(source.slice(end))?.[0].length ?? 0;
  return { start, end: end + after };
}
