/** What is found passage by passage, kept from one review to the next. */
import type { PassageChanges } from '../situate/adopt';
import type { Passage } from '../situate/situation';
import type { Matcher } from './match';

/** A passage that yields something, with what it yields. */
export type Yield<T> = readonly [Passage, readonly T[]];

/** The passages in which `compute` finds something, in reading order. */
export class Gathered<T> {
  private found: Yield<T>[] = [];

  /** `compute` must depend on the passage and what stands around it alone. */
  constructor(
    private readonly compute: (passage: Passage, matcher: Matcher) => readonly T[],
    passages: readonly Passage[],
    matcher: Matcher,
  ) {
    for (const passage of passages) this.found.push(...this.look(passage, matcher));
  }

  /** The same list for as long as nothing in it changes. */
  get yields(): readonly Yield<T>[] {
    return this.found;
  }

  /** Looks at the passages that came; those that went are forgotten. */
  renew({ fresh, gone, outlineKept }: PassageChanges, matcher: Matcher): void {
    if (outlineKept) {
      for (const passage of fresh) {
        const at = this.firstFrom(passage.index);
        const isThere = this.found[at]?.[0].index === passage.index;
        const now = this.look(passage, matcher);
        if (isThere || now.length > 0)
          this.found = [...this.found.slice(0, at), ...now, ...this.found.slice(isThere ? at + 1 : at)];
      }
      return;
    }
    const left = new Set(gone);
    this.found = this.found.filter(([passage]) => !left.has(passage));
    for (const passage of fresh) this.found.push(...this.look(passage, matcher));
    this.found.sort(([left], [right]) => left.index - right.index);
  }

  private look(passage: Passage, matcher: Matcher): Yield<T>[] {
    const yields = this.compute(passage, matcher);
    return yields.length > 0 ? [[passage, yields]] : [];
  }

  /** Where the first stands whose passage has this index or a higher one. */
  private firstFrom(index: number): number {
    let low = 0;
    let high = this.found.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.found[middle]?.[0].index ?? 0) < index) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}
