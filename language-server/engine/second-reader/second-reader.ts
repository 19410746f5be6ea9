/**
 * A second reader beside the rules, for faults said without any of the words the rules know: a linear model over stems,
 * word pairs and concepts, one column of weights a family, trained when the pack is built (rules/compile/train.ts).
 */
import type { Annotation, Sentence } from '../annotate/annotation';
import type { Family } from '../finding';
import type { Pack } from '../pack';
import { featuresOf } from './features';

/** The trained weights of one language, as the pack file holds them. */
export interface CompiledReader {
  families: readonly Family[];
  /** Feature names, one a line; line k has the weights k × families … */
  features: string;
  /** One signed byte a weight, as base64; a byte stands for `scale` / 127. */
  weights: string;
  scale: number;
  bias: readonly number[];
}

/** The weights ready to use. */
export class SecondReader {
  private readonly rows = new Map<string, number>();
  private readonly weights: Int8Array;

  constructor(private readonly compiled: CompiledReader) {
    compiled.features.split('\n').forEach((feature, row) => this.rows.set(feature, row));
    const bytes = atob(compiled.weights);
    this.weights = Int8Array.from(bytes, (byte) => byte.charCodeAt(0));
  }

  /** How much a sentence reads like a fault of a family: a likeness from 0 to 1. */
  likeness(sentence: Sentence, annotation: Annotation, family: Family, pack: Pack): number {
    const column = this.compiled.families.indexOf(family);
    if (column < 0) return 0;
    const features = featuresOf(sentence, annotation, pack);
    let sum = 0;
    for (const feature of features) {
      const row = this.rows.get(feature);
      if (row !== undefined) sum += this.weights[row * this.compiled.families.length + column] ?? 0;
    }
    const evidence = (sum * this.compiled.scale) / 127 / Math.sqrt(features.size);
    return 1 / (1 + Math.exp(-evidence - (this.compiled.bias[column] ?? 0)));
  }
}
