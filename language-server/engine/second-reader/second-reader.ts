/**
 * A second reader beside the rules, for faults said without any of the words the rules know, and a second witness where
 * a rule is broad: a linear model over stems, word pairs and concepts, one column of weights a family, trained when the
 * pack is built (rules/compile/train.ts).
 */
import type { Sentence } from '../annotate/annotation';
import type { Word } from '../annotate/lexicon';
import type { Family } from '../finding';
import { BUCKETS, Features } from './features';

/** How gaps and weights are written as characters: the first character code of each kind. */
export const CODE = {
  /** Digits of a gap run from 0 to this, less one. */
  base: 32,
  /** The digit 0 that ends a gap. */
  lastDigit: 48,
  /** The digit 0 that another follows. */
  digit: 95,
  /** The weight 0; others lie before and after it. */
  level: 80,
} as const;

/** Shorter sentences, mostly table cells, were in no draft it was trained on: they tell nothing of the subject. */
const TELLING_WORDS = 5;

/** One sentence alone does not tell what a draft is about: its evidence is cut to this. */
const MOST_EVIDENCE = 4;

/** The trained weights of one language, as the pack file holds them. */
export interface CompiledReader {
  families: readonly Family[];
  /** A last column, after those of the families, tells drafts about ICT hardware from others. */
  tellsSubject: boolean;
  /** The buckets that weigh anything, in their order: gaps to the one before in digits of base 32, the lowest first. */
  buckets: string;
  /** What they weigh, one character for each bucket and column, which gzips to half the size of base64. */
  weights: string;
  /** What a weight of one stands for. */
  unit: number;
  bias: readonly number[];
}

/** The weights ready to use. */
export class SecondReader {
  private readonly features: Features;
  /** By bucket a weight for each column. */
  private readonly weights: Int8Array;
  private readonly sums: Int32Array;

  constructor(
    private readonly compiled: CompiledReader,
    concepts: readonly { id: string }[],
  ) {
    this.features = new Features(concepts);
    this.weights = unpack(compiled);
    this.sums = new Int32Array(columnsOf(compiled));
  }

  /** Index of a family among the likenesses of a sentence; -1 where it was trained for none of it. */
  column(family: Family): number {
    return this.compiled.families.indexOf(family);
  }

  /** Notes in the sentence, its words those of tokens `first .. last`, how likely a fault it is and whether it is of ICT. */
  read(sentence: Sentence, words: readonly Word[], first: number, last: number): void {
    const { features, sums, weights } = this;
    const { length } = sums;
    features.read(sentence, words, first, last);
    sums.fill(0);
    for (let each = 0; each < features.count; each++) {
      const row = (features.buckets[each] ?? 0) * length;
      for (let column = 0; column < length; column++) {
        sums[column] = (sums[column] ?? 0) + (weights[row + column] ?? 0);
      }
    }
    const { families, tellsSubject, unit, bias } = this.compiled;
    const share = unit / Math.sqrt(Math.max(1, features.count));
    const evidence = (column: number): number => (sums[column] ?? 0) * share + (bias[column] ?? 0);
    sentence.likeness = families.map((_, column) => 1 / (1 + Math.exp(-evidence(column))));
    if (!tellsSubject || features.words < TELLING_WORDS) return;
    sentence.onSubject = Math.max(-MOST_EVIDENCE, Math.min(MOST_EVIDENCE, evidence(families.length)));
  }
}

function columnsOf({ families, tellsSubject }: CompiledReader): number {
  return families.length + (tellsSubject ? 1 : 0);
}

function unpack(compiled: CompiledReader): Int8Array {
  const { buckets, weights } = compiled;
  const columns = columnsOf(compiled);
  const unpacked = new Int8Array(BUCKETS * columns);
  let bucket = 0;
  let place = 1;
  let row = 0;
  for (let at = 0; at < buckets.length; at++) {
    const code = buckets.charCodeAt(at);
    const isLast = code < CODE.digit;
    bucket += (code - (isLast ? CODE.lastDigit : CODE.digit)) * place;
    place = isLast ? 1 : place * CODE.base;
    if (!isLast) continue;
    for (let column = 0; column < columns; column++) {
      unpacked[bucket * columns + column] = weights.charCodeAt(row++) - CODE.level;
    }
  }
  return unpacked;
}
