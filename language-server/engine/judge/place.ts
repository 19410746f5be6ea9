/** Where missing text belongs in a draft. */
import type { Passage, Section, Situation } from '../situate/situation';
import type { Phase } from '../finding';

/** The heading of the best section for a text: the first of `concepts` some heading speaks of, else one of the phases. */
export function bestHeading(
  situation: Situation,
  concepts: readonly number[],
  phases: readonly Phase[],
): Passage | undefined {
  const headed = situation.sections.flatMap((section) => {
    const heading = situation.passages[section.heading];
    return heading?.judged ? [{ heading, section }] : [];
  });
  for (const concept of concepts) {
    const named = headed.find(({ heading }) =>
      heading.annotation.sentences.some((sentence) => sentence.hits.some((hit) => hit.concept === concept)),
    );
    if (named) return named.heading;
  }
  for (const phase of phases) {
    const ofPhase = headed.find(({ section }) => section.phase === phase);
    if (ofPhase) return ofPhase.heading;
  }
  return undefined;
}

/** The last passage of a section: new text goes after it. */
export function lastPassage(situation: Situation, section: Section): Passage | undefined {
  for (let at = section.last - 1; at >= section.first; at--) {
    const passage = situation.passages[at];
    if (passage?.block.region === 'body') return passage;
  }
  return undefined;
}
