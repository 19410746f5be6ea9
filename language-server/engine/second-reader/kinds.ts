/**
 * What kind of fault a sentence is, where the second reader takes it for one: the rule whose reason and replacement fit it
 * best. Naive Bayes over words, signs and concepts, trained when the pack is built (rules/compile/train-kinds.ts).
 */
import { eachRow, type PackedWeights } from './packed-weights';

/** The kinds of one family, as the pack file holds them. */
export interface CompiledKinds extends PackedWeights {
  /** By column the id of a rule. */
  rules: readonly string[];
  /** By column how frequent the kind is, as a logarithm. */
  bias: readonly number[];
}

/** Words of a sentence come in company, so their evidence counts for less the more there are. Found on drafts tuned on. */
const SHARPNESS = 1.1;
/** A kind less likely than this is not worth naming beside the first. */
const LEAST_SHARE = 0.08;
/** So many kinds are named at most. */
const MOST = 2;

export class KindReader {
  private readonly rows = new Map<number, Int8Array>();

  constructor(private readonly compiled: CompiledKinds) {
    eachRow(compiled, compiled.rules.length, (bucket, row) => this.rows.set(bucket, row));
  }

  /** The rules whose faults these features resemble most, the likeliest first; none where no kind stands out. */
  likest(features: ReadonlySet<number>): string[] {
    const { rules, bias, unit } = this.compiled;
    const sums = new Float64Array(rules.length);
    for (const bucket of features)
      this.rows.get(bucket)?.forEach((weight, at) => (sums[at] = (sums[at] ?? 0) + weight));
    const scale = (SHARPNESS * unit) / Math.sqrt(Math.max(1, features.size));
    const evidence = Array.from(sums, (sum, at) => Math.exp(sum * scale + (bias[at] ?? 0)));
    const whole = evidence.reduce((sum, each) => sum + each, 0);
    return evidence
      .map((each, at) => ({ share: each / whole, rule: rules[at] ?? '' }))
      .filter(({ share }) => share >= LEAST_SHARE)
      .sort((left, right) => right.share - left.share)
      .slice(0, MOST)
      .map(({ rule }) => rule);
  }
}
