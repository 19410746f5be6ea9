/** The terms of one language as the pack holds them, and where each of their runs of words begins. */

/**
 * The words of all concepts in one language. A distinct word is an atom: its number is its line in `atoms`, a bare word a
 * stem, `=w` an exact folded form, `^W` an exact form with its case, `w~`, `~w`, `~w~` parts of words, `#` a number. In
 * the terms the character `FIRST_CODE + n` stands for atom n; alternatives stand side by side, words are parted by
 * blanks, `GAP_CODE + n` is a gap of up to n words, and each term ends its line. A line of `TERM_ROW` or `BLOCKER_ROW`
 * and a character names the concept whose terms follow.
 */
export interface CompiledLexicon {
  atoms: string;
  /** Terms without gaps. */
  terms: string;
  gapped: string;
}

export const ANY_NUMBER = '#';
export const FIRST_CODE = 0x100;
export const GAP_CODE = 0x30;
export const TERM_ROW = '+';
export const BLOCKER_ROW = '-';

const LINE_END = 0x0a;
const BLANK = 0x20;
const TERM_MARK = TERM_ROW.charCodeAt(0);
const BLOCKER_MARK = BLOCKER_ROW.charCodeAt(0);

/** A run of words without gap. A term with gaps is a chain of segments. */
export interface Segment {
  term: number;
  position: number;
  last: boolean;
  /** Most words between the segment before and this one. */
  gap: number;
}

/** The end of a word inside a term: where the next one of the segment starts, or -1 where the segment ends. */
export function nextWord(text: string, end: number): number {
  return text.charCodeAt(end) === BLANK && text.charCodeAt(end + 1) >= FIRST_CODE ? end + 1 : -1;
}

/** The terms in the order of the pack, with the segments that begin with each atom. */
export class TermTable {
  /** All terms; places in it are offsets. */
  readonly text: string;
  readonly segments: Segment[] = [];
  /** By term its concept, and 1 where it blocks. */
  readonly concepts: number[] = [];
  readonly blocks: number[] = [];
  /** By atom the first entry of its list; an entry is a segment, the end of its first word, and the entry after. */
  private readonly heads: Int32Array;
  private readonly tails: Int32Array;
  private readonly entries: number[] = [];
  /** By term 1 where a later segment of it has several words. */
  readonly carriedByMany: Uint8Array;

  constructor({ terms, gapped }: CompiledLexicon, atoms: number) {
    this.text = terms + gapped;
    this.heads = new Int32Array(atoms).fill(-1);
    this.tails = new Int32Array(atoms).fill(-1);
    this.read(terms.length);
    this.carriedByMany = new Uint8Array(this.concepts.length);
    for (const term of this.many) this.carriedByMany[term] = 1;
  }

  private readonly many: number[] = [];

  private read(gappedFrom: number): void {
    const { text } = this;
    let concept = 0;
    let blocks = 0;
    for (let at = 0; at < text.length; at++) {
      const code = text.charCodeAt(at);
      if (code === TERM_MARK || code === BLOCKER_MARK) {
        concept = text.charCodeAt(at + 1) - FIRST_CODE;
        blocks = code === BLOCKER_MARK ? 1 : 0;
        at += 2;
        continue;
      }
      this.concepts.push(concept);
      this.blocks.push(blocks);
      at = at < gappedFrom ? this.readPlain(at) : this.readGapped(at);
    }
  }

  /** Reads the term at an offset; returns where its line ends. */
  private readPlain(at: number): number {
    const term = this.concepts.length - 1;
    const end = this.noteStart(at, this.segments.push({ term, position: 0, last: true, gap: 0 }) - 1);
    return this.text.indexOf('\n', end);
  }

  private readGapped(from: number): number {
    const { text } = this;
    const term = this.concepts.length - 1;
    let gap = 0;
    for (let at = from, position = 0; ; position++) {
      const segment = { term, position, last: false, gap };
      let end = this.noteStart(at, this.segments.push(segment) - 1);
      if (position > 0 && nextWord(text, end) >= 0) this.many.push(term);
      while (text.charCodeAt(end) !== LINE_END && nextWord(text, end) >= 0) end = wordEnd(text, end + 1);
      if (text.charCodeAt(end) === LINE_END) {
        segment.last = true;
        return end;
      }
      // A blank, the gap, a blank.
      gap = text.charCodeAt(end + 1) - GAP_CODE;
      at = end + 3;
    }
  }

  /** Notes a segment with each atom that its first word may be; returns where the word ends. */
  private noteStart(from: number, segment: number): number {
    const { text, entries, heads, tails } = this;
    const end = wordEnd(text, from);
    for (let at = from; at < end; at++) {
      const atom = text.charCodeAt(at) - FIRST_CODE;
      const entry = entries.push(segment, end, -1) - 3;
      const tail = tails[atom] ?? -1;
      if (tail < 0) heads[atom] = entry;
      else entries[tail + 2] = entry;
      tails[atom] = entry;
    }
    return end;
  }

  /** Calls `see` for each segment that begins with an atom, with the end of its first word. False where none does. */
  startingWith(atom: number, see: (segment: number, end: number) => void): boolean {
    const { entries } = this;
    let entry = this.heads[atom] ?? -1;
    if (entry < 0) return false;
    for (; entry >= 0; entry = entries[entry + 2] ?? -1) see(entries[entry] ?? 0, entries[entry + 1] ?? 0);
    return true;
  }
}

/** Where the word at an offset ends. */
function wordEnd(text: string, from: number): number {
  let at = from;
  while (text.charCodeAt(at) >= FIRST_CODE) at++;
  return at;
}
