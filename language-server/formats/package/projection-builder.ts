/**
 * Lays the blocks of an office document out as plain text, one block a line: the text projection that all offsets of
 * its draft count in. Each piece of text keeps where it comes from.
 */
import type { Block, Draft, SourceRange } from '../../engine/draft';
import { markContents } from '../contents';
import { TextBuilder, type CleanText } from '../text-builder';

/** Text as it goes into the projection, and its origin in the document. */
export interface Piece<Origin> {
  text: string;
  origin: Origin;
  /** Part of the prompt of a form field nobody has filled in yet. */
  placeholder: boolean;
}

/** A piece with its offset in the projection, in UTF-16 code units. */
export interface PlacedPiece<Origin> {
  start: number;
  length: number;
  origin: Origin;
}

/** What a reader says about a block; the builder adds text, map and range. */
export type BlockShape = Pick<Block, 'kind' | 'region'> & Partial<Pick<Block, 'level' | 'item' | 'cell'>>;

/** A line break inside a block; in the clean text it is a plain line feed. */
export const LINE_BREAK = '\u2028';

export class ProjectionBuilder<Origin> {
  /** All text in order, but for the line feeds between blocks. */
  readonly pieces: PlacedPiece<Origin>[] = [];
  readonly notRead: string[] = [];
  private readonly placeholders: SourceRange[] = [];
  private readonly blocks: Block[] = [];
  private readonly lines: string[] = [];
  private length = 0;

  constructor(private readonly format: string) {}

  /** Adds a block as the next line; returns false, adding nothing, when there is nothing in it to see. */
  addBlock(pieces: readonly Piece<Origin>[], shape: BlockShape): boolean {
    const line = pieces.map((piece) => piece.text).join('');
    const start = this.lines.length > 0 ? this.length + 1 : 0;
    const clean = cleanLine(line);
    if (!clean) return false;
    let at = start;
    for (const { text, origin, placeholder } of pieces) {
      this.pieces.push({ start: at, length: text.length, origin });
      if (placeholder) this.addPlaceholder(at, at + text.length);
      at += text.length;
    }
    this.lines.push(line);
    this.length = at;
    this.blocks.push({ ...shape, ...clean, start, end: at });
    return true;
  }

  finish(): Draft {
    markContents(this.blocks);
    return {
      format: this.format,
      source: this.lines.join('\n'),
      blocks: this.blocks,
      comments: [],
      ...(this.placeholders.length > 0 && { placeholders: this.placeholders }),
      notRead: this.notRead,
    };
  }

  private addPlaceholder(start: number, end: number): void {
    const last = this.placeholders.at(-1);
    if (last?.end === start) last.end = end;
    else this.placeholders.push({ start, end });
  }
}

function cleanLine(line: string): CleanText | undefined {
  const builder = new TextBuilder();
  let from = 0;
  for (let at = line.indexOf(LINE_BREAK); at >= 0; at = line.indexOf(LINE_BREAK, from)) {
    builder.append(line.slice(from, at), from);
    builder.hardBreak(at, at + 1);
    from = at + 1;
  }
  builder.append(line.slice(from), from);
  return builder.finish(0);
}
