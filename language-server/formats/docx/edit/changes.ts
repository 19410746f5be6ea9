/** What can be asked of the editor, and what it answers. Offsets are UTF-16 code units of the draft's source as read. */

/** Who a change is by. */
export interface Authorship {
  author: string;
  /** Of a comment; default: made from the author. */
  initials?: string;
  /** ISO 8601, in UTC: 2026-11-21T09:30:00Z. */
  date: string;
}

/** Replaces the source text from `start` to `end`. */
export interface SourceEdit {
  start: number;
  end: number;
  /** U+2028 is a new line in the same paragraph, a tab is a tab. After a line feed, at the end of a block only, come new paragraphs. */
  newText: string;
  /** Level of the heading that the first new paragraph is, 1 to 9. */
  heading?: number;
}

/** Why something was not done. */
export type RefusalReason =
  /** Outside the text, or its end before its start. */
  | 'out-of-range'
  /** It replaces text that an earlier edit has replaced. */
  | 'overlap'
  /** It puts text in the place of more than one paragraph, or would part one in two. */
  | 'several-paragraphs'
  /** Formulas, a field's own machinery: text that cannot be written as text. */
  | 'not-text'
  /** The content control it stands in is locked, filled from data or a list, or still shows its prompt. */
  | 'locked'
  /** Word has no comments in headers, footers and text boxes. */
  | 'no-comments-here';

export interface Refusal {
  /** Index in the list given. */
  index: number;
  reason: RefusalReason;
}

export interface EditResult {
  /** What was not done; all else is. */
  refused: Refusal[];
}

/** A paragraph to put in. */
export interface NewParagraph {
  /** U+2028 is a new line in the same paragraph, a tab is a tab. */
  text: string;
  /** Level of the heading it is, 1 to 9; default: plain text as its neighbours. */
  heading?: number;
  /** Depth, from 0, of the list item it is; taken where the document has such a list nearby. */
  item?: number;
}

/** A comment on a range; an empty range stands for the paragraph around it. */
export interface NewComment {
  start: number;
  end: number;
  /** A paragraph each. */
  paragraphs: readonly string[];
}
