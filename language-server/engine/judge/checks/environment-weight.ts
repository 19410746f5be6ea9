/** The share of the award that goes to the environment, where a law sets a minimum. */
import type { Sentence } from '../../annotate/annotation';
import type { TextEdit } from '../../finding';
import { standsUnder } from '../../situate/speaks-of';
import type { Matcher } from '../match';
import type { Weight } from './award-weights';
import type { DraftCheck } from './check';
import { weightLists } from './weight-lists';
import { reweigh, rounded } from './reweigh';
import { afterParts, near } from './sub-criteria';

/**
 * Options: `concept` (id of what counts as environment), `minimum` (per cent), `reason` (id of the concept by which a draft
 * gives its reasons for a lower share). Values: `share`, `minimum`. The heaviest other criterion gives way to the green one.
 * Of a criterion with parts the criterion counts, or where it is not green its green parts. A share told in a sentence counts
 * as well: "Climate: the weight is 30 %".
 */
export const environmentWeight: DraftCheck = (matcher, options) => {
  const { concept, minimum, reason } = options;
  if (typeof concept !== 'string' || typeof minimum !== 'number' || typeof reason !== 'string') {
    throw new Error(
      'environment-weight needs the options "concept" and "reason" (concept ids) and "minimum" (a number of per cent).',
    );
  }
  const environment = matcher.pack.concept(concept);
  const weightWord = matcher.pack.concept('points-column');
  if (saysAnywhere(matcher, matcher.pack.concept(reason))) return [];
  if (tellsShare(matcher, environment, weightWord, minimum)) return [];
  return weightLists(matcher, weightWord).flatMap(({ place, unit, weights, statedTotal }) => {
    const isGreen = ({ passage }: Weight): boolean =>
      [...passage.annotation.sentences, ...passage.frame].some((sentence) => speaks(sentence, environment));
    const criteria = criteriaOf(weights, unit === 'percent' ? 100 : statedTotal, isGreen);
    const total = totalOf(criteria);
    const share = criteria.reduce((sum, { green }) => sum + green, 0);
    const percent = total === 0 ? 0 : Math.round((share * 1000) / total) / 10;
    if (total === 0 || percent >= minimum) return [];
    return [
      {
        passage: place,
        sentence: place.annotation.sentences[0],
        start: 0,
        end: place.annotation.text.length,
        values: { share: String(percent), minimum: String(minimum) },
        edits: raised(criteria, (minimum * total) / 100 - share),
      },
    ];
  });
};

/** A criterion, its parts left out. */
interface Criterion {
  weight: Weight;
  /** How much of its weight is the environment's. */
  green: number;
  hasParts: boolean;
}

/** The edits that move what lacks from the heaviest other criterion to the heaviest green one; none where that is impossible. */
function raised(criteria: readonly Criterion[], lacking: number): TextEdit[] {
  const whole = criteria
    .filter(({ hasParts }) => !hasParts)
    .map(({ weight, green }) => ({ weight, isGreen: green > 0 }));
  const heaviest = (green: boolean): Weight | undefined =>
    whole
      .filter(({ isGreen }) => isGreen === green)
      .map(({ weight }) => weight)
      .sort((left, right) => right.value - left.value)[0];
  const to = heaviest(true);
  const from = heaviest(false);
  if (!to || !from || from.value <= lacking) return [];
  const more = reweigh(to, rounded(to.value + lacking));
  const less = reweigh(from, rounded(from.value - lacking));
  return more && less ? [more, less] : [];
}

/** The criteria of a list of weights. Some are parts of others where only so all add up to what they should. */
function criteriaOf(
  weights: readonly Weight[],
  expected: number | undefined,
  isGreen: (weight: Weight) => boolean,
): Criterion[] {
  const flat = weights.map((weight) => ({ weight, green: isGreen(weight) ? weight.value : 0, hasParts: false }));
  if (expected === undefined || near(totalOf(flat), expected)) return flat;
  const nested = withParts(weights, isGreen);
  return near(totalOf(nested), expected) ? nested : flat;
}

function totalOf(criteria: readonly Criterion[]): number {
  return criteria.reduce((sum, { weight }) => sum + weight.value, 0);
}

/** The criteria where weights that follow one and add up to it are its parts. */
function withParts(weights: readonly Weight[], isGreen: (weight: Weight) => boolean): Criterion[] {
  const values = weights.map(({ value }) => value);
  const criteria: Criterion[] = [];
  for (let at = 0; at < weights.length;) {
    const weight = weights[at];
    if (!weight) break;
    const [behind] = afterParts(values, at);
    const next = behind ?? at + 1;
    criteria.push({
      weight,
      green: greenIn(weight, weights.slice(at + 1, next), isGreen),
      hasParts: behind !== undefined,
    });
    at = next;
  }
  return criteria;
}

/** All of a green criterion, and of another the share of its green parts. */
function greenIn(weight: Weight, parts: readonly Weight[], isGreen: (weight: Weight) => boolean): number {
  if (isGreen(weight)) return weight.value;
  const sum = (some: readonly Weight[]): number => some.reduce((all, { value }) => all + value, 0);
  return parts.length === 0 ? 0 : (sum(parts.filter(isGreen)) * weight.value) / sum(parts);
}

/** True where a sentence on the environment, or under such a heading, gives a weight of at least the minimum. */
function tellsShare({ situation }: Matcher, environment: number, weightWord: number, minimum: number): boolean {
  return situation.passages.some(
    (passage) =>
      passage.judged &&
      passage.annotation.sentences.some(
        (sentence) =>
          speaks(sentence, weightWord) &&
          sentence.quantities.some(({ kind, value }) => kind === 'percent' && value >= minimum) &&
          (speaks(sentence, environment) || standsUnder(passage, [environment], situation)),
      ),
  );
}

function speaks({ hits }: Sentence, concept: number): boolean {
  return hits.some((hit) => hit.concept === concept);
}

function saysAnywhere({ situation }: Matcher, concept: number): boolean {
  return situation.passages.some(
    ({ judged, annotation }) => judged && annotation.sentences.some((sentence) => speaks(sentence, concept)),
  );
}
