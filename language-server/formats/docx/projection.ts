/** A .docx as text, with the way from each of its characters back to the XML it stands for. */
import type { Draft, SourceRange } from '../../engine/draft';
import type { PlacedPiece } from '../package/projection-builder';
import type { DocxPackage } from './docx-package';
import type { TextOrigin } from './line';
import type { BlockParagraphs } from './reading';

/** A stretch of the projection inside one XML node; `from` and `to` are offsets in its text node, 0 and 1 for an element that is one sign. */
export interface XmlStretch extends Omit<TextOrigin, 'offset'> {
  from: number;
  to: number;
}

export class DocxProjection {
  constructor(
    readonly draft: Draft,
    /** The parts of the document: raw bytes and DOMs; the nodes of the stretches belong to these DOMs. */
    readonly parts: DocxPackage,
    /** The paragraph elements of each block of the draft, by the same index. */
    readonly paragraphs: readonly BlockParagraphs[],
    /** All text in the order of the projection; only the line feeds between blocks belong to no piece. */
    readonly pieces: readonly PlacedPiece<TextOrigin>[],
  ) {}

  /** The XML behind a range of the draft's source, in order. Line feeds between blocks have none. */
  stretches({ start, end }: SourceRange): XmlStretch[] {
    const stretches: XmlStretch[] = [];
    for (let at = this.firstEndingAfter(start); at < this.pieces.length; at++) {
      const piece = this.pieces[at];
      if (!piece || piece.start >= end) break;
      const { offset, ...origin } = piece.origin;
      const from = offset + Math.max(0, start - piece.start);
      const to = offset + Math.min(piece.length, end - piece.start);
      stretches.push({ ...origin, from, to });
    }
    return stretches;
  }

  /** The XML behind the character at an offset, or undefined for a line feed between blocks and beyond the end. */
  at(offset: number): XmlStretch | undefined {
    return this.stretches({ start: offset, end: offset + 1 })[0];
  }

  private firstEndingAfter(offset: number): number {
    let low = 0;
    let high = this.pieces.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      const piece = this.pieces[middle];
      if (piece && piece.start + piece.length <= offset) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}
