/** Reads Word's document: in two round trips, whatever its length. */
import type { Editing, NotRead } from '../host';
import type { Support } from './capabilities';
import { propertiesToLoad, rawParagraph, type RawParagraph } from './raw-paragraph';
import type { RawDocument } from './reading';
import { errorCode } from './word-queue';

export interface RawState {
  editing: Editing;
  /** Null before WordApi 1.4. */
  trackingMode: Word.ChangeTrackingMode | 'Off' | 'TrackAll' | 'TrackMineOnly' | null;
}

export interface WholeDocument {
  document: RawDocument;
  state: RawState;
}

/** Word on the web refuses answers beyond a size it does not document; then the paragraphs come in slices. */
const SLICE = 500;
const READ_ONLY = 2 | 4;
const LOCKED = 8;

export async function readDocument(
  context: Word.RequestContext,
  support: Support,
  isReadOnly: boolean,
): Promise<WholeDocument> {
  const names = propertiesToLoad(support.ids);
  const { items, rest } = await readParagraphs(context, support, names);
  const { accepted, notes, sections, state } = rest;

  const cells = items.map((each) => (each.tableNestingLevel > 0 ? queueCell(each) : undefined));
  const lists = items.map((each) => (each.isListItem ? queueList(each) : undefined));
  const reviewed = mayHoldDeletions(items, accepted?.value)
    ? items.map((each) => each.getReviewedText('Current'))
    : undefined;
  const stories = [
    ...notes.flatMap((each) => each.items.map((note) => ({ region: 'footnote' as const, body: note.body }))),
    ...sections.items.flatMap((section) => [
      { region: 'header' as const, body: section.getHeader('Primary') },
      { region: 'footer' as const, body: section.getFooter('Primary') },
    ]),
  ].map(({ region, body: story }) => ({
    region,
    paragraphs: story.paragraphs.load(names.map((name) => `items/${name}`)),
  }));
  await context.sync();

  const inBody = items.map((each, at): RawParagraph => {
    const [cell, list] = [cells[at], lists[at]];
    return {
      ...rawParagraph(each, support.ids, 'body'),
      ...(reviewed?.[at] && { accepted: reviewed[at].value }),
      ...(cell && { cell: readCell(cell) }),
      ...(list && readList(list)),
    };
  });
  const elsewhere = stories.flatMap(({ region, paragraphs: { items: found } }) =>
    found.map((each) => rawParagraph(each, support.ids, region)),
  );
  return {
    document: { paragraphs: [...inBody, ...withoutRepeated(elsewhere)], notRead: notReadBy(support) },
    state: readState(state, isReadOnly),
  };
}

/** Reads single paragraphs again; undefined where one is not there any more. */
export async function readParagraphsById(
  context: Word.RequestContext,
  support: Support,
  ids: readonly string[],
): Promise<RawParagraph[] | undefined> {
  const names = propertiesToLoad(support.ids);
  const queued = ids.map((id) => {
    const paragraph = context.document.getParagraphByUniqueLocalId(id).load(names);
    return { paragraph, accepted: paragraph.getReviewedText('Current'), list: queueList(paragraph) };
  });
  try {
    await context.sync();
  } catch (error) {
    if (errorCode(error) === 'ItemNotFound') return undefined;
    throw error;
  }
  return queued.map(({ paragraph, accepted, list }) => ({
    ...rawParagraph(paragraph, support.ids, 'body'),
    accepted: accepted.value,
    ...readList(list),
  }));
}

interface FirstAnswer {
  items: Word.Paragraph[];
  rest: ReturnType<typeof queueRest>;
}

/** The paragraphs of the body, and what else there is to know first: in one round trip, or else in slices. */
async function readParagraphs(
  context: Word.RequestContext,
  support: Support,
  names: readonly string[],
): Promise<FirstAnswer> {
  const rest = queueRest(context, support);
  const { paragraphs } = context.document.body;
  paragraphs.load(names.map((name) => `items/${name}`));
  try {
    await context.sync();
    return { items: paragraphs.items, rest };
  } catch (error) {
    if (errorCode(error) !== 'ResponsePayloadSizeLimitExceeded') throw error;
  }
  const again = queueRest(context, support);
  const items: Word.Paragraph[] = [];
  for (;;) {
    const slice = context.document.body.getRange('Whole').paragraphs;
    slice.load({ select: names.join(','), top: SLICE, skip: items.length });
    await context.sync();
    items.push(...slice.items);
    if (slice.items.length < SLICE) return { items, rest: again };
  }
}

function queueRest(context: Word.RequestContext, support: Support) {
  const { body, sections } = context.document;
  return {
    accepted: support.tracking ? body.getReviewedText('Current') : undefined,
    state: queueState(context, support),
    sections: sections.load('items/body/type'),
    notes: support.notes ? [body.footnotes.load('items/type'), body.endnotes.load('items/type')] : [],
  };
}

/** Asking every paragraph is dear: only where the accepted text of the whole is not what the paragraphs say. */
function mayHoldDeletions(items: readonly Word.Paragraph[], accepted: string | undefined): boolean {
  if (accepted === undefined) return false;
  return squeeze(accepted) !== squeeze(items.map(({ text }) => text).join(''));
}

function squeeze(text: string): string {
  return text.replace(/[\s\u0000-\u001F]/g, '');
}

interface QueuedCell {
  cell: Word.TableCell;
  table: Word.Table;
}

function queueCell(paragraph: Word.Paragraph): QueuedCell {
  const cell = paragraph.parentTableCellOrNullObject.load('rowIndex,cellIndex');
  return { cell, table: paragraph.parentTableOrNullObject.load('headerRowCount') };
}

function readCell({ cell, table }: QueuedCell): RawParagraph['cell'] {
  if (cell.isNullObject) return null;
  const isHeader = !table.isNullObject && cell.rowIndex < table.headerRowCount;
  return { row: cell.rowIndex, column: cell.cellIndex, isHeader };
}

interface QueuedList {
  item: Word.ListItem;
  list: Word.List;
}

function queueList(paragraph: Word.Paragraph): QueuedList {
  const item = paragraph.listItemOrNullObject.load('level');
  const list = paragraph.listOrNullObject.load('id');
  return { item, list };
}

function readList({ item, list }: QueuedList): Pick<RawParagraph, 'listLevel' | 'listId'> {
  return { listLevel: item.isNullObject ? 0 : item.level, listId: list.isNullObject ? null : list.id };
}

export function queueState(context: Word.RequestContext, { tracking }: Support) {
  const { document } = context;
  return {
    document: tracking ? document.load('changeTrackingMode') : undefined,
    properties: document.properties.load('security'),
  };
}

export function readState({ document, properties }: ReturnType<typeof queueState>, isReadOnly: boolean): RawState {
  const { security } = properties;
  const editing = security & LOCKED ? 'protected' : isReadOnly || security & READ_ONLY ? 'read-only' : 'allowed';
  return { editing, trackingMode: document?.changeTrackingMode ?? null };
}

/** Headers and footers that a section takes over from the one before come again and again. */
function withoutRepeated(paragraphs: readonly RawParagraph[]): RawParagraph[] {
  const seen = new Set<string>();
  return paragraphs.filter(({ region, text }) => {
    if (region === 'footnote') return true;
    const line = `${region} ${text}`;
    return seen.size < seen.add(line).size;
  });
}

function notReadBy({ notes }: Support): NotRead[] {
  const parts: NotRead['part'][] = ['text-boxes', ...(notes ? [] : (['footnotes', 'endnotes'] as const))];
  return parts.map((part) => ({ part, certain: false }));
}
