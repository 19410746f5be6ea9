/** Observations that rest on more than their passage, by the stretch they stand in. */
import type { Observation } from './observation';
import { stretchOf } from './stretch';

const NONE: readonly Observation[] = [];

export class WideObservations {
  /** What stands in no passage. */
  readonly inNone: Observation[] = [];
  private readonly byStretch = new Map<number, Observation[]>();

  add(observations: readonly Observation[]): void {
    for (const each of observations) {
      if (!each.passage) this.inNone.push(each);
      else this.own(stretchOf(each.passage)).push(each);
    }
  }

  inStretch(number: number): readonly Observation[] {
    return this.byStretch.get(number) ?? NONE;
  }

  private own(number: number): Observation[] {
    let own = this.byStretch.get(number);
    if (!own) this.byStretch.set(number, (own = []));
    return own;
  }
}
