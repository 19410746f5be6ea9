/** Observations that rest on more than their passage, brought together with those that do not. */
import type { Passage } from '../situate/situation';
import { firstFrom } from './gathered';
import { standingIn } from './give-way';
import type { JudgedPassages } from './in-passage';
import type { Observation, Observed } from './observation';

export class WideObservations {
  /** What stands in the passages that have such observations, for the next review. */
  readonly stood = new Map<Passage | undefined, Observed>();
  private readonly byPassage = new Map<Passage | undefined, Observation[]>();

  constructor(private readonly before: ReadonlyMap<Passage | undefined, Observed>) {}

  add(observations: readonly Observation[]): void {
    for (const each of observations) {
      const known = this.byPassage.get(each.passage);
      if (known) known.push(each);
      else this.byPassage.set(each.passage, [each]);
    }
  }

  /** All that stands, in the order of the passages; what is in none comes first. */
  joinedWith({ sighted, settled }: JudgedPassages): Observed[] {
    const places: (Observed | undefined)[] = [...settled];
    const between: { at: number; observed: Observed }[] = [];
    for (const [passage, own] of this.byPassage) {
      const at = firstFrom(sighted, passage?.index ?? -1);
      if (passage && sighted[at]?.[0] === passage)
        places[at] = this.stand(passage, [...(settled[at]?.all ?? []), ...own]);
      else between.push({ at, observed: this.stand(passage, own) });
    }
    const index = ({ observed }: { observed: Observed }): number => observed.passage?.index ?? -1;
    between.sort((left, right) => left.at - right.at || index(left) - index(right));
    const joined: Observed[] = [];
    let next = 0;
    for (let at = 0; at <= places.length; at++) {
      for (let other = between[next]; other?.at === at; other = between[++next]) joined.push(other.observed);
      const own = places[at];
      if (own) joined.push(own);
    }
    return joined;
  }

  /** What stands in a passage; the object of the review before where that saw the same there. */
  private stand(passage: Passage | undefined, all: readonly Observation[]): Observed {
    const before = this.before.get(passage);
    const isAsBefore = before?.all.length === all.length && all.every((each, at) => each === before.all[at]);
    const observed = isAsBefore ? before : standingIn(passage, all);
    this.stood.set(passage, observed);
    return observed;
  }
}
