/** Queues prepared changes in one batch: first every search, then every edit, then the comments. */
import type { ParagraphRole } from '../../language-server/formats/paragraphs/encode-paragraphs';
import type { WriteMode } from '../host';
import { rangeOf, type LoadedHits, type ParagraphFinder } from './locate';
import type { NewParagraph, PreparedChange, PreparedEdit, PreparedInsertion } from './prepare-change';
import type { ReadParagraph } from './reading';
import { needlesOf } from './search-plan';

export type TrackingMode = Word.ChangeTrackingMode | 'Off' | 'TrackAll' | 'TrackMineOnly';

/** A change whose places are queued: what is left is to write. */
interface FoundChange {
  prepared: PreparedChange;
  edits: { range: Word.Range; paragraph: Word.Paragraph; edit: PreparedEdit }[];
  insertions: { anchor: Word.Paragraph | undefined; insertion: PreparedInsertion }[];
  comment?: { range: Word.Range; text: string };
}

/** The typings list the built-in styles twice; the plain names will do. */
type StyleName = Exclude<Word.Paragraph['styleBuiltIn'], Word.BuiltInStyleName>;

/** Of a paragraph that something is put after, this many pieces are looked for to know it again. */
const PROOFS = 3;

/** Queues the searches of a change. Throws a `HostError` where `find` does. */
export function findChange(find: ParagraphFinder, prepared: PreparedChange, hits?: LoadedHits): FoundChange {
  const edits = prepared.edits.map((edit) => {
    const paragraph = find(edit.place.paragraph);
    const range = rangeOf(paragraph, edit.place, hits);
    // Loading makes Word look for the range now, before anything is written.
    range.load('isEmpty');
    return { range, paragraph, edit };
  });
  const insertions = prepared.insertions.map((insertion) => {
    if (!insertion.anchor) return { anchor: undefined, insertion };
    const anchor = find(insertion.anchor);
    for (const needle of needlesOf(insertion.anchor.texts.raw).slice(0, PROOFS)) {
      anchor.search(needle, { matchCase: true }).getFirst().load('isEmpty');
    }
    return { anchor, insertion };
  });
  if (!prepared.comment) return { prepared, edits, insertions };
  const { paragraph, place, text } = prepared.comment;
  const found = find(paragraph);
  const range = place ? rangeOf(found, place, hits) : found.getRange('Content');
  range.load('isEmpty');
  return { prepared, edits, insertions, comment: { range, text } };
}

/**
 * Queues the writing of changes found: plain ones under the user's change tracking, tracked ones with all of it on,
 * which is then set to `restore`.
 */
export function writeChanges(
  context: Word.RequestContext,
  changes: readonly FoundChange[],
  restore: TrackingMode | undefined,
): void {
  const { document } = context;
  const withMode = (mode: WriteMode) => changes.filter(({ prepared }) => prepared.change.mode === mode);
  writeAll(context, withMode('plain'));
  if (restore !== undefined) document.changeTrackingMode = 'TrackAll';
  writeAll(context, withMode('tracked'));
  if (restore !== undefined) document.changeTrackingMode = restore;
  for (const { comment } of changes) comment?.range.insertComment(comment.text);
}

/** From the end of the document to its start, so that nothing written moves a place that is still to come. */
function writeAll(context: Word.RequestContext, changes: readonly FoundChange[]): void {
  const edits = changes.flatMap((each) => each.edits).sort((one, other) => isBefore(one.edit, other.edit));
  const emptied = edits.filter(({ edit }) => edit.kind === 'remove-paragraph' && isOnlyOne(edit, edits));
  for (const { range, edit } of edits.reverse()) {
    if (!emptied.some((each) => each.edit === edit)) writeEdit(range, edit);
  }
  for (const { insertions } of [...changes].reverse()) {
    for (const { anchor, insertion } of [...insertions].reverse()) insert(context, anchor, insertion);
  }
  // Last, because what is inserted after a paragraph needs it.
  for (const { paragraph } of emptied.reverse()) paragraph.delete();
}

/** False where another edit puts text into the same paragraph. */
function isOnlyOne({ place }: PreparedEdit, edits: readonly { edit: PreparedEdit }[]): boolean {
  return edits.filter(({ edit }) => edit.place.paragraph === place.paragraph).length === 1;
}

function isBefore(one: PreparedEdit, other: PreparedEdit): number {
  const paragraphs = (one.place.paragraph.index ?? 0) - (other.place.paragraph.index ?? 0);
  return paragraphs || one.start - other.start || one.end - other.end;
}

function writeEdit(range: Word.Range, { kind, newText }: PreparedEdit): void {
  if (kind === 'insert' || kind === 'replace')
    range.insertText(wordText(newText), kind === 'insert' ? 'End' : 'Replace');
  else range.delete();
}

/** A line break inside a paragraph as Word writes it. */
function wordText(text: string): string {
  return text.replaceAll('\u2028', '\v');
}

function insert(
  { document }: Word.RequestContext,
  anchor: Word.Paragraph | undefined,
  { anchor: read, paragraphs }: PreparedInsertion,
): void {
  let last: Word.Paragraph | undefined;
  let lastRead = read;
  for (const paragraph of paragraphs) {
    const text = wordText(paragraph.text);
    if (last) last = last.insertParagraph(text, 'After');
    else if (!anchor || !read) last = document.body.insertParagraph(text, 'Start');
    else last = outside(anchor, read).insertParagraph(text, 'After');
    dress(last, paragraph, lastRead);
    lastRead = paragraph.model ?? null;
  }
}

/** Behind the whole table where the paragraph stands in one, in tables inside tables too. */
function outside(anchor: Word.Paragraph, { raw }: ReadParagraph): Word.Paragraph | Word.Table {
  if (raw.tableNesting === 0) return anchor;
  let table = anchor.parentTable;
  for (let depth = raw.tableNesting; depth > 1; depth--) table = table.parentTable;
  return table;
}

/** Gives a new paragraph, which looks like the one before it, the looks of its model. */
function dress(paragraph: Word.Paragraph, { role, model }: NewParagraph, before: ReadParagraph | null): void {
  if (model && model === before) return;
  const isItem = role.startsWith('li');
  if (before?.raw.isListItem && !isItem) paragraph.detachFromList();
  if (!model) paragraph.styleBuiltIn = builtInStyle(role);
  else if (model.raw.styleBuiltIn === 'Other' || model.raw.styleBuiltIn === '') paragraph.style = model.raw.style;
  else paragraph.styleBuiltIn = model.raw.styleBuiltIn as StyleName;
  if (isItem && model && model.raw.listId !== null && model.raw.listId !== before?.raw.listId) {
    paragraph.attachToList(model.raw.listId, model.raw.listLevel);
  }
}

function builtInStyle(role: ParagraphRole): StyleName {
  const level = Number(role.slice(1, 2));
  // Word has Heading1 to Heading9 and ListBullet, ListBullet2 to ListBullet5.
  if (/^h\d$/.test(role)) return `Heading${level}` as StyleName;
  const depth = /^li(\d?)$/.exec(role)?.[1];
  if (depth !== undefined) {
    return (Number(depth) > 1 ? `ListBullet${Math.min(Number(depth), 5)}` : 'ListBullet') as StyleName;
  }
  return 'Normal';
}
