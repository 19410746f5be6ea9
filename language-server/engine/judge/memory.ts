/**
 * What the review of a draft leaves for its next one. Most of it is kept by passage: a passage object stays the same from
 * one review to the next only where its text, its frame, the headings above it and its neighbours do.
 */
import type { PassageChanges } from '../situate/adopt';
import { upwards } from '../situate/sections';
import type { Passage, Section } from '../situate/situation';
import type { CheckHit } from './checks/check';
import type { Circumstances } from './circumstances';
import type { Gathered, Yield } from './gathered';
import type { Match } from './match';
import type { Observation } from './observation';
import type { PreparedPattern, Test } from './prepared';
import type { Stretch } from './stretch';

/** What was found out of many passages at once. */
interface Whole {
  value: unknown;
  restsOn: (passage: Passage) => boolean;
}

export class Memory {
  /** The passages in which a pattern fits as far as the passage and its neighbours tell, with the fits. */
  readonly fits = new Map<PreparedPattern, Map<Passage, Match[]>>();
  /** The judged passages in which a test holds. */
  readonly holding = new Map<Test, Set<Passage>>();
  /** What was found out of sections, and of passages in view of theirs. */
  private readonly bySection = new Map<Section, Map<object, unknown>>();
  /** What was gathered over the passages under a key. */
  readonly gathered = new Map<object, Gathered<unknown>>();
  /** The matches in what was gathered under patterns that rest on single passages alone. */
  readonly matches = new WeakMap<readonly Yield<unknown>[], readonly Match[]>();
  /** What came and went last, and how often anything did. */
  latest: PassageChanges | undefined;
  renewals = 0;
  private readonly wholes = new Map<object, Whole>();
  /** What the review rested on beside the passages. */
  circumstances: Circumstances | undefined;
  /** The stretches of the draft as they were judged. */
  stretches: readonly Stretch[] = [];
  private readonly seen = new WeakMap<CheckHit, Observation>();

  /** Forgets what rests on more than single passages, as far as the changes tell on it. */
  forget(changes: PassageChanges): void {
    const { fresh, gone, outlineKept } = changes;
    this.latest = changes;
    this.renewals++;
    for (const stretch of this.stretches) stretch.forget(changes);
    if (!outlineKept) {
      this.bySection.clear();
      this.wholes.clear();
      return;
    }
    for (const { section } of fresh) for (const above of upwards(section)) this.bySection.delete(above);
    for (const [key, { restsOn }] of this.wholes) {
      if (fresh.some(restsOn) || gone.some(restsOn)) this.wholes.delete(key);
    }
  }

  /** Forgets what was observed of passages because of something anywhere in the draft. */
  forgetLoose(): void {
    for (const stretch of this.stretches) stretch.forgetLoose();
    this.bySection.clear();
  }

  /** What was computed of a passage under a key before; computed now the first time. It must depend on the passage alone. */
  recall<T extends object | null>(passage: Passage, key: object, compute: () => T): T {
    const known = (passage.recalled ??= new Map<object, unknown>());
    const before = known.get(key);
    if (before !== undefined) return before as T;
    const value = compute();
    known.set(key, value);
    return value;
  }

  /** What was computed of a section under a key before; computed now the first time. It may rest on the draft beside. */
  ofSection<T>(section: Section, key: object, compute: () => T): T {
    let known = this.bySection.get(section);
    if (!known) this.bySection.set(section, (known = new Map<object, unknown>()));
    const before = known.get(key);
    // What stands under the key came from this very `compute`, or one like it.
    if (before !== undefined) return before as T;
    const value = compute();
    known.set(key, value);
    return value;
  }

  /**
   * What was computed of the whole draft under a key before; computed now the first time, and again after an edit of the
   * outline or of a passage it rests on.
   */
  whole<T>(key: object, compute: () => T, restsOn: (passage: Passage) => boolean): T {
    const before = this.wholes.get(key);
    // What stands under the key came from this very `compute`, or one like it.
    if (before) return before.value as T;
    const value = compute();
    this.wholes.set(key, { value, restsOn });
    return value;
  }

  /** The observation made of a check's hit, which is the same object where the check recalled it. */
  observed(hit: CheckHit, make: () => Observation): Observation {
    let observation = this.seen.get(hit);
    if (!observation) this.seen.set(hit, (observation = make()));
    return observation;
  }
}
