/** The rooms a pattern can look in right beside its own sentence. */
import type { Sentence } from '../annotate/annotation';
import type { Passage, Situation } from '../situate/situation';

/** A sentence and the passage it stands in. */
export interface Placed {
  sentence: Sentence;
  passage: Passage;
}

function edge(situation: Situation, passage: Passage, step: 1 | -1): Placed[] {
  const other = situation.passages[passage.index + step];
  if (!other?.judged || other.section !== passage.section || other.block.kind === 'heading') return [];
  if (passage.block.kind === 'cell' || other.block.kind === 'cell') return [];
  const sentence = step === 1 ? other.annotation.sentences[0] : other.annotation.sentences.at(-1);
  return sentence ? [{ sentence, passage: other }] : [];
}

/** The sentence before and the one after, across blocks of the same section but not across table cells. */
export function nearby(situation: Situation, passage: Passage, sentence: Sentence): Placed[] {
  const { sentences } = passage.annotation;
  const at = sentences.indexOf(sentence);
  const before = sentences[at - 1];
  const after = sentences[at + 1];
  return [
    ...(before ? [{ sentence: before, passage }] : edge(situation, passage, -1)),
    ...(after ? [{ sentence: after, passage }] : edge(situation, passage, 1)),
  ];
}

export function inBlock(passage: Passage): Placed[] {
  return passage.annotation.sentences.map((sentence) => ({ sentence, passage }));
}

/** What is said elsewhere of the criterion that a cell names, read as if it stood in the cell. */
export function inRubric(passage: Passage): Placed[] {
  return passage.rubric.map((sentence) => ({ sentence, passage }));
}
