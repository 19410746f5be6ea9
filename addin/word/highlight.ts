/** Shows a place in Word: a highlight that is no part of the document, or the selection where there is none. */
import { HostError, type Passage } from '../host';
import type { Support } from './capabilities';
import { findById, ParagraphList, isDirect, loadHits, placeOf, rangeOf } from './locate';
import type { Reading } from './reading';
import { errorCode, type WordQueue } from './word-queue';

export class Highlight {
  private shown: Word.Range | undefined;

  constructor(
    private readonly queue: WordQueue,
    private readonly support: Support,
  ) {}

  /** Throws `gone`, `stale` or `not-editable` where the place is not to be found. */
  async show(reading: Reading, passages: readonly Passage[]): Promise<void> {
    const [first, last] = [passages[0], passages.at(-1)];
    if (!first || !last) return;
    await this.clear();
    const places = [placeOf(reading, first, true), ...(last === first ? [] : [placeOf(reading, last, true)])];
    await this.queue.run(async (context) => {
      const inBody = places.every(({ paragraph }) => paragraph.index !== null);
      if (this.support.ids && places.every(isDirect)) {
        try {
          await this.select(
            context,
            places.map((place) => rangeOf(findById(context)(place.paragraph), place)),
          );
          return;
        } catch (error) {
          if (errorCode(error) !== 'ItemNotFound') throw error;
        }
      }
      if (!inBody) throw new HostError('not-editable', 'outside the body');
      const { unchanged: find } = await ParagraphList.read(context, this.support.ids);
      const hits = new Map(places.flatMap((place) => [...loadHits(find(place.paragraph), place)]));
      if (hits.size > 0) await context.sync();
      await this.select(
        context,
        places.map((place) => rangeOf(find(place.paragraph), place, hits)),
      );
    });
  }

  async clear(): Promise<void> {
    const { shown } = this;
    this.shown = undefined;
    if (!shown) return;
    await this.queue
      .run(async (context) => {
        shown.removeHighlight();
        shown.untrack();
        await context.sync();
      }, shown)
      // Its text may be gone, and the highlight with it.
      .catch(() => undefined);
  }

  private async select(context: Word.RequestContext, ranges: readonly Word.Range[]): Promise<void> {
    const [first, last] = ranges;
    if (!first) return;
    const range = last ? first.expandTo(last) : first;
    if (this.support.popups) {
      range.select('Start');
      range.highlight();
      range.track();
    } else range.select();
    await context.sync();
    if (this.support.popups) this.shown = range;
  }
}
