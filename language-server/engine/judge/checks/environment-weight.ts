/** The share of the award that goes to the environment, where a law sets a minimum. */
import type { Check } from './check';
import { weightLists } from './award-weights';

/** Options: `concept` (id of what counts as environment), `minimum` (per cent). Values: `share`, `minimum`. */
export const environmentWeight: Check = (matcher, options) => {
  const { concept, minimum } = options;
  if (typeof concept !== 'string' || typeof minimum !== 'number') {
    throw new Error(
      'environment-weight needs the options "concept" (a concept id) and "minimum" (a number of per cent).',
    );
  }
  const environment = matcher.pack.concept(concept);
  return weightLists(matcher, matcher.pack.concept('points-column')).flatMap(({ place, weights }) => {
    const total = weights.reduce((sum, { value }) => sum + value, 0);
    const share = weights
      .filter(({ passage }) =>
        [...passage.annotation.sentences, ...passage.frame].some((sentence) =>
          sentence.hits.some((hit) => hit.concept === environment),
        ),
      )
      .reduce((sum, { value }) => sum + value, 0);
    const percent = total === 0 ? 0 : Math.round((share * 1000) / total) / 10;
    if (total === 0 || percent >= minimum) return [];
    return [
      {
        passage: place,
        sentence: place.annotation.sentences[0],
        start: 0,
        end: place.annotation.text.length,
        values: { share: String(percent), minimum: String(minimum) },
      },
    ];
  });
};
