/** What the second reader sees of a sentence: its stems, neighbouring pairs, and signs: concepts, amounts, stance. */
import type { Annotation, Sentence } from '../annotate/annotation';
import { stem } from '../annotate/stem';
import type { Pack } from '../pack';

/** Told each feature of a sentence as often as it occurs. Training names them, reading looks them up. */
export interface FeatureVisitor {
  word(stem: string): void;
  pair(before: string, stem: string): void;
  sign(name: string): void;
}

/** Stems of words already met, by language: a text repeats most of its words. */
const stems = new Map<string, Map<string, string>>();
const MOST_REMEMBERED = 100_000;

function stemOf(word: string, language: Annotation['language'], known: Map<string, string>): string {
  let found = known.get(word);
  if (found === undefined) {
    if (known.size >= MOST_REMEMBERED) known.clear();
    known.set(word, (found = /\d/.test(word) ? '#' : stem(word, language)));
  }
  return found;
}

/** Goes through the features of a sentence. The same walk serves training and reading, so that both see the same. */
export function walkFeatures(sentence: Sentence, annotation: Annotation, pack: Pack, visitor: FeatureVisitor): void {
  const { text, tokenStarts, tokenEnds, language } = annotation;
  let known = stems.get(language);
  if (!known) stems.set(language, (known = new Map<string, string>()));
  let before = '^';
  for (let token = firstToken(tokenStarts, sentence.start); token < tokenStarts.length; token++) {
    const start = tokenStarts[token] ?? 0;
    if (start >= sentence.end) break;
    const word = stemOf(text.slice(start, tokenEnds[token]), language, known);
    visitor.word(word);
    visitor.pair(before, word);
    before = word;
  }
  for (const hit of sentence.hits) {
    const { id } = pack.compiled.concepts[hit.concept] ?? { id: '' };
    visitor.sign(hit.negated ? `!${id}` : `@${id}`);
  }
  for (const quantity of sentence.quantities) visitor.sign(quantity.kind);
  if (sentence.quantities.length === 0) visitor.sign('no quantity');
  for (const modality of sentence.modality) visitor.sign(modality);
  if (sentence.refuses) visitor.sign('refuses');
  if (sentence.defines) visitor.sign('defines');
}

function firstToken(starts: Int32Array, offset: number): number {
  let low = 0;
  let high = starts.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((starts[middle] ?? 0) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}
