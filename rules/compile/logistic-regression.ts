/** Logistic regression by stochastic descent, several columns at once. Deterministic. */
import { BUCKETS } from '../../language-server/engine/second-reader/features';
import { seeded } from './seeded';

const EPOCHS = 40;
const FIRST_STEP = 1;
/** The bias moves by this share of a weight's step: it is in every sentence. */
const BIAS_STEP = 0.1;
/** How much the loss of all examples weighs against the size of the weights: C of a support vector machine. */
const C = 20;

/** What is read of one text: its buckets, the single words among them first; pairs tell nothing of the subject. */
export interface Reading {
  /** A bucket of -1 weighs nothing, but counts in the length. */
  buckets: Int32Array;
  words: number;
  /** From here on come signs, no pairs. */
  signs: number;
}

export interface Example {
  /** With the concepts, and without: so the words learn to stand for themselves where the vocabulary ends. */
  readings: readonly Reading[];
  /** By column: is it a fault of the family; the last: is it of ICT? */
  answers: readonly boolean[];
  /** By column: how much it counts, 1 being one sentence. */
  importance: readonly number[];
}

/** Finds weights by bucket and column: one a family, and, where `columns` is one more, a last for the subject, where pairs have no say. */
export function descend(
  examples: readonly Example[],
  families: number,
  columns: number,
): { weights: Float64Array; bias: number[] } {
  const steps = examples.flatMap(({ readings, answers, importance }) =>
    readings.map((reading) => ({ reading, answers, importance })),
  );
  const descent = new Descent(families, columns, 1 / (C * steps.length));
  const random = seeded(1);
  let taken = 0;
  for (let epoch = 0; epoch < EPOCHS; epoch++) {
    shuffle(steps, random);
    // Steps grow shorter to nothing, so the order of the examples matters little.
    for (const { reading, answers, importance } of steps) {
      descent.step(reading, answers, importance, FIRST_STEP * (1 - taken++ / (EPOCHS * steps.length)));
    }
  }
  return descent.found();
}

class Descent {
  private readonly weights: Float64Array;
  private readonly bias: Float64Array;
  /** The weights are `weights` times this: to shrink them all is one multiplication. */
  private scale = 1;
  private readonly sums: Float64Array;

  constructor(
    private readonly families: number,
    private readonly columns: number,
    private readonly shrink: number,
  ) {
    this.weights = new Float64Array(BUCKETS * columns);
    this.bias = new Float64Array(columns);
    this.sums = new Float64Array(columns);
  }

  /** Moves the weights that a reading rests on towards its answers. */
  step(reading: Reading, answers: readonly boolean[], importance: readonly number[], stepSize: number): void {
    const { sums, bias, columns } = this;
    const share = 1 / Math.sqrt(Math.max(1, reading.buckets.length));
    sums.fill(0);
    this.walk(reading, (column, at) => {
      sums[column] = (sums[column] ?? 0) + (this.weights[at] ?? 0);
    });
    this.scale *= 1 - stepSize * this.shrink;
    for (let column = 0; column < columns; column++) {
      const evidence = (sums[column] ?? 0) * share * this.scale + (bias[column] ?? 0);
      const error = (answers[column] ? 1 : 0) - 1 / (1 + Math.exp(-evidence));
      const push = error * stepSize * (importance[column] ?? 1);
      bias[column] = (bias[column] ?? 0) + push * BIAS_STEP;
      sums[column] = (push * share) / this.scale;
    }
    this.walk(reading, (column, at) => {
      this.weights[at] = (this.weights[at] ?? 0) + (sums[column] ?? 0);
    });
  }

  found(): { weights: Float64Array; bias: number[] } {
    return { weights: this.weights.map((weight) => weight * this.scale), bias: [...this.bias] };
  }

  private walk({ buckets, words, signs }: Reading, meet: (column: number, at: number) => void): void {
    for (let each = 0; each < buckets.length; each++) {
      const bucket = buckets[each] ?? -1;
      if (bucket < 0) continue;
      const last = each >= words && each < signs ? this.families : this.columns;
      for (let column = 0, at = bucket * this.columns; column < last; column++, at++) meet(column, at);
    }
  }
}

function shuffle(list: unknown[], random: () => number): void {
  for (let at = list.length - 1; at > 0; at--) {
    const other = Math.floor(random() * (at + 1));
    [list[at], list[other]] = [list[other], list[at]];
  }
}
