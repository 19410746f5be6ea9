/** What a block starts with before its words: a number, a letter or a heading run into the text ("**Art. 9 – Glas.**"). */
import { toSource, type Block, type SourceRange } from '../draft';

/** "(3)" and "c)" are no amounts by their form, "3.2", "D.4" and "12." by the capital behind them. */
const NUMBER =
  /^(?:(?:\((?:\d{1,3}|\p{Ll}{1,4})\)|(?:\p{L}|\d{1,3})\))[*_]*\s+|(?=\S*\.)(?:\p{L}{1,4}[.-]?)?\d{1,3}(?:\.\d{1,2})*\.?[*_]*\s+(?=[^\p{L}\d]*\p{Lu}))/u;
const NUMBER_ONLY = /^[*_]*(?:§\s?)?(?:\p{Lu}{0,4}[.-]?)?\(?(?:\d{1,3}|\p{L})(?:\.\d{1,3})*[.)]*[*_]*[.:]?$/u;
/** Emphasised from end to end, with at most a number before it. */
const EMPHASISED = /^(?:[\p{L}\d.()§-]{1,9}\s+)?(\*{1,3}|_{1,3})[^*_\n]{1,120}\1[.:]?$/u;
const BULLET = /^(?:[-*+]|\d{1,9}[.)])\s+/u;

/** True where a piece of a block's source is nothing but its number or the heading run into it. */
export function isLabel(words: string): boolean {
  const bare = words.trim().replace(BULLET, '');
  return NUMBER_ONLY.test(bare) || EMPHASISED.test(bare);
}

/** A range without the number that it starts its block with, and with both marks of an emphasis or none. */
export function behindLabel(range: SourceRange, block: Block, source: string): SourceRange {
  const opens = range.start === toSource(block, 0, 'start');
  const number = opens ? (NUMBER.exec(source.slice(range.start, range.end))?.[0].length ?? 0) : 0;
  const start = number < range.end - range.start ? range.start + number : range.start;
  return withMarks({ start, end: range.end }, block, source);
}

/** The range with the mark that opens or closes an emphasis it holds the other end of. */
function withMarks({ start, end }: SourceRange, block: SourceRange, source: string): SourceRange {
  const words = source.slice(start, end);
  const runs = words.match(/\*+/gu) ?? [];
  const [alone] = runs;
  if (alone === undefined || runs.length % 2 === 0) return { start, end };
  const opening = source.slice(block.start, start).endsWith(alone);
  const closing = source.startsWith(alone, end);
  return { start: opening ? start - alone.length : start, end: !opening && closing ? end + alone.length : end };
}
