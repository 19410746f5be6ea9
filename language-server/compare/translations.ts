/** Tells what both language versions say, even where the rules read it in one of them only. */
import type { SourceRange } from '../engine/draft';
import type { Pair, Weights } from './align';
import type { Features, Side, Version } from './version';

/*
 * Measured over the pairs of versions in test/corpus/parity and examples: with these values 4 of 16 elements that only one
 * version seemed to have are left, and of 43 elements taken out with their sentence, all 43 are still missed.
 */
/** From this likeness on two passages are about the same. */
const ALIKE = 0.6;
/** Variance of the length of a translation for each character, by Gale and Church (1993). */
const VARIANCE = 6.8;
/** Standard deviations by which a translation is longer or shorter than expected, at most; in the corpus 0.9 at most. */
const DEVIATIONS = 1;

export class Translations {
  private readonly counterparts: Readonly<Record<Side, ReadonlyMap<Features, Features>>>;
  /** Characters of the right version for each of the left. */
  private readonly ratio: number;

  constructor(
    private readonly versions: Readonly<Record<Side, Version>>,
    pairs: readonly Pair[],
    private readonly weights: Weights,
  ) {
    this.counterparts = {
      left: new Map(pairs),
      right: new Map(pairs.map(([left, right]) => [right, left])),
    };
    this.ratio = lengthOf(versions.right) / lengthOf(versions.left);
  }

  /** True where the other version has the passages of all these ranges too: alike, as many sentences, as long. */
  haveAll(ranges: readonly SourceRange[], side: Side): boolean {
    return ranges.length > 0 && ranges.every((range) => this.hasPassage(range, side));
  }

  private hasPassage({ start }: SourceRange, side: Side): boolean {
    const own = this.versions[side].passages.find(
      ({ passage: { block } }) => block.start <= start && start < block.end,
    );
    const other = own && this.counterparts[side].get(own);
    if (!other || this.weights.likeness(own, other) < ALIKE) return false;
    if (own.passage.annotation.sentences.length !== other.passage.annotation.sentences.length) return false;
    return side === 'left' ? this.isAsLong(own, other) : this.isAsLong(other, own);
  }

  private isAsLong(left: Features, right: Features): boolean {
    const expected = left.passage.block.text.length * this.ratio;
    const found = right.passage.block.text.length;
    return Math.abs(found - expected) <= DEVIATIONS * Math.sqrt((VARIANCE * (expected + found)) / 2);
  }
}

function lengthOf({ passages }: Version): number {
  return passages.reduce((sum, { passage }) => sum + passage.block.text.length, 0);
}
