/**
 * What the review of a draft leaves for its next one. All of it is kept by passage: a passage object stays the same from
 * one review to the next only where its text, its frame, the headings above it and its neighbours do.
 */
import type { Passage } from '../situate/situation';
import type { CheckHit } from './checks/check';
import type { Match, Matcher } from './match';
import type { Observation } from './observation';
import type { PreparedPattern, Test } from './prepared';

/** The passages that yield something, in reading order, with what they yield. */
export interface Gathered {
  compute: (passage: Passage, matcher: Matcher) => readonly unknown[];
  found: Map<Passage, readonly unknown[]>;
  order: Passage[];
}

export class Memory {
  /** The passages in which a pattern fits as far as the passage and its neighbours tell, with the fits. */
  readonly fits = new Map<PreparedPattern, Map<Passage, readonly Match[]>>();
  /** The judged passages in which a test holds. */
  readonly holding = new Map<Test, Set<Passage>>();
  /** What was gathered over the passages under a key. */
  readonly gathered = new Map<object, Gathered>();
  private readonly seen = new WeakMap<CheckHit, Observation>();

  /** What was computed of a passage under a key before; computed now the first time. It must depend on the passage alone. */
  recall<T extends object | null>(passage: Passage, key: object, compute: () => T): T {
    const known = (passage.recalled ??= new Map<object, unknown>());
    const before = known.get(key);
    if (before !== undefined) return before as T;
    const value = compute();
    known.set(key, value);
    return value;
  }

  /** The observation made of a check's hit, which is the same object where the check recalled it. */
  observed(hit: CheckHit, make: () => Observation): Observation {
    let observation = this.seen.get(hit);
    if (!observation) this.seen.set(hit, (observation = make()));
    return observation;
  }
}

/** The passages of a situation that the one before did not have, and those it no longer has. */
export interface PassageChanges {
  fresh: readonly Passage[];
  gone: readonly Passage[];
}
