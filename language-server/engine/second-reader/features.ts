/** What the second reader sees of a sentence: its stems, neighbouring pairs, concepts, amounts and stance. */
import type { Annotation, Sentence } from '../annotate/annotation';
import { stem } from '../annotate/stem';
import type { Pack } from '../pack';

/** Stems of words already met, by language: a text repeats most of its words. */
const stems = new Map<string, string>();
const MOST_REMEMBERED = 100_000;

function stemOf(word: string, language: Annotation['language']): string {
  const key = `${language}${word}`;
  let known = stems.get(key);
  if (known === undefined) {
    if (stems.size >= MOST_REMEMBERED) stems.clear();
    stems.set(key, (known = /\d/.test(word) ? '#' : stem(word, language)));
  }
  return known;
}

/** The features of a sentence, each once. The same function serves training and reading, so that both see the same. */
export function featuresOf(sentence: Sentence, annotation: Annotation, pack: Pack): Set<string> {
  const features = new Set<string>();
  const { text, tokenStarts, tokenEnds, language } = annotation;
  let before = '^';
  for (let token = firstToken(tokenStarts, sentence.start); token < tokenStarts.length; token++) {
    const start = tokenStarts[token] ?? 0;
    if (start >= sentence.end) break;
    const word = stemOf(text.slice(start, tokenEnds[token]), language);
    features.add(word);
    features.add(`${before} ${word}`);
    before = word;
  }
  for (const hit of sentence.hits) {
    features.add(`${hit.negated ? '!' : '@'}${pack.compiled.concepts[hit.concept]?.id ?? ''}`);
  }
  for (const quantity of sentence.quantities) features.add(`@quantity ${quantity.kind}`);
  if (sentence.quantities.length === 0) features.add('@no quantity');
  for (const modality of sentence.modality) features.add(`@modality ${modality}`);
  if (sentence.refuses) features.add('@refuses');
  if (sentence.defines) features.add('@defines');
  return features;
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
