/** From places in a snapshot to ranges in Word. */
import { HostError, type Passage } from '../host';
import { rawRange } from './accepted-text';
import type { Reading, ReadParagraph } from './reading';
import { searchPlan, type Point, type SearchPlan, type Window } from './search-plan';

/** Finds paragraphs in one batch. */
export type ParagraphFinder = (paragraph: ReadParagraph) => Word.Paragraph;

export interface Place {
  paragraph: ReadParagraph;
  plan: SearchPlan;
}

/**
 * The way to a passage. Throws `gone` for a paragraph the snapshot has not, `stale` where the snapshot says otherwise
 * than the passage, `open-deletions` where text that is struck would be written over, `not-editable` where search
 * cannot lead there. `forReading`: struck text between start and end does no harm.
 */
export function placeOf(reading: Reading, passage: Passage, forReading = false): Place {
  const paragraph = reading.byKey.get(passage.paragraph);
  if (!paragraph) throw new HostError('gone');
  const { texts } = paragraph;
  if (texts.clean.slice(passage.start, passage.end) !== passage.text) throw new HostError('stale');
  if (!texts.isMapped) throw new HostError('open-deletions');
  const range = rawRange(texts, passage.start, passage.end);
  if (range.holdsDeletions && !forReading) throw new HostError('open-deletions');
  const plan = searchPlan(texts.raw, range.start, range.end);
  if (!plan) throw new HostError('not-editable', 'search cannot lead there');
  return { paragraph, plan };
}

/** True where an id and the first hits of searches lead to the place: Word need not be asked anything first. */
export function isDirect({ paragraph, plan }: Place): boolean {
  return paragraph.raw.id !== null && windowsOf(plan).every(({ hit }) => hit === 0);
}

/** By Word's ids. In one batch with what follows; Word answers `ItemNotFound` for a paragraph that is gone. */
export function findById(context: Word.RequestContext): ParagraphFinder {
  return ({ raw }) => {
    if (raw.id === null) throw new HostError('failed', 'a paragraph without id');
    return context.document.getParagraphByUniqueLocalId(raw.id);
  };
}

/** The paragraphs of the body as they stand now. */
export class ParagraphList {
  private readonly byId: ReadonlyMap<string, Word.Paragraph>;

  private constructor(
    private readonly items: readonly Word.Paragraph[],
    hasIds: boolean,
  ) {
    this.byId = new Map(hasIds ? items.map((item) => [item.uniqueLocalId, item]) : []);
  }

  /** One round trip. */
  static async read(context: Word.RequestContext, hasIds: boolean): Promise<ParagraphList> {
    const { paragraphs } = context.document.body;
    paragraphs.load(hasIds ? 'items/text,items/uniqueLocalId' : 'items/text');
    await context.sync();
    return new ParagraphList(paragraphs.items, hasIds);
  }

  /** By id, else by place. Throws `gone` where there is none. */
  current({ raw, index }: ReadParagraph): Word.Paragraph {
    const found =
      (raw.id === null ? undefined : this.byId.get(raw.id)) ?? (index === null ? undefined : this.items[index]);
    if (!found) throw new HostError('gone');
    return found;
  }

  /** Throws `stale` as well, where it has another text than it had. */
  readonly unchanged: ParagraphFinder = (paragraph) => {
    const found = this.current(paragraph);
    if (found.text !== paragraph.raw.text) throw new HostError('stale');
    return found;
  };
}

/** By paragraph and needle. */
export type LoadedHits = ReadonlyMap<string, Word.RangeCollection>;

/** The hits of all windows, where one is not the first: after the next round trip `rangeOf` knows them. */
export function loadHits(found: Word.Paragraph, { plan, paragraph }: Place): LoadedHits {
  return new Map(
    windowsOf(plan)
      .filter(({ hit }) => hit > 0)
      .map(({ needle }) => [hitsKey(paragraph, needle), search(found, needle).load('items/text')]),
  );
}

function hitsKey({ key }: ReadParagraph, needle: string): string {
  return `${key}\n${needle}`;
}

const NO_HITS: LoadedHits = new Map();

/** The range itself. All searches come before any change of the batch, so that a miss leaves the document as it is. */
export function rangeOf(found: Word.Paragraph, { plan, paragraph }: Place, hits: LoadedHits = NO_HITS): Word.Range {
  const windowRange = ({ needle, hit }: Window): Word.Range => {
    if (hit === 0) return search(found, needle).getFirst();
    const range = hits.get(hitsKey(paragraph, needle))?.items[hit];
    if (!range) throw new HostError('stale');
    return range;
  };
  if (plan.kind === 'window') return windowRange(plan.window);
  if (plan.kind === 'inside') return search(windowRange(plan.window), plan.needle).getFirst();
  // Loading makes Word look for each piece, though nobody reads the answer.
  for (const needle of plan.between) search(found, needle).getFirst().load('isEmpty');
  const from = pointIn(windowRange(plan.from.window), plan.from.point);
  return from.expandTo(pointIn(windowRange(plan.to.window), plan.to.point));
}

function pointIn(window: Word.Range, point: Point): Word.Range {
  if (point === 'start') return window.getRange('Start');
  if (point === 'end') return window.getRange('End');
  return search(window, point.head).getFirst().getRange('End');
}

function search(within: Word.Paragraph | Word.Range, needle: string): Word.RangeCollection {
  return within.search(needle, { matchCase: true });
}

function windowsOf(plan: SearchPlan): readonly Window[] {
  return plan.kind === 'between' ? [plan.from.window, plan.to.window] : [plan.window];
}
