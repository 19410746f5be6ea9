/**
 * A second reader beside the rules, for faults said without any of the words the rules know: a linear model over stems,
 * word pairs and concepts, one column of weights a family, trained when the pack is built (rules/compile/train.ts).
 */
import type { Annotation, Sentence } from '../annotate/annotation';
import type { Family } from '../finding';
import type { Pack } from '../pack';
import { walkFeatures, type FeatureVisitor } from './features';

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

/** The weights ready to use. What was read of a sentence is remembered as long as the sentence lives. */
export class SecondReader {
  private readonly words = new Map<string, number>();
  private readonly pairs = new Map<string, Map<string, number>>();
  private readonly signs = new Map<string, number>();
  private readonly weights: Int8Array;
  private readonly remembered = new WeakMap<Sentence, readonly number[]>();

  constructor(private readonly compiled: CompiledReader) {
    compiled.features.split('\n').forEach((feature, row) => this.add(feature, row));
    this.weights = Int8Array.from(atob(compiled.weights), (byte) => byte.charCodeAt(0));
  }

  private add(feature: string, row: number): void {
    const parting = feature.indexOf('\t');
    if (parting < 0) this.words.set(feature, row);
    else if (parting === 0) this.signs.set(feature.slice(1), row);
    else {
      const before = feature.slice(0, parting);
      const followers = this.pairs.get(before) ?? new Map<string, number>();
      this.pairs.set(before, followers.set(feature.slice(parting + 1), row));
    }
  }

  /** How much a sentence reads like a fault of a family: a likeness from 0 to 1. */
  likeness(sentence: Sentence, annotation: Annotation, family: Family, pack: Pack): number {
    let read = this.remembered.get(sentence);
    if (!read) this.remembered.set(sentence, (read = this.read(sentence, annotation, pack)));
    return read[this.compiled.families.indexOf(family)] ?? 0;
  }

  private read(sentence: Sentence, annotation: Annotation, pack: Pack): number[] {
    const { families, scale, bias } = this.compiled;
    const sums = families.map(() => 0);
    let count = 0;
    const take = (row: number | undefined): void => {
      count++;
      if (row === undefined) return;
      for (let column = 0; column < sums.length; column++) {
        sums[column] = (sums[column] ?? 0) + (this.weights[row * sums.length + column] ?? 0);
      }
    };
    const visitor: FeatureVisitor = {
      word: (stem) => take(this.words.get(stem)),
      pair: (before, stem) => take(this.pairs.get(before)?.get(stem)),
      sign: (name) => take(this.signs.get(name)),
    };
    walkFeatures(sentence, annotation, pack, visitor);
    const share = scale / 127 / Math.sqrt(Math.max(1, count));
    return sums.map((sum, column) => 1 / (1 + Math.exp(-sum * share - (bias[column] ?? 0))));
  }
}
