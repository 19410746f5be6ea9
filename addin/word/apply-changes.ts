/**
 * Makes changes in Word. Where Word gives paragraphs ids, all of it is one round trip: the searches come first in the
 * batch, so that a paragraph that is gone or has another text stops the batch before anything is written. Only then,
 * or without ids, the texts are read again first; and if Word refuses even so, each change is tried by itself.
 */
import { HostError, type Change, type ChangeOutcome, type HostErrorCode } from '../host';
import { TakenPassages } from '../taken-passages';
import type { Support } from './capabilities';
import { findById, isDirect, loadHits, ParagraphList, type LoadedHits, type ParagraphFinder } from './locate';
import { prepareChange, type PreparedChange } from './prepare-change';
import type { Reading, ReadParagraph } from './reading';
import { errorCode, errorLocation, toHostError, type WordQueue } from './word-queue';
import { findChange, writeChanges, type TrackingMode } from './write-changes';

type Outcomes = Map<Change, ChangeOutcome>;

export class ChangeWriter {
  constructor(
    private readonly queue: WordQueue,
    private readonly support: Support,
  ) {}

  /** `mode`: the user's change tracking when it was last seen; checked against what it is. */
  async apply(reading: Reading, changes: readonly Change[], mode: TrackingMode | null): Promise<ChangeOutcome[]> {
    const outcomes: Outcomes = new Map();
    const prepared = this.prepare(reading, changes, outcomes);
    if (prepared.length > 0) {
      await this.queue.run(async (context) => {
        const batch = new Batch(context, this.support, mode ?? 'Off', outcomes);
        const canBeDirect = this.support.ids && prepared.every(isDirectChange);
        if (canBeDirect && (await batch.direct(prepared))) return;
        await batch.afterReading(prepared);
      });
    }
    return changes.map((change) => outcomes.get(change) ?? refused(change, 'failed'));
  }

  private prepare(reading: Reading, changes: readonly Change[], outcomes: Outcomes): PreparedChange[] {
    const taken = new TakenPassages();
    return changes.flatMap((change) => {
      try {
        return [prepareChange(reading, change, taken)];
      } catch (error) {
        outcomes.set(change, refused(change, toHostError(error).code));
        return [];
      }
    });
  }
}

class Batch {
  private mayHaveWritten = false;

  constructor(
    private readonly context: Word.RequestContext,
    private readonly support: Support,
    private mode: TrackingMode,
    private readonly outcomes: Outcomes,
  ) {}

  /** All at once, on trust that nothing has changed. False where Word found otherwise. */
  async direct(prepared: readonly PreparedChange[]): Promise<boolean> {
    try {
      await this.write(prepared, findById(this.context));
      return true;
    } catch {
      return false;
    }
  }

  /** With the texts read anew; those that do not fit are refused, the others made. */
  async afterReading(prepared: readonly PreparedChange[]): Promise<void> {
    const list = await ParagraphList.read(this.context, this.support.ids);
    const left = this.mayHaveWritten ? await this.withoutMade(prepared, list) : prepared;
    const fitting = left.filter((each) => this.fits(each, list.unchanged));
    if (fitting.length === 0) return;
    const hits = await this.hitsOf(fitting, list.unchanged);
    try {
      await this.write(fitting, list.unchanged, hits);
    } catch (error) {
      if (fitting.length === 1) for (const { change } of fitting) this.refuse(change, error);
      else for (const each of fitting) await this.afterReading([each]);
    }
  }

  /** Changes that an attempt Word broke off has not written yet. */
  private async withoutMade(prepared: readonly PreparedChange[], list: ParagraphList): Promise<PreparedChange[]> {
    const asked = prepared.map(({ edits, expected }) =>
      edits.map(({ place: { paragraph } }) => {
        const now = tryFind(list, paragraph);
        const text = this.support.tracking ? now?.getReviewedText('Current') : now && { value: now.text };
        return { text, expected: expected.get(paragraph.key) };
      }),
    );
    await this.context.sync();
    return prepared.filter(({ change }, at) => {
      const edits = asked[at] ?? [];
      const isMade = edits.length > 0 && edits.every(({ text, expected }) => (text?.value ?? '') === expected);
      if (isMade) this.outcomes.set(change, { id: change.id, result: 'applied' });
      return !isMade;
    });
  }

  /** Throws what Word answers, unless the text is written and only a comment was refused. */
  private async write(prepared: readonly PreparedChange[], find: ParagraphFinder, hits?: LoadedHits): Promise<void> {
    const { document } = this.context;
    const isTracked = prepared.some(({ change }) => change.mode === 'tracked' && writesText(change));
    if (isTracked) document.load('changeTrackingMode');
    const found = prepared.map((each) => findChange(find, each, hits));
    writeChanges(this.context, found, isTracked ? this.mode : undefined);
    try {
      await this.context.sync();
    } catch (error) {
      if (!errorLocation(error).endsWith('.insertComment')) {
        // A search that found nothing came before everything that writes.
        if (errorCode(error) !== 'ItemNotFound') {
          this.mayHaveWritten = true;
          if (isTracked) await this.restore(this.mode);
        }
        throw error;
      }
      this.settle(prepared, false);
      return;
    }
    // The value is the one before the batch changed it.
    if (isTracked && document.changeTrackingMode !== this.mode) await this.restore(document.changeTrackingMode);
    this.settle(prepared, true);
  }

  private async restore(mode: TrackingMode): Promise<void> {
    this.mode = mode;
    this.context.document.changeTrackingMode = mode;
    await this.context.sync();
  }

  private fits({ change, edits, insertions, comment }: PreparedChange, find: ParagraphFinder): boolean {
    try {
      for (const { place } of edits) find(place.paragraph);
      for (const { anchor } of insertions) if (anchor) find(anchor);
      if (comment) find(comment.paragraph);
      return true;
    } catch (error) {
      this.refuse(change, error);
      return false;
    }
  }

  private async hitsOf(prepared: readonly PreparedChange[], find: ParagraphFinder): Promise<LoadedHits> {
    const places = prepared.flatMap(({ edits, comment }) => [
      ...edits.map(({ place }) => place),
      ...(comment?.place ? [comment.place] : []),
    ]);
    const hits = places.flatMap((place) => [...loadHits(find(place.paragraph), place)]);
    if (hits.length > 0) await this.context.sync();
    return new Map(hits);
  }

  private settle(prepared: readonly PreparedChange[], withComments: boolean): void {
    for (const { change } of prepared) {
      const { id } = change;
      if (withComments || !change.comment) this.outcomes.set(change, { id, result: 'applied' });
      else if (writesText(change)) this.outcomes.set(change, { id, result: 'applied-without-comment' });
      else this.outcomes.set(change, refused(change, 'not-supported'));
    }
  }

  private refuse(change: Change, error: unknown): void {
    // Its paragraphs are there, so what was not found is a text in them.
    const code = errorCode(error) === 'ItemNotFound' ? 'stale' : toHostError(error).code;
    this.outcomes.set(change, refused(change, code));
  }
}

function tryFind(list: ParagraphList, paragraph: ReadParagraph): Word.Paragraph | undefined {
  try {
    return list.current(paragraph);
  } catch {
    return undefined;
  }
}

/** True where every place can be found by an id and a first hit. */
function isDirectChange({ edits, insertions, comment }: PreparedChange): boolean {
  const places = [...edits.map(({ place }) => place), ...(comment?.place ? [comment.place] : [])];
  const paragraphs = [...insertions.flatMap(({ anchor }) => anchor ?? []), ...(comment ? [comment.paragraph] : [])];
  return places.every(isDirect) && paragraphs.every(({ raw }) => raw.id !== null);
}

function writesText({ edits, insertions }: Change): boolean {
  return edits.length > 0 || insertions.length > 0;
}

function refused({ id }: Change, reason: HostErrorCode): ChangeOutcome {
  return { id, result: 'refused', reason };
}

/** Throws where nothing of the kind can be tried at all. */
export function requireSupport(changes: readonly Change[], { tracking }: Support): void {
  const needs = changes.some((change) => change.comment ?? (change.mode === 'tracked' && writesText(change)));
  if (needs && !tracking) throw new HostError('not-supported', 'WordApi 1.4');
}
