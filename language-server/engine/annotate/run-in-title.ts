/** Sentences that only name what follows: a heading run into its paragraph ("5.2 Human rights."), the opener of a list. */
import type { Hit, Sentence } from './annotation';
import type { Pack } from '../pack';

/** Numbering, articles and prepositions may stand beside the name. */
const LITTLE_WORDS = /^(?:[\p{L}\d]{0,3}[\p{P}\s])*[\p{L}\d]{0,3}$/u;
/** Between names: "Report, meeting and contact." */
const BETWEEN = /[,;/]|\s(?:en|et|und|and|&)\s/gu;

/**
 * The first sentence of a block where it is no more than the names of notions, and something follows it: it demands
 * nothing and turns nothing down. The name of a label is a demand by itself.
 */
export function runInTitle(text: string, sentences: readonly Sentence[], pack: Pack): Sentence | undefined {
  const [first] = sentences;
  if (!first || first.hits.length === 0 || first.quantities.length > 0) return undefined;
  const own = text.slice(first.start, first.end).trimEnd();
  if (sentences.length === 1 && !own.endsWith(':')) return undefined;
  if (first.hits.some(({ concept }) => pack.labelFor(concept) !== undefined)) return undefined;
  let from = first.start;
  for (const { index, 0: separator } of own.matchAll(BETWEEN)) {
    if (!isName(text, from, first.start + index, first.hits)) return undefined;
    from = first.start + index + separator.length;
  }
  return isName(text, from, first.start + own.length, first.hits) ? first : undefined;
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
