/** Makes changes in the bytes of a .docx. */
import {
  DocxEditor,
  type Authorship,
  type NewComment,
  type NewParagraph,
  type RefusalReason,
  type SourceEdit,
} from '../../language-server/formats/docx/edit/docx-editor';
import { readDocx } from '../../language-server/formats/docx/read-docx';
import { HostError, type Change, type ChangeOutcome, type HostErrorCode, type ParagraphInsertion } from '../host';
import { TakenPassages } from '../taken-passages';
import type { DocxReading } from './docx-reading';

export interface WrittenChanges {
  outcomes: ChangeOutcome[];
  /** Undefined where nothing was changed. */
  bytes: Uint8Array | undefined;
}

const CODES: Readonly<Record<RefusalReason, HostErrorCode>> = {
  'out-of-range': 'stale',
  overlap: 'overlap',
  'several-paragraphs': 'not-editable',
  'not-text': 'not-editable',
  locked: 'not-editable',
  'no-comments-here': 'not-supported',
};

/** Each change as a whole or not at all: a change that is refused in part is left out, and all others made anew. */
export function writeChanges(
  bytes: Uint8Array,
  reading: DocxReading,
  changes: readonly Change[],
  by: Authorship,
): WrittenChanges {
  const refused = new Map<Change, HostErrorCode>();
  const taken = new TakenPassages();
  const placed = changes.flatMap((change) => {
    try {
      const found = place(reading, change);
      taken.take(change.edits);
      return [found];
    } catch (error) {
      if (!(error instanceof HostError)) throw error;
      refused.set(change, error.code);
      return [];
    }
  });
  for (;;) {
    const wanted = placed.filter(({ change }) => !refused.has(change));
    const editor = new DocxEditor(readDocx(bytes), bytes);
    const { failures, withoutComment } = write(editor, wanted, by);
    for (const [change, code] of failures) refused.set(change, code);
    if (failures.size > 0) continue;
    const outcomes = changes.map((change): ChangeOutcome => {
      const reason = refused.get(change);
      if (reason) return { id: change.id, result: 'refused', reason };
      return { id: change.id, result: withoutComment.has(change) ? 'applied-without-comment' : 'applied' };
    });
    return { outcomes, bytes: wanted.length > 0 ? editor.save() : undefined };
  }
}

/** A change with its places as offsets of the draft's source. */
interface PlacedChange {
  change: Change;
  edits: SourceEdit[];
  insertions: { after: number; paragraphs: NewParagraph[] }[];
  comment: NewComment | undefined;
}

/** Throws a `HostError` where the document is not as the change expects it. */
function place(reading: DocxReading, change: Change): PlacedChange {
  return {
    change,
    edits: change.edits.map((edit) => {
      if (!reading.paragraph(edit.paragraph).editable) throw new HostError('not-editable');
      return { ...reading.range(edit), newText: edit.newText };
    }),
    insertions: change.insertions.map((insertion) => ({
      after: placeAfter(reading, insertion),
      paragraphs: insertion.paragraphs.map(newParagraph),
    })),
    comment: change.comment && { ...reading.range(change.comment.at), paragraphs: change.comment.text.split('\n') },
  };
}

interface Written {
  failures: Map<Change, HostErrorCode>;
  withoutComment: Set<Change>;
}

function write(editor: DocxEditor, changes: readonly PlacedChange[], authorship: Authorship): Written {
  const written: Written = { failures: new Map(), withoutComment: new Set() };
  for (const mode of ['plain', 'tracked'] as const) {
    const by = mode === 'tracked' ? authorship : undefined;
    const ofMode = changes.filter(({ change }) => change.mode === mode);
    // All edits in one list: the editor brings those that touch one another into order.
    const edits = ofMode.flatMap(({ change, edits: own }) => own.map((edit) => ({ change, edit })));
    const { refused } = editor.applyEdits(
      edits.map(({ edit }) => edit),
      by,
    );
    for (const { index, reason } of refused) {
      const change = edits[index]?.change;
      if (change) written.failures.set(change, CODES[reason]);
    }
    for (const { change, insertions } of ofMode) {
      for (const { after, paragraphs } of insertions) {
        if (!editor.insertParagraphs(after, paragraphs, by)) written.failures.set(change, 'not-editable');
      }
    }
  }
  const commented = changes.flatMap(({ change, comment }) => (comment ? [{ change, comment }] : []));
  const { refused } = editor.addComments(
    commented.map(({ comment }) => comment),
    authorship,
  );
  for (const { index, reason } of refused) {
    const change = commented[index]?.change;
    if (!change) continue;
    if (change.edits.length > 0 || change.insertions.length > 0) written.withoutComment.add(change);
    else written.failures.set(change, CODES[reason]);
  }
  return written;
}

/** Offset at the end of the paragraph that something is put after. */
function placeAfter(reading: DocxReading, { after, afterText }: ParagraphInsertion): number {
  if (after === null) throw new HostError('not-editable', 'nothing can be put before the first paragraph');
  const paragraph = reading.paragraph(after);
  if (paragraph.text !== afterText) throw new HostError('stale');
  return paragraph.end;
}

function newParagraph({ role, text }: ParagraphInsertion['paragraphs'][number]): NewParagraph {
  const heading = /^h(\d)$/.exec(role)?.[1];
  if (heading !== undefined) return { text, heading: Number(heading) };
  const item = /^li(\d?)$/.exec(role)?.[1];
  return item === undefined ? { text } : { text, item: item === '' ? 0 : Number(item) - 1 };
}
