/** Sentences that only name what follows: a heading run into its paragraph ("5.2 Human rights."), the opener of a list. */
import type { Annotation, Hit, Sentence } from '../annotate/annotation';
import type { Pack } from '../pack';

/** Numbering, articles and prepositions may stand beside the name. */
const LITTLE_WORDS = /^(?:[\p{L}\d]{0,3}[\p{P}\s])*[\p{L}\d]{0,3}$/u;
/** Between names: "Report, meeting and contact." */
const BETWEEN = /[,;/]|\s(?:en|et|und|and|&)\s/gu;

/**
 * True of the first sentence of a block where it is no more than the names of notions, and something follows it: it
 * demands nothing and turns nothing down. The name of a label is a demand by itself.
 */
export function isMereName(sentence: Sentence, { text, sentences }: Annotation, pack: Pack): boolean {
  const { start, end, hits, quantities } = sentence;
  if (sentence !== sentences[0] || hits.length === 0 || quantities.length > 0) return false;
  const own = text.slice(start, end).trimEnd();
  if (sentences.length === 1 && !own.endsWith(':')) return false;
  if (hits.some(({ concept }) => pack.labelFor(concept) !== undefined)) return false;
  let from = start;
  for (const { index, 0: separator } of own.matchAll(BETWEEN)) {
    if (!isName(text, from, start + index, hits)) return false;
    from = start + index + separator.length;
  }
  return isName(text, from, start + own.length, hits);
}

/** True of a part of a text that is one hit, with little words beside it. */
function isName(text: string, from: number, to: number, hits: readonly Hit[]): boolean {
  const own = hits.filter((hit) => hit.start < to && from < hit.end);
  const name = longest(own);
  if (!name || name.start < from || to < name.end) return false;
  const isInside = ({ first, last }: Hit): boolean => name.first <= first && last <= name.last;
  return (
    own.every(isInside) &&
    LITTLE_WORDS.test(text.slice(from, name.start)) &&
    LITTLE_WORDS.test(text.slice(name.end, to))
  );
}

function longest(hits: readonly Hit[]): Hit | undefined {
  let most: Hit | undefined;
  for (const hit of hits) if (!most || hit.last - hit.first > most.last - most.first) most = hit;
  return most;
}
