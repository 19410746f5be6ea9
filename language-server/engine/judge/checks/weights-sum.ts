/** Award weights that do not add up to what they should: 100 per cent, or the total the draft itself states. */
import type { TextEdit } from '../../finding';
import type { WeightList } from './award-weights';
import type { DraftCheck } from './check';
import { weightLists } from './weight-lists';
import { reweigh, rounded } from './reweigh';
import { afterParts, near } from './sub-criteria';

/** A list of items adds up to less for many reasons; only a near miss is surely an arithmetic slip. */
const NEAR_MISS = 0.3;

/** What a list adds up to, and what it should; nothing where it does. */
type Slip = { sum: number; expected: number } | undefined;

/** The slips of lists looked at before: a list stays the same object while nothing it was read from changes. */
const SLIPS = new WeakMap<WeightList, { slip: Slip }>();

/** Options: none. Values: `sum`, `expected`. Flags the head of the weights; the heaviest criterion takes up the difference. */
export const weightsSum: DraftCheck = (matcher) =>
  weightLists(matcher, matcher.pack.concept('points-column')).flatMap((list) => {
    let known = SLIPS.get(list);
    if (!known) SLIPS.set(list, (known = { slip: slipOf(list) }));
    if (!known.slip) return [];
    const { sum, expected } = known.slip;
    const { place } = list;
    return [
      {
        passage: place,
        sentence: place.annotation.sentences[0],
        start: 0,
        end: place.annotation.text.length,
        values: { sum: shown(sum), expected: shown(expected) },
        edits: mended(list, expected),
      },
    ];
  });

function slipOf(list: WeightList): Slip {
  const expected = list.unit === 'percent' ? 100 : list.statedTotal;
  const weights = list.weights.map(({ value }) => value);
  if (expected === undefined || addsUp(weights, expected)) return undefined;
  const sum = weights.reduce((total, value) => total + value, 0);
  return !inTable(list) && Math.abs(sum - expected) > expected * NEAR_MISS ? undefined : { sum, expected };
}

function inTable({ place }: WeightList): boolean {
  return place.block.cell !== undefined;
}

/** The edit by which one weight, the heaviest that can, takes up what the sum is over or short; none where none can. */
function mended({ weights }: WeightList, expected: number): TextEdit[] {
  const difference = expected - weights.reduce((total, { value }) => total + value, 0);
  const heaviestFirst = [...weights].sort((left, right) => right.value - left.value);
  for (const weight of heaviestFirst) {
    const value = rounded(weight.value + difference);
    const after = weights.map((each) => (each === weight ? value : each.value));
    const edit = value > 0 && addsUp(after, expected) ? reweigh(weight, value) : undefined;
    if (edit) return [edit];
  }
  return [];
}

function shown(value: number): string {
  return String(rounded(value));
}

/**
 * True where some reading of the weights gives the total: plain; with sub-criteria that add up to the criterion before
 * them, or to 100 of it; or once for each of several lots.
 */
export function addsUp(weights: readonly number[], expected: number): boolean {
  const reached = weights.map(() => new Set<number>());
  reached.push(new Set([0]));
  for (let at = weights.length - 1; at >= 0; at--) {
    const own = weights[at] ?? 0;
    const from = (next: number): void => {
      for (const rest of reached[next] ?? []) reached[at]?.add(own + rest);
    };
    from(at + 1);
    for (const next of afterParts(weights, at)) from(next);
  }
  return [...(reached[0] ?? [])].some((total) => {
    const lots = Math.round(total / expected);
    return lots >= 1 && near(total, lots * expected);
  });
}
