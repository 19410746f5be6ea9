/** Collects the clean text of one block together with the map back to its source. */
import type { OffsetMap } from '../engine/draft';

/** Soft hyphens, zero-width characters and direction marks: seen by nobody, and in the way of every comparison. */
const INVISIBLE = /[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/g;

export interface CleanText {
  text: string;
  map: OffsetMap;
}

/**
 * Takes pieces in reading order, each with its place in the source (UTF-16 code units). With `blanks: 'trim'` blanks at
 * the start, at the end, beside a line break and doubled at the seam of two pieces go; `keep` leaves them (code).
 */
export class TextBuilder {
  private readonly pieces: string[] = [];
  private readonly clean: number[] = [];
  private readonly source: number[] = [];
  private length = 0;
  /** Blanks at the end of the text, which a line break takes away. */
  private trailing = 0;
  /** Nothing stands on the current line yet. */
  private lineStart = true;

  constructor(private readonly blanks: 'trim' | 'keep' = 'trim') {}

  /** Adds text that stands in the source as it is, from `sourceStart` on. Invisible characters are left out. */
  append(text: string, sourceStart: number): void {
    let from = 0;
    INVISIBLE.lastIndex = 0;
    for (let match = INVISIBLE.exec(text); match; match = INVISIBLE.exec(text)) {
      this.put(text, from, match.index, sourceStart);
      from = match.index + 1;
    }
    this.put(text, from, text.length, sourceStart);
  }

  /** Adds text that stands for `from .. to` of the source: a decoded entity, a character and its escape. */
  replace(text: string, from: number, to: number): void {
    const visible = text.replace(INVISIBLE, '');
    if (visible === '') return;
    if (this.blanks === 'trim' && /^[ \t\r\n\f]+$/.test(visible)) {
      this.wrap(from, to);
      return;
    }
    this.standFor(visible, from, to);
    this.trailing = 0;
    this.lineStart = false;
  }

  /** Adds one blank for `from .. to`: a wrapped line, a run of blanks. None at the start of a line. */
  wrap(from: number, to: number): void {
    this.dropTrailing();
    if (this.lineStart) return;
    this.standFor(' ', from, to);
    this.trailing = 1;
  }

  /** Adds a line break for `from .. to`. None at the start of the text. */
  hardBreak(from: number, to: number): void {
    this.dropTrailing();
    if (this.length === 0 && this.blanks === 'trim') return;
    this.standFor('\n', from, to);
    this.lineStart = true;
  }

  /** The text and its map for a block that starts at `blockStart`, or nothing where no visible character was added. */
  finish(blockStart: number): CleanText | undefined {
    const text = this.pieces.join('');
    let end = text.length;
    while (end > 0 && isBlank(text.charCodeAt(end - 1))) end--;
    this.cut(end);
    const visible = text.slice(0, end);
    if (!/\S/.test(visible)) return undefined;
    return { text: visible, map: { clean: this.clean, source: this.source.map((offset) => offset - blockStart) } };
  }

  private put(text: string, from: number, to: number, sourceStart: number): void {
    let start = from;
    if (this.blanks === 'trim' && (this.lineStart || this.trailing > 0)) {
      while (start < to && isInlineBlank(text.charCodeAt(start))) start++;
    }
    if (start >= to) return;
    this.startSegment(sourceStart + start);
    this.pieces.push(text.slice(start, to));
    this.length += to - start;
    this.lineStart = false;
    this.trailing = 0;
    if (this.blanks === 'keep') return;
    let end = to;
    while (end > start && isInlineBlank(text.charCodeAt(end - 1))) end--;
    this.trailing = to - end;
  }

  /** Maps each code unit to the whole range: a segment that ends where the range does, after an empty one at its start. */
  private standFor(text: string, from: number, to: number): void {
    for (const unit of text.split('')) {
      if (to - from > 1) {
        this.addSegment(from);
        this.addSegment(to - 1);
      } else this.startSegment(from);
      this.pieces.push(unit);
      this.length++;
    }
  }

  private startSegment(sourceStart: number): void {
    const last = this.clean.length - 1;
    const inStep = last >= 0 && (this.source[last] ?? 0) + this.length - (this.clean[last] ?? 0) === sourceStart;
    if (!inStep) this.addSegment(sourceStart);
  }

  private addSegment(sourceStart: number): void {
    this.clean.push(this.length);
    this.source.push(sourceStart);
  }

  private dropTrailing(): void {
    if (this.trailing === 0) return;
    this.length -= this.trailing;
    while (this.trailing > 0) {
      const piece = this.pieces.pop() ?? '';
      const kept = piece.slice(0, Math.max(0, piece.length - this.trailing));
      this.trailing -= piece.length - kept.length;
      if (kept !== '') this.pieces.push(kept);
    }
    this.cut(this.length);
  }

  /** Takes away the segments of what stood at `length` and after. */
  private cut(length: number): void {
    while (this.clean.length > 0 && (this.clean.at(-1) ?? 0) >= length) {
      this.clean.pop();
      this.source.pop();
    }
  }
}

function isInlineBlank(code: number): boolean {
  return code === 0x20 || code === 0x09;
}

function isBlank(code: number): boolean {
  return isInlineBlank(code) || code === 0x0a || code === 0x0d || code === 0x0c;
}

const LINE_END = /\r\n?|\n/g;

/** Adds running text that stands at `sourceStart`; a line end in it is a wrap. */
export function appendWrapped(builder: TextBuilder, text: string, sourceStart: number): void {
  eachLine(text, (start, end, next) => {
    builder.append(text.slice(start, end), sourceStart + start);
    if (next > end) builder.wrap(sourceStart + end, sourceStart + next);
  });
}

/** Adds text that stands at `sourceStart`; a line end in it is a line break. */
export function appendLines(builder: TextBuilder, text: string, sourceStart: number): void {
  eachLine(text, (start, end, next) => {
    builder.append(text.slice(start, end), sourceStart + start);
    if (next > end) builder.hardBreak(sourceStart + end, sourceStart + next);
  });
}

/** Calls `visit` with the start and end of every line, and the start of the line after it. */
export function eachLine(
  text: string,
  visit: (start: number, end: number, next: number) => void,
  lineEnd: RegExp = LINE_END,
): void {
  let start = 0;
  for (const match of text.matchAll(lineEnd)) {
    const next = match.index + match[0].length;
    visit(start, match.index, next);
    start = next;
  }
  visit(start, text.length, text.length);
}
