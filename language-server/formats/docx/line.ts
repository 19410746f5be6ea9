/** One line of the projection in the making: the pieces of text of a paragraph, or of several joined by a deleted paragraph mark. */
import type { Element, Text } from '@xmldom/xmldom';
import type { Piece } from '../package/projection-builder';

/** Where in the document a piece of the projection comes from. */
export interface TextOrigin {
  /** The name of the part: word/document.xml, word/footnotes.xml … */
  part: string;
  /** The w:p the text stands in. */
  paragraph: Element;
  /** The w:r (or m:r) the text stands in; none for signs the reader adds to formulas. */
  run?: Element;
  /** The text node; or the element that stands for one sign by itself (w:tab, w:br, w:noBreakHyphen, w:sym …). */
  node: Text | Element;
  /** Offset of the piece's first character in the text node, in UTF-16 code units; 0 for an element. */
  offset: number;
}

export interface Line {
  pieces: Piece<TextOrigin>[];
  /** The w:p elements of the line in order; the last one's properties and mark are those that stay. */
  paragraphs: Element[];
  /** The w:txbxContent elements anchored in the line. */
  textBoxes: Element[];
  /** True when part of it is the result of a field that makes a table of contents. */
  inContents: boolean;
  /** True when it has letters or digits and all of them are bold. */
  bold: boolean | undefined;
}

export function newLine(): Line {
  return { pieces: [], paragraphs: [], textBoxes: [], inContents: false, bold: undefined };
}
