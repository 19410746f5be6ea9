/** Reads plain text: paragraphs by blank lines, and what its lines show of headings and lists. */
import type { Draft, ItemPlace } from '../../engine/draft';
import { DraftBuilder, type Setting } from '../draft-builder';
import { TextBuilder } from '../text-builder';
import { readLines, type Line } from './lines';

/** Reads plain text. Never throws. */
export function readPlain(source: string): Draft {
  const reader = new PlainReader(source);
  return reader.read();
}

const PARAGRAPH: Setting = { kind: 'paragraph', region: 'body' };

class PlainReader {
  private readonly draft: DraftBuilder;
  private readonly lines: Line[];
  /** The indents of the items that are open, the innermost last. */
  private indents: number[] = [];
  private list: number | undefined;

  constructor(private readonly source: string) {
    this.draft = new DraftBuilder('plain', source);
    this.lines = readLines(source);
  }

  read(): Draft {
    for (let at = 0; at < this.lines.length;) {
      const line = this.lines[at];
      if (!line || isBlank(line) || line.underline) at++;
      else at = this.readBlock(at, line);
    }
    return this.draft.finish();
  }

  /** Reads the block that starts at a line; returns the first line after it. */
  private readBlock(at: number, line: Line): number {
    const underline = this.lines[at + 1]?.underline;
    if (underline && line.itemStart === undefined && !line.alone) {
      return this.addHeading(at, at + 2, line.heading && !line.heading.bareNumber ? line.heading.level : underline);
    }
    if (line.heading && this.standsAsHeading(at, line)) return this.addHeading(at, at + 1, line.heading.level);
    const last = this.blockEnd(at, line);
    if (line.itemStart !== undefined) {
      this.add(at, last, line.itemStart, { kind: 'item', region: 'body', item: this.placeItem(line.indent) });
      return last;
    }
    const continued =
      this.list !== undefined && line.indent > (this.indents[0] ?? 0) ? this.placeInside(line.indent) : undefined;
    if (!continued) this.endList();
    this.add(at, last, line.start, continued ? { kind: 'item', region: 'body', item: continued } : PARAGRAPH);
    return last;
  }

  private addHeading(at: number, next: number, level: number): number {
    this.endList();
    this.add(
      at,
      at + 1,
      this.lines[at]?.start ?? 0,
      { kind: 'heading', region: 'body', level },
      this.lines[next - 1]?.end,
    );
    return next;
  }

  /**
   * A heading ends where its line does: at a blank line, or where the first word of the next line would still have
   * fitted. A single number makes a heading only of a line between blank lines.
   */
  private standsAsHeading(at: number, line: Line): boolean {
    const before = this.lines[at - 1];
    const after = this.lines[at + 1];
    const startsFree = !before || isBlank(before) || before.underline !== undefined;
    const endsFree = !after || isBlank(after);
    if (line.alone) return false;
    if (line.heading?.bareNumber) return startsFree && endsFree && !this.isAmongNumbers(at);
    if (endsFree || after.heading || after.itemStart !== undefined || after.alone) return true;
    const width = Math.max(line.text.length, after.text.length, this.lines[at + 2]?.text.length ?? 0);
    const word = /^\S*/.exec(after.text)?.[0].length ?? 0;
    return line.text.length + 1 + word < width;
  }

  /** True where the next line of text is numbered too: a list whose items stand apart. */
  private isAmongNumbers(at: number): boolean {
    let next = at + 1;
    for (let line = this.lines[next]; line && isBlank(line); line = this.lines[next]) next++;
    return this.lines[next]?.heading?.bareNumber === true;
  }

  /** The first line after the block that starts at `at`. */
  private blockEnd(at: number, first: Line): number {
    let next = at + 1;
    if (first.alone) return next;
    for (let line = this.lines[next]; line; line = this.lines[++next]) {
      if (isBlank(line) || line.itemStart !== undefined || line.alone || line.underline) return next;
    }
    return next;
  }

  private add(from: number, to: number, textStart: number, setting: Setting, end?: number): void {
    const builder = new TextBuilder();
    let start = textStart;
    for (let at = from; at < to; at++) {
      const line = this.lines[at];
      if (!line) break;
      builder.append(this.source.slice(start, line.end), start);
      const next = at + 1 < to ? this.lines[at + 1] : undefined;
      if (!next) break;
      builder.wrap(line.end, next.start);
      start = next.start;
    }
    this.draft.add(builder, setting, this.lines[from]?.start ?? 0, end ?? this.lines[to - 1]?.end ?? 0);
  }

  private placeItem(indent: number): ItemPlace {
    this.list ??= this.draft.nextList();
    while (this.indents.length > 1 && indent < (this.indents.at(-1) ?? 0)) this.indents.pop();
    if (this.indents.length === 0 || indent > (this.indents.at(-1) ?? 0) + 1) this.indents.push(indent);
    return { list: this.list, depth: this.indents.length - 1 };
  }

  private placeInside(indent: number): ItemPlace {
    const depth = this.indents.filter((open) => open < indent).length - 1;
    return { list: this.list ?? 0, depth: Math.max(0, depth) };
  }

  private endList(): void {
    this.list = undefined;
    this.indents = [];
  }
}

function isBlank(line: Line): boolean {
  return line.start === line.end;
}
