/** From a finding's replacement, as the user has edited it, to a change of the document and its preview. */
import type { Finding, Replacement } from '../../../language-server/engine/finding';
import type { ParagraphRole } from '../../../language-server/formats/paragraphs/encode-paragraphs';
import type { Change, ParagraphInsertion, Passage, PassageEdit, WriteMode } from '../../host';
import type { WireText } from '../../wire-text';

/** How the user wants it in the document. */
export type Writing = 'tracked' | 'tracked-and-comment' | 'comment';

/** One edit of a replacement as the card shows it. */
export type PreviewPart =
  | { kind: 'edit'; before: string; after: string; lead: string; tail: string }
  | { kind: 'insert'; after: string; paragraphs: readonly { role: ParagraphRole; text: string }[] };

/** Words of the paragraph shown on either side of an edit. */
const CONTEXT_WORDS = 6;
const LINE_BREAK = /\u2028/g;

/** What a replacement does to the document; undefined where it does not fit the text any more. */
export function previewOf(replacement: Replacement, wire: WireText): PreviewPart[] | undefined {
  const plan = wire.hostEdits(replacement.edits);
  if (!plan) return undefined;
  const textOf = new Map(wire.snapshot.paragraphs.map(({ key, text }) => [key, text]));
  return [
    ...plan.edits.map((edit): PreviewPart => {
      const text = textOf.get(edit.paragraph) ?? '';
      return {
        kind: 'edit',
        before: edit.text,
        after: edit.newText,
        lead: lastWords(text.slice(0, edit.start)),
        tail: firstWords(text.slice(edit.end)),
      };
    }),
    ...plan.insertions.map(({ afterText, paragraphs }): PreviewPart => ({
      kind: 'insert',
      after: afterText,
      paragraphs,
    })),
  ];
}

/** The text a user may rework before it is put in: of a replacement with one edit; undefined where there are several. */
export function editableText(replacement: Replacement): string | undefined {
  const [edit, ...others] = replacement.edits;
  if (!edit || others.length > 0) return undefined;
  const { inline, lines } = parts(edit.newText);
  if (lines.length === 0) return inline.replace(LINE_BREAK, '\n');
  if (inline !== '') return undefined;
  return lines.map(({ text }) => text.replace(LINE_BREAK, ' ')).join('\n');
}

/** The replacement with its text put in the user's words. A line is a paragraph where whole paragraphs are inserted. */
export function withText(replacement: Replacement, text: string): Replacement {
  const [edit] = replacement.edits;
  if (!edit || editableText(replacement) === text) return replacement;
  const { lines } = parts(edit.newText);
  const given = text.split('\n').map((line) => line.trim());
  const newText =
    lines.length === 0
      ? text.replace(/\n/g, '\u2028')
      : given
          .filter((line) => line !== '')
          .map((line, at) => `\n${lines[Math.min(at, lines.length - 1)]?.role ?? 'p'}\t${line}`)
          .join('');
  return { ...replacement, edits: [{ ...edit, newText }] };
}

export interface ChangeOrder {
  finding: Finding;
  replacement: Replacement;
  writing: Writing;
  mode: WriteMode;
  /** Text of the comment, where one is wanted. */
  comment: string;
}

/** The change that carries out an order; undefined where the replacement does not fit the text any more. */
export function changeFor(
  { finding, replacement, writing, mode, comment }: ChangeOrder,
  wire: WireText,
): Change | undefined {
  if (writing === 'comment') return commentOn(finding, comment, wire);
  const plan = wire.hostEdits(replacement.edits);
  if (!plan) return undefined;
  const at = plan.edits[0] ?? placeOf(finding, wire);
  const wanted = writing === 'tracked-and-comment' && at !== undefined;
  return { id: finding.id, mode, ...plan, ...(wanted ? { comment: { at: asPassage(at), text: comment } } : {}) };
}

/** A comment where the finding stands; on what is missing, at the paragraph where it belongs. */
export function commentOn(finding: Finding, text: string, wire: WireText): Change | undefined {
  const at = placeOf(finding, wire);
  return at && { id: finding.id, mode: 'plain', edits: [], insertions: [], comment: { at, text } };
}

/** Whole paragraphs after another one, as a change. */
export function insertionOf(id: string, mode: WriteMode, insertion: ParagraphInsertion): Change {
  return { id, mode, edits: [], insertions: [insertion] };
}

/** The finding's first passage with text; for a point the whole paragraph it stands in. */
export function placeOf(finding: Finding, wire: WireText): Passage | undefined {
  const [passage] = wire.passages(finding);
  if (!passage || passage.end > passage.start) return passage;
  const paragraph = wire.snapshot.paragraphs.find(({ key }) => key === passage.paragraph);
  return paragraph && { paragraph: paragraph.key, start: 0, end: paragraph.text.length, text: paragraph.text };
}

function asPassage({ paragraph, start, end, text }: Passage | PassageEdit): Passage {
  return { paragraph, start, end, text };
}

/** What stands before the first new line, and the paragraphs after it, of text in the wire format. */
function parts(newText: string): { inline: string; lines: { role: string; text: string }[] } {
  const [inline = '', ...rest] = newText.split('\n');
  const lines = rest.map((line) => {
    const tab = line.indexOf('\t');
    return tab < 0 ? { role: 'p', text: line } : { role: line.slice(0, tab), text: line.slice(tab + 1) };
  });
  return { inline, lines };
}

function lastWords(text: string): string {
  const words = text.split(/(?<=\s)/);
  return words.length > CONTEXT_WORDS ? `… ${words.slice(-CONTEXT_WORDS).join('')}` : text;
}

function firstWords(text: string): string {
  const words = text.split(/(?=\s)/);
  return words.length > CONTEXT_WORDS ? `${words.slice(0, CONTEXT_WORDS).join('')} …` : text;
}
