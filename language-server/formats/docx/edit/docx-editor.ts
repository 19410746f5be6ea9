/**
 * Writes into a .docx: tracked changes, comments, whole paragraphs, and custom XML parts.
 *
 *     const editor = new DocxEditor(readDocx(bytes));
 *     const { refused } = editor.applyEdits(edits, by);
 *     editor.addComments(comments, by);
 *     const reviewed = editor.save();
 *
 * Every offset counts in the draft's source as it was read, whatever was changed since: nobody has to recount. What
 * was read is used up; to go on with offsets of the new text, read the saved bytes. Needs neither Node nor a browser.
 */
import type { DocxProjection } from '../projection';

/** Who a change is by. */
export interface Authorship {
  author: string;
  /** Of a comment; default: made from the author. */
  initials?: string;
  /** ISO 8601, in UTC: 2026-11-21T09:30:00Z. */
  date: string;
}

/** Replaces the source text from `start` to `end` (UTF-16 code units). */
export interface SourceEdit {
  start: number;
  end: number;
  /** A line feed starts a new paragraph, U+2028 a new line in the same one, a tab is a tab. */
  newText: string;
  /** Level of the heading that the first new paragraph is, 1 to 9. */
  heading?: number;
}

/** Why an edit was not made. */
export type RefusalReason =
  /** Outside the text, or its end before its start. */
  | 'out-of-range'
  /** It replaces text that an earlier edit has replaced. */
  | 'overlap'
  /** It would reach over the end of a paragraph. */
  | 'several-paragraphs'
  /** Formulas, symbols shown by a code, or a field's own machinery: text that cannot be written as text. */
  | 'not-text'
  /** The content control it stands in is locked against change. */
  | 'locked';

export interface Refusal {
  /** Index in the list given. */
  index: number;
  reason: RefusalReason;
}

export interface EditResult {
  /** Edits not made; all others are. */
  refused: Refusal[];
}

/** A paragraph to put in. */
export interface NewParagraph {
  text: string;
  /** Level of the heading it is, 1 to 9; default: plain text as its neighbours. */
  heading?: number;
}

export interface NewComment {
  start: number;
  end: number;
  /** A paragraph each. */
  paragraphs: readonly string[];
}

export class DocxEditor {
  constructor(readonly projection: DocxProjection) {}

  /** Makes edits as tracked changes, word by word: only what differs is struck or added. */
  applyEdits(edits: readonly SourceEdit[], by: Authorship): EditResult {
    throw new Error(`${edits.length} ${by.author}`);
  }

  /**
   * Puts paragraphs after the block at an offset, as tracked insertions with the style, numbering and list level of
   * their neighbours. False where nothing can stand there.
   */
  insertParagraphs(after: number, paragraphs: readonly NewParagraph[], by: Authorship): boolean {
    throw new Error(`${after} ${paragraphs.length} ${by.author}`);
  }

  /** Adds comments. Ranges that hold no text of the document (a header, nothing at all) are refused. */
  addComments(comments: readonly NewComment[], by: Authorship): EditResult {
    throw new Error(`${comments.length} ${by.author}`);
  }

  /** The custom XML part whose root is in that namespace, as text. */
  customXml(namespace: string): string | undefined {
    throw new Error(namespace);
  }

  /** Writes the custom XML part whose root is in that namespace; undefined takes it away. */
  setCustomXml(namespace: string, xml: string | undefined): void {
    throw new Error(`${namespace} ${xml}`);
  }

  /** The bytes of the document with all that was changed; parts not touched are as they were, byte for byte. */
  save(): Uint8Array {
    throw new Error('');
  }
}
