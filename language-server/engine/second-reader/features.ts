/** What training sees of a sentence: its stems, neighbouring pairs, and signs: concepts, amounts, stance. */
import type { Annotation, Sentence } from '../annotate/annotation';
import { featureStem } from '../annotate/lexicon';
import { stem } from '../annotate/stem';
import { tokenise } from '../annotate/tokens';
import type { Pack } from '../pack';

/** Told each feature of a sentence as often as it occurs. */
export interface FeatureVisitor {
  word(stem: string): void;
  pair(before: string, stem: string): void;
  sign(name: string): void;
}

/** Stands for the word before the first. */
export const FIRST = '^';
/** Signs that are no concept, amount or modality. */
export const NO_QUANTITY = 'no quantity';
export const REFUSES = 'refuses';
export const DEFINES = 'defines';

/** The sign of a concept. */
export function conceptSign(id: string, negated: boolean): string {
  return negated ? `!${id}` : `@${id}`;
}

/** Goes through the features of a sentence by name. `SecondReader.read` goes through the same ones by number. */
export function walkFeatures(
  sentence: Sentence,
  { text, language }: Annotation,
  pack: Pack,
  visitor: FeatureVisitor,
): void {
  const own = text.slice(sentence.start, sentence.end);
  const { count, starts, ends } = tokenise(own, language);
  let before = FIRST;
  for (let token = 0; token < count; token++) {
    const raw = own.slice(starts[token], ends[token]);
    const word = featureStem(raw, stem(raw, language));
    visitor.word(word);
    visitor.pair(before, word);
    before = word;
  }
  for (const { concept, negated } of sentence.hits) {
    visitor.sign(conceptSign(pack.compiled.concepts[concept]?.id ?? '', negated));
  }
  for (const { kind } of sentence.quantities) visitor.sign(kind);
  if (sentence.quantities.length === 0) visitor.sign(NO_QUANTITY);
  for (const modality of sentence.modality) visitor.sign(modality);
  if (sentence.refuses) visitor.sign(REFUSES);
  if (sentence.defines) visitor.sign(DEFINES);
}
