/** What is gathered while one .docx is read, from all of its stories: body, notes, headers, footers, text boxes. */
import type { Element } from '@xmldom/xmldom';
import { ProjectionBuilder } from '../package/projection-builder';
import { Notices } from '../package/notices';
import type { TextOrigin } from './line';
import type { Numbering } from './numbering';
import type { StyleSheet } from './styles';

/** The paragraphs of one block: more than one where a tracked deletion of a paragraph mark joins them. */
export interface BlockParagraphs {
  part: string;
  /** The w:p elements in order; the last one's mark and properties are the block's. */
  elements: readonly Element[];
}

/** Things that may hold text but are other files inside this one, by the element that shows them. */
const OTHER_CONTENT = {
  'w:altChunk': ['inserted file', 'inserted files'],
  'w:subDoc': ['subdocument', 'subdocuments'],
  'o:OLEObject': ['embedded object', 'embedded objects'],
  'c:chart': ['chart', 'charts'],
  'cx:chart': ['chart', 'charts'],
  'lc:lockedCanvas': ['drawing', 'drawings'],
  'dgm:relIds': ['SmartArt diagram', 'SmartArt diagrams'],
} as const;

export class Reading {
  readonly builder = new ProjectionBuilder<TextOrigin>('docx');
  /** By block of the draft. */
  readonly paragraphs: BlockParagraphs[] = [];
  /** Ids of the notes referred to, in the order of their references. */
  readonly footnotes = new Set<string>();
  readonly endnotes = new Set<string>();
  /** The w:sectPr elements of the document. */
  readonly sections: Element[] = [];
  tables = 0;
  lists = 0;
  /** Depth of open content controls that still show their prompt, and of those that hold a table of contents. */
  placeholders = 0;
  contents = 0;
  readonly notices = new Notices(OTHER_CONTENT);

  constructor(
    readonly styles: StyleSheet,
    readonly numbering: Numbering,
  ) {}

  get inPlaceholder(): boolean {
    return this.placeholders > 0;
  }
}
