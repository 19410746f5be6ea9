/** What a change asks of Word, worked out before Word is asked: the places, the words to strike, the styles to take over. */
import { HostError, type Change, type ParagraphInsertion, type Snapshot } from '../host';
import type { ParagraphRole } from '../../language-server/formats/paragraphs/encode-paragraphs';
import type { TakenPassages } from '../taken-passages';
import { placeOf, type Place } from './locate';
import type { Reading, ReadParagraph } from './reading';
import { wordHunks } from '../../language-server/formats/docx/edit/word-hunks';

/** Signs that stand for notes, pictures, breaks of page or section. */
const HOLDS_MORE = /[\u0000-\u0008\u000C-\u001F\uFFFC]/;

export interface PreparedEdit {
  place: Place;
  /** Offsets in the paragraph's clean text, in UTF-16 code units. */
  start: number;
  end: number;
  newText: string;
  /** remove: nothing comes in its place · remove-paragraph: nor does the paragraph stay · insert: the place is a point. */
  kind: 'replace' | 'remove' | 'remove-paragraph' | 'insert';
}

export interface NewParagraph {
  text: string;
  role: ParagraphRole;
  /** The nearest paragraph of the same role; none: the style built into Word for it. */
  model: ReadParagraph | undefined;
}

export interface PreparedInsertion {
  /** null: the start of the document. */
  anchor: ReadParagraph | null;
  paragraphs: readonly NewParagraph[];
}

export interface PreparedChange {
  change: Change;
  edits: readonly PreparedEdit[];
  insertions: readonly PreparedInsertion[];
  /** `place` is undefined for a comment on a whole paragraph. */
  comment?: { paragraph: ReadParagraph; place: Place | undefined; text: string };
  /** Clean text of each edited paragraph as it will be. */
  expected: ReadonlyMap<string, string>;
}

/** Throws a `HostError` with the reason where the change cannot be made. */
export function prepareChange(reading: Reading, change: Change, taken: TakenPassages): PreparedChange {
  // Without tracking a comment would have nothing left to stand on.
  const mayEmpty = change.mode === 'tracked' || change.comment === undefined;
  const edits = change.edits.flatMap((edit) => {
    requireEditable(reading.snapshot, edit.paragraph);
    // The words that stay are part of the passage too: they must stand there still.
    placeOf(reading, edit);
    return wordHunks(edit.text, edit.newText).map(({ start, end, newText }): PreparedEdit => {
      const [from, to] = [edit.start + start, edit.start + end];
      const text = edit.text.slice(start, end);
      const place = placeOf(reading, { paragraph: edit.paragraph, start: from, end: to, text });
      const takesAll = start === 0 && edit.start === 0 && to === place.paragraph.texts.clean.length;
      const isGone = newText === '' && takesAll && mayEmpty && canGo(reading, place.paragraph);
      return { place, start: from, end: to, newText, kind: isGone ? 'remove-paragraph' : kindOf(from, to, newText) };
    });
  });
  const insertions = change.insertions.map((insertion) => prepareInsertion(reading, insertion));
  const comment = change.comment && prepareComment(reading, change.comment);
  taken.take(change.edits);
  return { change, edits, insertions, ...(comment && { comment }), expected: expectedTexts(reading, change) };
}

function kindOf(start: number, end: number, newText: string): PreparedEdit['kind'] {
  if (start === end) return 'insert';
  return newText === '' ? 'remove' : 'replace';
}

/**
 * True for a paragraph that may be taken out with its mark: in no table, with another one behind it. The document's last
 * mark cannot go, nor that of a cell, and the one before a table may be all that parts it from another table.
 */
function canGo({ all }: Reading, paragraph: ReadParagraph): boolean {
  const after = all[all.indexOf(paragraph) + 1];
  if (paragraph.index === null || after === undefined || after.index === null) return false;
  const isOutsideTables = paragraph.raw.tableNesting === 0 && after.raw.tableNesting === 0;
  return isOutsideTables && !HOLDS_MORE.test(paragraph.texts.raw);
}

function requireEditable(snapshot: Snapshot, key: string): void {
  const paragraph = snapshot.paragraphs.find((each) => each.key === key);
  if (paragraph && !paragraph.editable) throw new HostError('not-editable');
}

function prepareInsertion(reading: Reading, { after, afterText, paragraphs }: ParagraphInsertion): PreparedInsertion {
  const anchor = after === null ? null : reading.byKey.get(after);
  if (anchor === undefined) throw new HostError('gone');
  if (anchor && anchor.texts.clean !== afterText) throw new HostError('stale');
  if (anchor?.index === null) throw new HostError('not-editable');
  const around = anchor ? reading.all.indexOf(anchor) : 0;
  return {
    anchor,
    paragraphs: paragraphs.map(({ text, role }) => ({ text, role, model: nearest(reading, around, role) })),
  };
}

function prepareComment(reading: Reading, { at, text }: NonNullable<Change['comment']>): PreparedChange['comment'] {
  const paragraph = reading.byKey.get(at.paragraph);
  if (!paragraph) throw new HostError('gone');
  return { paragraph, place: at.start === at.end ? undefined : placeOf(reading, at, true), text };
}

/** The paragraph of that role with the fewest others between, the one before rather than the one after. */
function nearest({ all }: Reading, around: number, role: ParagraphRole): ReadParagraph | undefined {
  for (let distance = 0; distance < all.length; distance++) {
    for (const at of [around - distance, around + distance]) {
      const found = all[at];
      if (found?.role === role && found.index !== null) return found;
    }
  }
  return undefined;
}

function expectedTexts({ byKey }: Reading, { edits }: Change): Map<string, string> {
  const texts = new Map<string, string>();
  for (const { paragraph, start, end, newText } of [...edits].sort((a, b) => b.start - a.start)) {
    const text = texts.get(paragraph) ?? byKey.get(paragraph)?.texts.clean ?? '';
    texts.set(paragraph, text.slice(0, start) + newText + text.slice(end));
  }
  return texts;
}
