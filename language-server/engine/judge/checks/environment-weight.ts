/** The share of the award that goes to the environment, where a law sets a minimum. */
import type { Matcher } from '../match';
import type { TextEdit } from '../../finding';
import { weightLists, type Weight } from './award-weights';
import type { DraftCheck } from './check';
import { reweigh, rounded } from './reweigh';

/**
 * Options: `concept` (id of what counts as environment), `minimum` (per cent), `reason` (id of the concept by which a draft
 * gives its reasons for a lower share). Values: `share`, `minimum`. The heaviest other criterion gives way to the green one.
 */
export const environmentWeight: DraftCheck = (matcher, options) => {
  const { concept, minimum, reason } = options;
  if (typeof concept !== 'string' || typeof minimum !== 'number' || typeof reason !== 'string') {
    throw new Error(
      'environment-weight needs the options "concept" and "reason" (concept ids) and "minimum" (a number of per cent).',
    );
  }
  const environment = matcher.pack.concept(concept);
  if (saysAnywhere(matcher, matcher.pack.concept(reason))) return [];
  return weightLists(matcher, matcher.pack.concept('points-column')).flatMap(({ place, weights }) => {
    const total = weights.reduce((sum, { value }) => sum + value, 0);
    const isGreen = ({ passage }: Weight): boolean =>
      [...passage.annotation.sentences, ...passage.frame].some((sentence) =>
        sentence.hits.some((hit) => hit.concept === environment),
      );
    const green = weights.filter(isGreen);
    const share = green.reduce((sum, { value }) => sum + value, 0);
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

function saysAnywhere({ situation }: Matcher, concept: number): boolean {
  return situation.passages.some(
    ({ judged, annotation }) =>
      judged && annotation.sentences.some(({ hits }) => hits.some((hit) => hit.concept === concept)),
  );
}
