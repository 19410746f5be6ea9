/** The share of the award that goes to the environment, where a law sets a minimum. */
import type { Sentence } from '../../annotate/annotation';
import type { TextEdit } from '../../finding';
import { standsUnder } from '../../situate/speaks-of';
import type { Matcher } from '../match';
import { weightLists, type Weight } from './award-weights';
import type { DraftCheck } from './check';
import { reweigh, rounded } from './reweigh';
import { subCriteria } from './sub-criteria';

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
  return weightLists(matcher, weightWord).flatMap(({ place, weights }) => {
    const isGreen = ({ passage }: Weight): boolean =>
      [...passage.annotation.sentences, ...passage.frame].some((sentence) => speaks(sentence, environment));
    const green = weights.filter(isGreen);
    const { share, total } = sharesOf(weights, isGreen);
    const percent = total === 0 ? 0 : Math.round((share * 1000) / total) / 10;
    if (total === 0 || percent >= minimum) return [];
    return [
      {
        passage: place,
        sentence: place.annotation.sentences[0],
        start: 0,
        end: place.annotation.text.length,
        values: { share: String(percent), minimum: String(minimum) },
        edits: raised(green, weights, (minimum * total) / 100 - share),
      },
    ];
  });
};

/** The edits that move what lacks from the heaviest other criterion to the heaviest green one; none where that is impossible. */
function raised(green: readonly Weight[], weights: readonly Weight[], lacking: number): TextEdit[] {
  const heaviest = (of: readonly Weight[]): Weight | undefined =>
    [...of].sort((left, right) => right.value - left.value)[0];
  const to = heaviest(green);
  const from = heaviest(weights.filter((each) => !green.includes(each)));
  if (!to || !from || from.value <= lacking) return [];
  const more = reweigh(to, rounded(to.value + lacking));
  const less = reweigh(from, rounded(from.value - lacking));
  return more && less ? [more, less] : [];
}

/** What the green criteria weigh, and all together; parts are not counted beside their criterion. */
function sharesOf(weights: readonly Weight[], isGreen: (weight: Weight) => boolean): { share: number; total: number } {
  const values = weights.map(({ value }) => value);
  let share = 0;
  let total = 0;
  for (let at = 0; at < weights.length;) {
    const criterion = weights[at];
    if (!criterion) break;
    const [parts] = subCriteria(values, at);
    const next = parts?.next ?? at + 1;
    total += criterion.value;
    if (isGreen(criterion)) share += criterion.value;
    else if (parts) {
      const green = weights.slice(at + 1, next).filter(isGreen);
      share += (green.reduce((sum, { value }) => sum + value, 0) * criterion.value) / parts.sum;
    }
    at = next;
  }
  return { share, total };
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
