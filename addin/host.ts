/**
 * What a review needs of the document it stands beside. The pane knows only this; `word/` does it on Office.js, `docx/`
 * on a file in the browser, and one contract suite (test/addin/host-contract) holds both to these words.
 *
 * A document is a list of paragraphs. Places are a paragraph's key and UTF-16 offsets in its text, always together with
 * the text that is expected there: a host writes only where that text still stands. `wire-text.ts` turns a snapshot into
 * the text the language server reads (a line a paragraph), and the server's ranges and edits back into places and changes.
 *
 * All calls may be made at any time: a host queues what writes, one after the other. All that goes wrong is a `HostError`.
 */
import type { DocumentRecord } from '../language-server/decisions/decision';
import type { Family } from '../language-server/engine/finding';
import type { ParagraphRole } from '../language-server/formats/paragraphs/encode-paragraphs';

/** Names a paragraph as long as the host lives: unique in a snapshot, kept when its text changes. Not for storing. */
export type ParagraphKey = string;

export interface HostParagraph {
  readonly key: ParagraphKey;
  /** As in the wire format of `formats/paragraphs`. */
  readonly role: ParagraphRole;
  /**
   * What is read if all tracked changes are accepted. A line break inside the paragraph is U+2028; "\n" and "\r" never
   * occur. Without the number or sign of a list item.
   */
  readonly text: string;
  /** False where the host can show the place but not write there (a note on old versions, a locked field). */
  readonly editable: boolean;
}

/** A part of the document that exists, or may exist, and was not read. */
export interface NotRead {
  part: 'text-boxes' | 'headers-footers' | 'footnotes' | 'endnotes' | 'comments' | 'other';
  /** yes: it is there · maybe: this version cannot tell whether it is there. */
  certain: boolean;
  /** Of `other`: what it is, in the words of the reader (English), as in a draft's `notRead`. */
  detail?: string;
}

/** The document at one moment. Never changes: the next moment is another snapshot. */
export interface Snapshot {
  /** Counts up with every reading by this host. */
  readonly revision: number;
  /** In reading order; footnotes, headers and footers after the body. Empty paragraphs are left out. */
  readonly paragraphs: readonly HostParagraph[];
  readonly notRead: readonly NotRead[];
  /** Paragraphs with tracked deletions of other people still open in them. */
  readonly withOpenDeletions: readonly ParagraphKey[];
}

/** A stretch of one paragraph. Empty (start = end, text = '') for a point. */
export interface Passage {
  readonly paragraph: ParagraphKey;
  /** UTF-16 code units in the paragraph's text. */
  readonly start: number;
  readonly end: number;
  /** `paragraph.text.slice(start, end)` of the snapshot it was taken from. */
  readonly text: string;
}

/**
 * Puts `newText` in the place of a passage. Without line feeds; U+2028 is a line break inside the paragraph. A paragraph
 * that loses all of its text goes too, unless the document needs it: the last one of a cell, of a note, of the document.
 */
export interface PassageEdit extends Passage {
  readonly newText: string;
}

/** Whole new paragraphs after another one, in the style of their neighbours of the same role. */
export interface ParagraphInsertion {
  /** null: at the very start of the document; without Word that is refused as `not-editable`. */
  readonly after: ParagraphKey | null;
  /**
   * The text that paragraph has, so that nothing is put after another one. An insertion after a table cell goes after
   * the whole table.
   */
  readonly afterText: string;
  readonly paragraphs: readonly { readonly role: ParagraphRole; readonly text: string }[];
}

/**
 * How a change is written.
 * tracked: as tracked change, whatever the user's own setting, which is restored · plain: as if typed.
 */
export type WriteMode = 'tracked' | 'plain';

/** What one click of the user does to the document. It is made as a whole or not at all. */
export interface Change {
  /** The caller's own name for it, given back in the outcome. */
  readonly id: string;
  readonly mode: WriteMode;
  /** Must not overlap. Empty for a comment alone. */
  readonly edits: readonly PassageEdit[];
  readonly insertions: readonly ParagraphInsertion[];
  /** A comment on the passage as it stands after the edits. Lines are parted by "\n". */
  readonly comment?: { readonly at: Passage; readonly text: string };
}

/**
 * applied: done · applied-without-comment: the text is changed, the comment was refused by the host · otherwise nothing
 * was changed: why is the code of a `HostError`.
 */
export type ChangeOutcome =
  | { readonly id: string; readonly result: 'applied' | 'applied-without-comment' }
  | { readonly id: string; readonly result: 'refused'; readonly reason: HostErrorCode };

export interface SelectedPlace {
  /** Paragraphs the selection touches, in reading order; empty where it stands in nothing that was read. */
  readonly paragraphs: readonly ParagraphKey[];
  /** Offset in the first and in the last of them, in UTF-16 code units. Equal for a cursor. */
  readonly start: number;
  readonly end: number;
}

/** Colour and kind of an underline in the text: one family, one colour everywhere. */
export interface InlineMark {
  /** The caller's own name for it: comes back when the user clicks the mark. */
  readonly id: string;
  readonly passage: Passage;
  readonly family: Family;
  /** Short texts the user may take from a popup at the mark; at most three are shown. May be empty. */
  readonly suggestions: readonly string[];
}

/** Whether the document may be changed at all. */
export type Editing =
  | 'allowed'
  /** Opened for reading only, marked as final, or the file format is one that is only read here. */
  | 'read-only'
  /** Protected: only comments or forms, by password or by policy. */
  | 'protected';

export interface DocumentState {
  readonly editing: Editing;
  /** The user's own change tracking; unknown where the host cannot tell (Word before 2024). */
  readonly tracking: 'on' | 'off' | 'unknown';
  /** What the document is called, for titles; '' where the host does not know. */
  readonly name: string;
}

/**
 * What this host can do here and now, found out by trying. What it cannot do is refused with `not-supported`; the pane
 * offers it not at all, and says why once.
 */
export interface Capabilities {
  /** Text can be replaced and inserted. False for formats that are only read. */
  readonly edit: boolean;
  /** Changes can be forced to be tracked. Where false, `mode: 'tracked'` is refused; offer 'plain' with a warning. */
  readonly trackedChanges: boolean;
  readonly comments: boolean;
  /** `record` and `saveRecord` reach the document itself. Where false, decisions last as long as the pane. */
  readonly storage: boolean;
  /** `setMarks` shows underlines in the text, with or without a popup. */
  readonly marks: boolean;
  /** `goTo` highlights without changing the document; otherwise it selects. */
  readonly highlight: boolean;
  /** `selection` and the event `selection-moved`. */
  readonly selection: boolean;
  /** `undo` takes back the last `apply`. In Word the user has Word's own undo. */
  readonly undo: boolean;
  /** `exportBytes` gives the document as a file. */
  readonly export: boolean;
  /** `openDocument` opens a new document beside this one (for a report). */
  readonly openDocument: boolean;
}

/** What happens in the document. Events may come twice, or late; they only say that reading again is worth while. */
export type HostEvent =
  /**
   * Paragraphs were changed, added or removed, by whomever, `apply` and `undo` included; `null`: the host cannot tell
   * which. Reading again shows what.
   */
  | { readonly type: 'changed'; readonly paragraphs: readonly ParagraphKey[] | null; readonly by: 'user' | 'other' }
  | { readonly type: 'selection-moved' }
  /** `state()` gives something else than before. */
  | { readonly type: 'state-changed' }
  /** The user clicked a mark, or took or refused its suggestion. A taken suggestion is already in the document. */
  | { readonly type: 'mark'; readonly id: string; readonly action: 'open' | 'accepted' | 'rejected' }
  /** The user asked for a review by the ribbon or the context menu. */
  | { readonly type: 'command'; readonly command: 'review' | 'review-selection' };

/** How the program around the pane looks; undefined where it does not say: follow the system. */
export type HostTheme = 'light' | 'dark' | 'high-contrast' | undefined;

export type HostKind = 'word' | 'docx';

export interface DocumentHost {
  readonly kind: HostKind;
  /** Found out once, at the start. */
  readonly capabilities: Capabilities;
  /** Language of the program's interface as BCP 47 tag: 'nl-BE'. */
  readonly uiLanguage: string;
  /** Program, platform and version, for the support report: 'Word 16.0.17328 (Windows)'. No word of the document. */
  readonly description: string;
  theme(): HostTheme;

  /** Reads the whole document. */
  read(): Promise<Snapshot>;
  /**
   * Reads again what an event `changed` named; `null`: find out by comparing all. Keys of paragraphs that stayed are
   * kept. Falls back to the whole document where the order may have changed.
   */
  readChanged(previous: Snapshot, changed: readonly ParagraphKey[] | null): Promise<Snapshot>;
  state(): Promise<DocumentState>;
  /** What is selected, in keys and offsets of the snapshot given; null where it cannot be told. */
  selection(snapshot: Snapshot): Promise<SelectedPlace | null>;

  /**
   * Shows a place: scrolls to it and highlights it without changing the document, or selects it. Several passages are
   * one place from the first to the last. Throws `gone` or `stale`.
   */
  goTo(passages: readonly Passage[]): Promise<void>;

  /**
   * Makes changes in one go: one round trip in Word, one step of `undo`. Each is made or refused by itself. `snapshot` is
   * the one the places were taken from. Throws only where nothing could be tried: `read-only`, `protected`,
   * `not-supported`, `failed`.
   */
  apply(snapshot: Snapshot, changes: readonly Change[]): Promise<readonly ChangeOutcome[]>;
  /** Takes back the last `apply`; false where there is none. */
  undo(): Promise<boolean>;

  /** Shows these marks and no others of ours. Marks whose text is not there any more are left out. */
  setMarks(snapshot: Snapshot, marks: readonly InlineMark[]): Promise<void>;

  /** What the document carries of decisions and context; `EMPTY_RECORD` where it carries nothing. */
  record(): Promise<DocumentRecord>;
  /** Replaces what the document carries; an empty record takes it out of the document. */
  saveRecord(record: DocumentRecord): Promise<void>;

  /** The document as it stands, with all that was applied; a .docx. */
  exportBytes(): Promise<Uint8Array>;
  /** Opens the bytes of a .docx as a new, unsaved document. */
  openDocument(bytes: Uint8Array): Promise<void>;

  /** Returns what ends the listening. */
  listen(listener: (event: HostEvent) => void): () => void;
  /** Ends all listening and takes marks and highlight away. */
  close(): Promise<void>;
}

export type HostErrorCode =
  /** Another text stands at the place than was expected: read again. */
  | 'stale'
  /** The paragraph is no longer in the document: read again. */
  | 'gone'
  /** Tracked deletions of somebody stand in the passage: accept or reject them first. */
  | 'open-deletions'
  /** The place lies in something that cannot be written: a locked control, a note, a field. */
  | 'not-editable'
  /** Two edits of a change, or of two changes, want the same text: the first was made. */
  | 'overlap'
  | 'read-only'
  | 'protected'
  /** This version or licence cannot do it: see `capabilities`. */
  | 'not-supported'
  /** The program is busy with something else (an open search dialog, a long save): try again. */
  | 'busy'
  /** The program failed for a reason of its own; `detail` has its code. */
  | 'failed';

/** What a host could not do. The pane has words for each code; `detail` is for the support report and holds no text of the document. */
export class HostError extends Error {
  override readonly name = 'HostError';
  constructor(
    readonly code: HostErrorCode,
    readonly detail = '',
  ) {
    super(detail === '' ? code : `${code}: ${detail}`);
  }
}
