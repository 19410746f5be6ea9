/**
 * A second reader beside the rules, for faults said without any of the words the rules know: a linear model over stems,
 * word pairs and concepts, one column of weights a family, trained when the pack is built (rules/compile/train.ts).
 */
import type { Sentence } from '../annotate/annotation';
import type { Word } from '../annotate/lexicon';
import type { Family } from '../finding';
import { conceptSign, DEFINES, FIRST, NO_QUANTITY, REFUSES } from './features';

/** The trained weights of one language, as the pack file holds them. */
export interface CompiledReader {
  families: readonly Family[];
  /** Names of the features, one a line: a stem, a pair `before⇥stem`, a sign `⇥name`. */
  features: string;
  /** A signed byte for each feature and family, feature by feature, as base64; 127 stands for `scale`. */
  weights: string;
  scale: number;
  bias: readonly number[];
}

/** The weights ready to use. */
export class SecondReader {
  /** The stems it knows, with their numbers. */
  readonly stems: ReadonlyMap<string, number>;
  private readonly firstStem: number;
  /** Rows of weights: by stem, by pair of stems, by concept (plain, negated), by other sign. -1 or none: it knows no such feature. */
  private readonly wordRows: Int32Array;
  private readonly pairRows = new Map<number, number>();
  private readonly plainRows: Int32Array;
  private readonly negatedRows: Int32Array;
  private readonly signRows: ReadonlyMap<string, number>;
  private readonly weights: Int8Array;
  private readonly sums: Int32Array;

  constructor(
    private readonly compiled: CompiledReader,
    concepts: readonly { id: string }[],
  ) {
    const stems = new Map<string, number>();
    const numberOf = (stem: string): number => {
      let number = stems.get(stem);
      if (number === undefined) stems.set(stem, (number = stems.size));
      return number;
    };
    const words: [stem: number, row: number][] = [];
    const pairs: [before: number, stem: number, row: number][] = [];
    const signs = new Map<string, number>();
    this.firstStem = numberOf(FIRST);
    compiled.features.split('\n').forEach((feature, row) => {
      const parting = feature.indexOf('\t');
      if (parting < 0) words.push([numberOf(feature), row]);
      else if (parting === 0) signs.set(feature.slice(1), row);
      else pairs.push([numberOf(feature.slice(0, parting)), numberOf(feature.slice(parting + 1)), row]);
    });
    this.stems = stems;
    this.wordRows = new Int32Array(stems.size).fill(-1);
    for (const [stem, row] of words) this.wordRows[stem] = row;
    for (const [before, stem, row] of pairs) this.pairRows.set(before * stems.size + stem, row);
    this.plainRows = Int32Array.from(concepts, ({ id }) => signs.get(conceptSign(id, false)) ?? -1);
    this.negatedRows = Int32Array.from(concepts, ({ id }) => signs.get(conceptSign(id, true)) ?? -1);
    this.signRows = signs;
    this.weights = Int8Array.from(atob(compiled.weights), (byte) => byte.charCodeAt(0));
    this.sums = new Int32Array(compiled.families.length);
  }

  /** Index of a family among the likenesses of a sentence; -1 where it was trained for none of it. */
  column(family: Family): number {
    return this.compiled.families.indexOf(family);
  }

  /** How much a sentence, its words those of tokens `first .. last`, reads like a fault of each family: likenesses from 0 to 1. */
  read(sentence: Sentence, words: readonly Word[], first: number, last: number): readonly number[] {
    this.sums.fill(0);
    let count = 2 * (last - first);
    let before = this.firstStem;
    for (let token = first; token < last; token++) {
      const stem = words[token]?.stem ?? -1;
      if (stem >= 0) {
        this.add(this.wordRows[stem] ?? -1);
        if (before >= 0) this.add(this.pairRows.get(before * this.wordRows.length + stem) ?? -1);
      }
      before = stem;
    }
    const { hits, quantities, modality, refuses, defines } = sentence;
    count += hits.length;
    for (const { concept, negated } of hits) this.add((negated ? this.negatedRows : this.plainRows)[concept] ?? -1);
    const sign = (name: string): void => {
      count++;
      this.add(this.signRows.get(name) ?? -1);
    };
    for (const { kind } of quantities) sign(kind);
    if (quantities.length === 0) sign(NO_QUANTITY);
    for (const each of modality) sign(each);
    if (refuses) sign(REFUSES);
    if (defines) sign(DEFINES);
    return this.likenesses(count);
  }

  /** Adds a row of weights to the sums. */
  private add(row: number): void {
    if (row < 0) return;
    const { sums, weights } = this;
    const { length } = sums;
    for (let column = 0, at = row * length; column < length; column++, at++) {
      sums[column] = (sums[column] ?? 0) + (weights[at] ?? 0);
    }
  }

  private likenesses(count: number): readonly number[] {
    const { scale, bias } = this.compiled;
    const share = scale / 127 / Math.sqrt(Math.max(1, count));
    const found: number[] = [];
    for (let column = 0; column < this.sums.length; column++) {
      found.push(1 / (1 + Math.exp(-(this.sums[column] ?? 0) * share - (bias[column] ?? 0))));
    }
    return found;
  }
}
