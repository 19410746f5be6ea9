/** Passages in quotation marks: words named, not meant. */

/** Offsets in a block's clean text, marks left out. */
export interface Quotation {
  start: number;
  end: number;
}

/** Longest passage that still counts as quoted, in UTF-16 code units: an unpaired mark must not swallow the block. */
const LONGEST = 240;
/** Single marks are apostrophes as well, so they enclose less. */
const LONGEST_SINGLE = 120;

interface Marks {
  open: string;
  close: string;
  longest: number;
}

const PAIRS: readonly Marks[] = [
  { open: '«', close: '»', longest: LONGEST },
  { open: '»', close: '«', longest: LONGEST },
  { open: '„', close: '“”"', longest: LONGEST },
  { open: '“', close: '”“', longest: LONGEST },
  { open: '"', close: '"', longest: LONGEST },
  { open: '‹', close: '›', longest: LONGEST_SINGLE },
  { open: '‚', close: '‘’', longest: LONGEST_SINGLE },
  { open: '‘', close: '’', longest: LONGEST_SINGLE },
  { open: "'", close: "'", longest: LONGEST_SINGLE },
];
const BY_OPENING = new Map(PAIRS.map((marks) => [marks.open, marks]));
const ANY_OPENING = /[«»„“"‹‚‘']/;

/**
 * The quoted passages of a text, in order. A mark opens after a blank or bracket and closes before a blank or
 * punctuation, so that inches and apostrophes are left alone. Linear in the text.
 */
export function quotations(text: string): Quotation[] {
  const found: Quotation[] = [];
  if (!ANY_OPENING.test(text)) return found;
  for (let at = 0; at < text.length; at++) {
    const marks = BY_OPENING.get(text.charAt(at));
    if (!marks || !opens(text, at)) continue;
    const end = closing(text, at + 1, marks);
    if (end < 0) continue;
    found.push({ start: at + 1, end });
    at = end;
  }
  return found;
}

/** The share of a range of the text, from 0 to 1, that stands in quotation marks. */
export function quotedShare({ start, end }: Quotation, quoted: readonly Quotation[]): number {
  let inside = 0;
  for (const each of quoted) inside += Math.max(0, Math.min(end, each.end) - Math.max(start, each.start));
  return inside / Math.max(1, end - start);
}

/** Before a term that a sentence defines stands no more than its number, in UTF-16 code units. */
const NUMBER_ROOM = 8;
/** A term is a few words at most: longer is a sentence that is talked about. */
const LONGEST_TERM = 24;
const DEFINING = /^[»”“"’'*_\s]*[:=]/;

/** True of a sentence that opens with a term in quotation marks and then says what it means: « Neuf » : … */
export function definesTerm({ start, end }: Quotation, quoted: readonly Quotation[], text: string): boolean {
  const term = quoted.find((each) => each.start >= start && each.end <= end);
  if (!term || term.start - start > NUMBER_ROOM || term.end - term.start > LONGEST_TERM) return false;
  return DEFINING.test(text.slice(term.end, term.end + NUMBER_ROOM));
}

function opens(text: string, at: number): boolean {
  return (at === 0 || /[\s([{*_/—–-]/.test(text.charAt(at - 1))) && at + 1 < text.length;
}

function closing(text: string, from: number, { close, longest }: Marks): number {
  const last = Math.min(text.length, from + longest);
  for (let at = from + 1; at < last; at++) {
    if (close.includes(text.charAt(at)) && !/[\p{L}\p{N}]/u.test(text.charAt(at + 1))) return at;
  }
  return -1;
}
