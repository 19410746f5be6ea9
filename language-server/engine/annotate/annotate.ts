/** From a block's text and language to its annotation: sentences with concepts, amounts, modality and stance. */
import type { Language } from '../draft';
import { STANCE, type Pack } from '../pack';
import type { Annotation, Hit, Modality, Sentence } from './annotation';
import type { Word } from './lexicon';
import { negate } from './negation';
import { findQuantities, type Quantity } from './quantities';
import { definesTerm, quotations, quotedShare } from './quotations';
import { runInTitle } from './run-in-title';
import { splitSentences } from './sentences';
import { tokenise, type Tokens } from './tokens';

/** The words of the text being read: one list for all texts, one after the other. */
const words: Word[] = [];

/** Reads one block. Depends on nothing but its arguments. */
export function annotate(text: string, language: Language, pack: Pack): Annotation {
  const lexicon = pack.lexicon(language);
  const tokens = tokenise(text, language);
  const { count, starts, ends } = tokens;
  for (let token = 0; token < count; token++) words[token] = lexicon.word(text.slice(starts[token], ends[token]));
  const { found } = pack;
  let token = 0;
  const stretches = splitSentences(text, language).map(({ start, end }): Stretch => {
    const first = token;
    while (token < count && (starts[token] ?? 0) < end) token++;
    found.clear();
    lexicon.find(words, first, token, found);
    const hits = found.hits(tokens);
    negate(hits, pack.reserved, text, tokens);
    return { start, end, first, last: token, hits };
  });
  fitNeighbours(stretches, pack);
  const quoted = quotations(text);
  const sentences = stretches.map((stretch, at) => {
    const answer = asks(stretch, text) ? stretches[at + 1] : undefined;
    const isAnswered = answer !== undefined && !asks(answer, text);
    const isTurnedDown = answer !== undefined && saysNo(answer, pack);
    const definesIt = quoted.length > 0 && definesTerm(stretch, quoted, text);
    const standing = { isAnswered, isTurnedDown, definesIt, quoted: quotedShare(stretch, quoted) };
    return readSentence(stretch, standing, tokens, language, pack);
  });
  const title = runInTitle(text, sentences, pack);
  return { text, language, words: count, sentences, title, quotations: quoted };
}

/** A stretch of tokens `first .. last` between two sentence ends. */
interface Stretch {
  start: number;
  end: number;
  first: number;
  last: number;
  hits: Hit[];
}

/** True of a sentence that ends with a question mark, whatever closes it. */
function asks({ end }: Stretch, text: string): boolean {
  return text.slice(end - 2, end).includes('?');
}

/** True of a sentence that begins with no: what the question before it asks about is turned down. */
function saysNo({ hits, first }: Stretch, { reserved }: Pack): boolean {
  return hits.some((hit) => hit.concept === reserved.answerNo && hit.first === first);
}

/** Takes away the concepts that count only beside others, where none of those is in the block, or not beside one that is in the sentence. */
function fitNeighbours(stretches: readonly Stretch[], pack: Pack): void {
  const isBound = ({ origin }: Hit): boolean => pack.bound[origin] === 1;
  const bound = stretches.filter(({ hits }) => hits.some(isBound));
  if (bound.length === 0) return;
  const present = new Set<number>();
  for (const { hits } of stretches) for (const { concept } of hits) present.add(concept);
  for (const stretch of bound) {
    const { hits } = stretch;
    stretch.hits = hits.filter((hit) => !isBound(hit) || fitsNeighbours(hit, hits, present, pack));
  }
}

function fitsNeighbours(hit: Hit, sentence: readonly Hit[], block: ReadonlySet<number>, pack: Pack): boolean {
  const concept = pack.compiled.concepts[hit.origin];
  if (!concept) return false;
  if (concept.near.length > 0 && !concept.near.some((other) => block.has(other))) return false;
  return !concept.notNear.some((other) => sentence.some((candidate) => candidate.concept === other));
}

const MODALITIES: readonly Modality[] = ['must', 'may', 'wish', 'effort'];
/** Every set of modalities, by the bits of its members: sentences share them. */
const MODALITY_SETS: readonly ReadonlySet<Modality>[] = Array.from(
  { length: 1 << MODALITIES.length },
  (_, bits) => new Set(MODALITIES.filter((_, at) => bits & (1 << at))),
);
const NO_MODALITY: ReadonlySet<Modality> = new Set();
const NO_QUANTITIES: readonly Quantity[] = [];

/** True where an amount may begin among the tokens. */
function counts(first: number, last: number): boolean {
  for (let token = first; token < last; token++) if (words[token]?.counts) return true;
  return false;
}

/** What the text around a sentence makes of it. */
interface Standing {
  isAnswered: boolean;
  isTurnedDown: boolean;
  definesIt: boolean;
  quoted: number;
}

function readSentence(
  stretch: Stretch,
  { isAnswered, isTurnedDown, definesIt, quoted }: Standing,
  tokens: Tokens,
  language: Language,
  pack: Pack,
): Sentence {
  const { start, end, first, last, hits } = stretch;
  const { rows, stances } = pack;
  const row = rows.take();
  const { bits } = rows;
  let stance = 0;
  for (const { concept } of hits) {
    stance |= stances[concept] ?? 0;
    const at = row + (concept >> 5);
    bits[at] = (bits[at] ?? 0) | (1 << (concept & 31));
  }
  const quantities = counts(first, last) ? findQuantities(words, first, last, language, tokens) : NO_QUANTITIES;
  const sentence: Sentence = {
    start,
    end,
    hits,
    bits,
    row,
    quantities,
    modality: MODALITY_SETS[stance & STANCE.modality] ?? NO_MODALITY,
    refuses: isTurnedDown || (stance & STANCE.refuses) !== 0,
    // What must be done is no meaning of a word.
    defines: (definesIt && (stance & STANCE.must) === 0) || (stance & STANCE.defines) !== 0,
    answered: isAnswered,
    quoted,
    likeness: undefined,
    onSubject: undefined,
  };
  pack.secondReader(language)?.read(sentence, words, first, last);
  return sentence;
}
