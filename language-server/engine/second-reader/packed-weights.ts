/** Weights as text in the pack file: by bucket a row, one weight for each column. */

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

export interface PackedWeights {
  /** The buckets that weigh anything, in their order: gaps to the one before in digits of base 32, the lowest first. */
  buckets: string;
  /** What they weigh, one character for each bucket and column, which gzips to half the size of base64. */
  weights: string;
  /** What a weight of one stands for. */
  unit: number;
}

/** Gives each bucket that weighs anything with its row. */
export function eachRow(
  { buckets, weights }: PackedWeights,
  columns: number,
  take: (bucket: number, row: Int8Array) => void,
): void {
  let bucket = 0;
  let place = 1;
  let next = 0;
  for (let at = 0; at < buckets.length; at++) {
    const code = buckets.charCodeAt(at);
    const isLast = code < CODE.digit;
    bucket += (code - (isLast ? CODE.lastDigit : CODE.digit)) * place;
    place = isLast ? 1 : place * CODE.base;
    if (!isLast) continue;
    const row = new Int8Array(columns);
    for (let column = 0; column < columns; column++) row[column] = weights.charCodeAt(next++) - CODE.level;
    take(bucket, row);
  }
}
