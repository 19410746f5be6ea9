/** Lines and characters of a text, both from 0, in UTF-16 code units. CRLF, LF and CR end a line. */
import type { TextChange } from './adopt-blocks';

export interface Position {
  line: number;
  character: number;
}

/** Offsets in `from .. to`, both included, at which a line starts. */
function lineStarts(text: string, from: number, to: number): number[] {
  const starts: number[] = [];
  for (let at = from; at <= to; at++) {
    const code = text.charCodeAt(at - 1);
    if (code === 10 || (code === 13 && text.charCodeAt(at) !== 10)) starts.push(at);
  }
  return starts;
}

export class LineIndex {
  /** The line of the place asked for last: the next one asked for is often near. */
  private last = 0;

  /** `starts` are the offsets at which lines start, where they are known. */
  constructor(
    private readonly text: string,
    private readonly starts: Int32Array = Int32Array.from([0, ...lineStarts(text, 1, text.length)]),
  ) {}

  /** The index of the text after a change of this one. */
  after(text: string, { fromA, toA, toB }: TextChange): LineIndex {
    // Whether a line starts at an offset rests on the characters before and at it.
    const first = Math.max(1, this.lineAfter(fromA - 1));
    const fresh = lineStarts(text, Math.max(1, fromA), toB);
    const later = this.starts.subarray(this.lineAfter(toA));
    const starts = new Int32Array(first + fresh.length + later.length);
    starts.set(this.starts.subarray(0, first));
    starts.set(fresh, first);
    starts.set(later, first + fresh.length);
    const by = toB - toA;
    for (let at = first + fresh.length; at < starts.length; at++) starts[at] = (starts[at] ?? 0) + by;
    return new LineIndex(text, starts);
  }

  /** True where an offset is in a line, what ends it included. */
  private holds(line: number, offset: number): boolean {
    return (this.starts[line] ?? 0) <= offset && offset < (this.starts[line + 1] ?? Infinity);
  }

  /** The first line that starts after an offset. */
  private lineAfter(offset: number): number {
    let low = 0;
    let high = this.starts.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.starts[middle] ?? 0) <= offset) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  /** Where lines start behind an offset and up to another, counted from the first. */
  startsBetween(from: number, to: number): Int32Array {
    return this.starts.subarray(this.lineAfter(from), this.lineAfter(to)).map((start) => start - from);
  }

  /** True where lines start behind an offset and up to another at just these, counted from the first. */
  startsAre(from: number, to: number, starts: Int32Array): boolean {
    const first = this.position(from).line + 1;
    for (let at = 0; at < starts.length; at++) {
      if ((this.starts[first + at] ?? NaN) - from !== starts[at]) return false;
    }
    return (this.starts[first + starts.length] ?? Infinity) > to;
  }

  /** The place of an offset; one past the end is the end. */
  position(offset: number): Position {
    const target = Math.max(0, Math.min(offset, this.text.length));
    const line = this.holds(this.last, target) ? this.last : this.lineAfter(target) - 1;
    this.last = line;
    return { line, character: target - (this.starts[line] ?? 0) };
  }

  /** The offset of a place; past the end of its line is the line's end, past the last line the text's. */
  offset({ line, character }: Position): number {
    if (line < 0) return 0;
    const start = this.starts[line];
    if (start === undefined) return this.text.length;
    let end = this.starts[line + 1] ?? this.text.length;
    while (end > start && (this.text.charCodeAt(end - 1) === 10 || this.text.charCodeAt(end - 1) === 13)) end--;
    return Math.min(start + Math.max(0, character), end);
  }
}
