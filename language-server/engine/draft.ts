/**
 * The engine's only input: a document as blocks of clean text, each with an exact map back to its source.
 * Readers in `formats/` make it; nothing here knows which format it came from.
 */

/** Languages the rules pack speaks. */
export const LANGUAGES = ['nl', 'fr', 'de', 'en'] as const;
export type Language = (typeof LANGUAGES)[number];

/** What a block is in the document. `item` is a list item, `cell` a table cell, `toc` a line of a table of contents. */
export type BlockKind = 'heading' | 'paragraph' | 'item' | 'cell' | 'quote' | 'code' | 'toc';

/** Where in the document a block stands. Headers and footers repeat on each page, so no rule judges them. */
export type Region = 'body' | 'header' | 'footer' | 'footnote' | 'textbox';

/** The place of a cell: `table` numbers the tables of the draft from 0; a header cell names its column. */
export interface CellPlace {
  table: number;
  row: number;
  column: number;
  header: boolean;
}

/** The place of a list item: `list` numbers the lists from 0, `depth` counts from 0. */
export interface ItemPlace {
  list: number;
  depth: number;
}

/**
 * Maps offsets of a block's clean text to offsets of the draft's source, counted from the block's start so that a block
 * can move; both in UTF-16 code units.
 * Segment k covers clean offsets `clean[k] .. clean[k + 1]`; inside a segment both sides run in step. Where a character
 * stands for a longer piece of source (an entity, a wrapped line) an empty segment marks the start of that piece.
 */
export interface OffsetMap {
  readonly clean: readonly number[];
  readonly source: readonly number[];
}

export interface Block {
  kind: BlockKind;
  region: Region;
  /** Text without markup, soft hyphens or entities: what is read aloud. */
  text: string;
  map: OffsetMap;
  /** Range of the whole block in the source, markup included, in UTF-16 code units. */
  start: number;
  end: number;
  /** 1 to 6 on a heading. */
  level?: number;
  item?: ItemPlace;
  cell?: CellPlace;
  /** Language set by the document itself (a style, an HTML `lang`), when it says so. */
  language?: Language;
}

/** A comment of the source (an HTML comment in Markdown and HTML), where suppressions stand. */
export interface SourceComment {
  start: number;
  end: number;
  /** The text between the comment's delimiters. */
  text: string;
}

/** What a document says about itself before its text, still as YAML: what reads YAML is loaded only where it is wanted. */
export interface FrontMatter {
  yaml: string;
  /** Line of the source on which the YAML starts, from 1. */
  firstLine: number;
}

export interface Draft {
  format: string;
  /** The text that every offset of the draft counts in: the file itself, or for a .docx or .odt its text projection. */
  source: string;
  blocks: Block[];
  comments: SourceComment[];
  frontMatter?: FrontMatter;
  /** What the document itself keeps for tenderlint of decisions and context, unread: XML of a part of a .docx. */
  record?: string;
  /** Prompts of form fields that the document itself marks as not filled in ("Click here to enter text"). */
  placeholders?: readonly SourceRange[];
  /** Parts the reader saw but could not read, in words for the user. */
  notRead: string[];
}

/** A half-open range of the draft's source in UTF-16 code units. */
export interface SourceRange {
  start: number;
  end: number;
}

/**
 * Source offset of a clean-text offset. At a seam between two segments `side` decides: a range starts
 * in the later segment and ends in the earlier one, so that it never swallows the markup between them.
 */
export function toSource({ map, start }: Pick<Block, 'map' | 'start'>, offset: number, side: 'start' | 'end'): number {
  const target = side === 'end' && offset > 0 ? offset - 1 : offset;
  let low = 0;
  let high = map.clean.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((map.clean[middle] ?? 0) <= target) low = middle;
    else high = middle - 1;
  }
  if (side === 'start' || offset === 0) {
    while (low > 0 && map.clean[low] === offset && map.clean[low - 1] === offset) low--;
  }
  return start + (map.source[low] ?? 0) + (offset - (map.clean[low] ?? 0));
}

/** The first offset of a block's clean text that stands at or after an offset of the source. */
export function toClean(block: Block, offset: number): number {
  let low = 0;
  let high = block.text.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (toSource(block, middle, 'start') < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Source range of a range of the block's clean text. */
export function sourceRange(block: Block, start: number, end: number): SourceRange {
  const from = toSource(block, start, 'start');
  return { start: from, end: Math.max(from, toSource(block, end, 'end')) };
}
