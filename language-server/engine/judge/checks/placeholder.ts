/** What a template left behind: brackets, dots and "to be completed" that the author of the draft was to fill. */
import type { Passage } from '../../situate/situation';
import { blanksIn } from '../../situate/blanks';
import type { CheckHit, PassageCheck } from './check';

/** Forms are there for the tenderer to fill in. */
const FORM =
  /(?:formul(?:ier|aire|ar)|form\b|inventa(?:ris|ire)|prijsblad|prijzenblad|price (?:list|schedule)|preisblatt|formblatt|bordereau|modèle|model\b|muster|handtekening|signature|unterschrift|naam en|nom et|name and)/iu;

/** Options: `concept`, the id of words that say that something is still to be filled in. Values: `match`. */
export const placeholder: PassageCheck = (passage, { pack, situation }, { concept }) => {
  if (typeof concept !== 'string') throw new Error('placeholder needs the option "concept" (a concept id).');
  const marks = byMarks(passage);
  // Words between brackets are part of one blank.
  const words = byWords(passage, pack.concept(concept)).filter(
    ({ start, end }) => !marks.some((mark) => mark.start <= start && end <= mark.end),
  );
  const hits = [...words, ...marks];
  return hits.length > 0 && isForm(passage, situation.passages) ? [] : hits;
};

function isForm(passage: Passage, passages: readonly Passage[]): boolean {
  for (let section: Passage['section'] | undefined = passage.section; section; section = section.parent) {
    const heading = passages[section.heading];
    if (heading && FORM.test(heading.block.text)) return true;
  }
  return FORM.test(passage.block.text);
}

function byWords(passage: Passage, concept: number): CheckHit[] {
  return passage.annotation.sentences.flatMap((sentence) => {
    const hit = sentence.refuses ? undefined : sentence.hits.find((each) => each.concept === concept && !each.negated);
    return hit ? [flag(passage, hit.start, hit.end)] : [];
  });
}

function byMarks(passage: Passage): CheckHit[] {
  return blanksIn(passage.annotation.text).map(({ start, end }) => flag(passage, start, end));
}

function flag(passage: Passage, start: number, end: number): CheckHit {
  const sentence = passage.annotation.sentences.find((each) => each.start <= start && start < each.end);
  return { passage, sentence, start, end, values: { match: passage.annotation.text.slice(start, end) } };
}
