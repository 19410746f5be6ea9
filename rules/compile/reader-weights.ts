/** The second reader's weights as the pack file holds them: rounded to few levels, the buckets that weigh nothing left out. */
import { BUCKETS } from '../../language-server/engine/second-reader/features';
import { CODE, type PackedWeights } from '../../language-server/engine/second-reader/packed-weights';

/** Weights are rounded to so many steps either way: more cost room and tell little more. */
const LEVELS = 7;
/** One weight in so many is larger than the largest step, and cut to it. */
const CUT_ONE_IN = 2000;

/** `weights`: by bucket, one for each of `columns`. */
export function packWeights(weights: Float64Array, columns: number): PackedWeights {
  const sizes = weights.filter((weight) => weight !== 0).map(Math.abs);
  sizes.sort((left, right) => right - left);
  const unit = (sizes[Math.floor(sizes.length / CUT_ONE_IN)] ?? 1) / LEVELS;
  const level = (weight: number): number => Math.max(-LEVELS, Math.min(LEVELS, Math.round(weight / unit)));
  let buckets = '';
  let levels = '';
  let last = 0;
  for (let bucket = 0; bucket < BUCKETS; bucket++) {
    const row = Array.from(weights.subarray(bucket * columns, (bucket + 1) * columns), level);
    if (row.every((each) => each === 0)) continue;
    buckets += gapCode(bucket - last);
    levels += row.map((each) => String.fromCharCode(CODE.level + each)).join('');
    last = bucket;
  }
  return { buckets, weights: levels, unit };
}

function gapCode(gap: number): string {
  const digit = gap % CODE.base;
  const rest = (gap - digit) / CODE.base;
  return rest === 0
    ? String.fromCharCode(CODE.lastDigit + digit)
    : String.fromCharCode(CODE.digit + digit) + gapCode(rest);
}
