/** From a block's text and language to its annotation: sentences with concepts, amounts, modality and stance. */
import type { Language } from '../draft';
import type { Pack } from '../pack';
import type { Annotation, Hit, Modality, Sentence } from './annotation';
import type { Lexicon, TermHit, Word } from './lexicon';
import { findQuantities } from './quantities';
import { quotations } from './quotations';
import { splitSentences } from './sentences';
import { tokenise, type Tokens } from './tokens';

/** Words a negation reaches forward, and backward. */
const NEGATION_REACH = { forward: 7, backward: 4 };

/** Reads one block. Depends on nothing but its arguments. */
export function annotate(text: string, language: Language, pack: Pack): Annotation {
  const lexicon = pack.lexicon(language);
  const tokens = tokenise(text, language);
  const words: Word[] = new Array<Word>(tokens.count);
  for (let token = 0; token < tokens.count; token++) words[token] = lexicon.word(slice(text, tokens, token));
  const reader = new SentenceReader(text, language, pack, lexicon, tokens, words);
  let token = 0;
  const stretches = splitSentences(text, language).map(({ start, end }): Stretch => {
    const first = token;
    while (token < tokens.count && (tokens.starts[token] ?? 0) < end) token++;
    return { start, end, first, last: token, hits: reader.hits(first, token) };
  });
  fitNeighbours(stretches, pack);
  const sentences = stretches.map((stretch) => reader.sentence(stretch));
  return {
    text,
    language,
    words: tokens.count,
    sentences,
    quotations: quotations(text),
    tokenStarts: tokens.starts,
    tokenEnds: tokens.ends,
  };
}

function slice(text: string, tokens: Tokens, token: number): string {
  return text.slice(tokens.starts[token], tokens.ends[token]);
}

/** A stretch of tokens `first .. last` between two sentence ends. */
interface Stretch {
  start: number;
  end: number;
  first: number;
  last: number;
  hits: readonly Hit[];
}

/** Takes away the concepts that count only beside others, where none of those is in the block, or not beside one that is in the sentence. */
function fitNeighbours(stretches: readonly Stretch[], pack: Pack): void {
  const isBound = ({ origin }: Hit): boolean => pack.bound.has(origin);
  const bound = stretches.filter(({ hits }) => hits.some(isBound));
  if (bound.length === 0) return;
  const present = new Set(stretches.flatMap(({ hits }) => hits.map((hit) => hit.concept)));
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

class SentenceReader {
  constructor(
    private readonly text: string,
    private readonly language: Language,
    private readonly pack: Pack,
    private readonly lexicon: Lexicon,
    private readonly tokens: Tokens,
    private readonly words: readonly Word[],
  ) {}

  hits(first: number, last: number): Hit[] {
    const hits = this.resolve(this.lexicon.find(this.words, first, last));
    this.negate(hits);
    return hits;
  }

  sentence({ start, end, first, last, hits }: Stretch): Sentence {
    const quantities = findQuantities(this.words, first, last, this.language);
    const { reserved } = this.pack;
    let modality = 0;
    let refuses = false;
    let defines = false;
    for (const { concept } of hits) {
      if (concept === reserved.must) modality |= 1;
      else if (concept === reserved.may) modality |= 2;
      else if (concept === reserved.wish) modality |= 4;
      else if (concept === reserved.effort) modality |= 8;
      else if (concept === reserved.refusal) refuses = true;
      else if (concept === reserved.definition) defines = true;
    }
    return { start, end, hits, quantities, modality: MODALITY_SETS[modality] ?? NO_MODALITY, refuses, defines };
  }

  /** Longest match of a concept wins; blocking terms take away what they overlap. */
  private resolve(found: readonly TermHit[]): Hit[] {
    if (found.length === 0) return [];
    const blocked: Hit[] = [];
    const hits: Hit[] = [];
    for (const { term: index, first, last } of found) {
      const term = this.lexicon.terms[index];
      if (!term) continue;
      const start = this.tokens.starts[first] ?? 0;
      const end = this.tokens.ends[last - 1] ?? start;
      const target = term.blocks ? blocked : hits;
      const origin = term.concepts[0] ?? -1;
      for (const concept of term.concepts) target.push({ concept, origin, first, last, start, end, negated: false });
    }
    const free =
      blocked.length === 0
        ? hits
        : hits.filter((hit) => !blocked.some((other) => other.origin === hit.origin && overlaps(other, hit)));
    return longest(free).sort(byPlace);
  }

  private negate(hits: Hit[]): void {
    const { reserved } = this.pack;
    const cues = hits.filter((hit) => hit.concept === reserved.negation);
    if (cues.length === 0) return;
    const breaks = hits.filter((hit) => hit.concept === reserved.and || hit.concept === reserved.clauseBreak);
    const parted = (from: Hit, to: Hit): boolean =>
      /[,;:()–—]/.test(this.text.slice(from.end, to.start)) ||
      breaks.some((place) => place.first >= from.last && place.last <= to.first);
    for (const hit of hits) {
      const reaching = cues.filter((cue) => {
        if (overlaps(cue, hit)) return false;
        if (cue.last <= hit.first) return hit.first - cue.last < NEGATION_REACH.forward && !parted(cue, hit);
        // A cue that opens a part itself (noch, ni, nor) reaches forward only.
        if (breaks.some((place) => place.first === cue.first)) return false;
        return cue.first - hit.last < NEGATION_REACH.backward && !parted(hit, cue);
      });
      hit.negated = reaching.length % 2 === 1;
    }
  }
}

function overlaps(left: Hit, right: Hit): boolean {
  return left.first < right.last && right.first < left.last;
}

/** The hits that no other hit of their concept contains; of two at the same place the first. */
function longest(hits: Hit[]): Hit[] {
  const byConcept = new Map<number, Hit | Hit[]>();
  let several = false;
  for (const hit of hits) {
    const known = byConcept.get(hit.concept);
    if (known === undefined) byConcept.set(hit.concept, hit);
    else {
      several = true;
      byConcept.set(hit.concept, withHit(Array.isArray(known) ? known : [known], hit));
    }
  }
  return several ? [...byConcept.values()].flat() : hits;
}

/** Hits of one concept, none inside another, and one more. */
function withHit(kept: Hit[], hit: Hit): Hit[] {
  if (kept.some((other) => other.first <= hit.first && hit.last <= other.last)) return kept;
  return [...kept.filter((other) => other.first < hit.first || hit.last < other.last), hit];
}

/** In the order of the text; hits of one place by concept. */
function byPlace(left: Hit, right: Hit): number {
  return left.first - right.first || left.last - right.last || left.concept - right.concept;
}
