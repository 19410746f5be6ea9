/** Sentences that only name what follows: a heading run into its paragraph ("5.2 Human rights."), the opener of a list. */
import type { Annotation, Hit, Sentence } from '../annotate/annotation';
import type { Pack } from '../pack';

/** Numbering, articles and prepositions may stand beside the name. */
const LITTLE_WORDS = /^(?:[\p{L}\d]{0,3}[\p{P}\s])*[\p{L}\d]{0,3}$/u;

/**
 * True of the first sentence of a block where it is no more than one notion's name, and something follows it: it demands
 * nothing and turns nothing down. The name of a label is a demand by itself.
 */
export function isMereName(sentence: Sentence, { text, sentences }: Annotation, pack: Pack): boolean {
  if (sentence !== sentences[0] || sentence.quantities.length > 0) return false;
  const own = text.slice(sentence.start, sentence.end).trimEnd();
  if (sentences.length === 1 && !own.endsWith(':')) return false;
  const name = longest(sentence.hits);
  if (!name || pack.labelFor(name.concept) !== undefined) return false;
  const isInside = ({ first, last }: Hit): boolean => name.first <= first && last <= name.last;
  const before = text.slice(sentence.start, name.start);
  const after = own.slice(name.end - sentence.start);
  return sentence.hits.every(isInside) && LITTLE_WORDS.test(before) && LITTLE_WORDS.test(after);
}

function longest(hits: readonly Hit[]): Hit | undefined {
  let most: Hit | undefined;
  for (const hit of hits) if (!most || hit.last - hit.first > most.last - most.first) most = hit;
  return most;
}
