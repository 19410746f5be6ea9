/** Criteria and the parts they are made of: weights that follow a criterion and add up to it, or to 100 of it. */

/** Rounded weights such as three times 33.3 still count as 100. */
const ROUNDING = 0.5;

/** True of two weights that are the same but for rounding. */
export function near(left: number, right: number): boolean {
  return Math.abs(left - right) <= ROUNDING;
}

/** Ways to read what follows the weight at `at` as its parts: where, each time, the next criterion stands. */
export function afterParts(weights: readonly number[], at: number): number[] {
  const own = weights[at] ?? 0;
  // Nothing is made of parts that weigh nothing.
  if (own === 0) return [];
  const ways: number[] = [];
  let sum = 0;
  for (let next = at + 1; next < weights.length; next++) {
    sum += weights[next] ?? 0;
    if (next - at >= 2 && (near(sum, own) || near(sum, 100))) ways.push(next + 1);
  }
  return ways;
}
