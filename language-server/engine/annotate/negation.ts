/** How far a negation reaches. */
import type { ReservedConcepts } from '../pack';
import type { Hit } from './annotation';
import type { Tokens } from './tokens';

/** Words a negation reaches forward, and backward. */
const REACH = { forward: 7, backward: 4 };
const ANY_MARK = /[,;:()–—]/;

/** What parts a sentence of tokens `from .. to`. */
interface Partings {
  from: number;
  /** By token, counted from `from`: the marks that part before its start, and before its end. */
  before: Int32Array;
  until: Int32Array;
  /** By token: the least end of a parting word that begins there or later. */
  nextWord: Int32Array;
  /** By token: 1 where a parting word begins. */
  opens: Uint8Array;
}

/**
 * Marks the hits of a sentence, in the order of the text, that an odd number of negations reaches. Marks and words that
 * begin a new part stop them; a negation that begins a part itself (noch, ni, nor) reaches forward only.
 */
export function negate(
  hits: readonly Hit[],
  { negation, and, clauseBreak }: ReservedConcepts,
  text: string,
  tokens: Tokens,
): void {
  const cues = hits.filter((hit) => hit.concept === negation);
  if (cues.length === 0) return;
  const words = hits.filter((hit) => hit.concept === and || hit.concept === clauseBreak);
  const partings = readPartings(hits, words, text, tokens);
  let behind = 0;
  for (const hit of hits) {
    while (behind < cues.length && (cues[behind]?.last ?? 0) + REACH.forward <= hit.first) behind++;
    let reaching = 0;
    for (let at = behind; at < cues.length; at++) {
      const cue = cues[at];
      if (!cue || cue.first - hit.last >= REACH.backward) break;
      if (reaches(cue, hit, partings)) reaching++;
    }
    hit.negated = reaching % 2 === 1;
  }
}

function reaches(cue: Hit, hit: Hit, partings: Partings): boolean {
  if (cue.last <= hit.first) return hit.first - cue.last < REACH.forward && !parted(cue.last, hit.first, partings);
  if (hit.last <= cue.first) {
    if (partings.opens[cue.first - partings.from] === 1) return false;
    return cue.first - hit.last < REACH.backward && !parted(hit.last, cue.first, partings);
  }
  return false;
}

/** True where something parts what ends before token `last` from what begins at token `first`. */
function parted(last: number, first: number, { from, before, until, nextWord }: Partings): boolean {
  if ((before[first - from] ?? 0) > (until[last - 1 - from] ?? 0)) return true;
  return (nextWord[last - from] ?? Infinity) <= first;
}

const NEVER = 0x7fffffff;

function readPartings(hits: readonly Hit[], words: readonly Hit[], text: string, { starts, ends }: Tokens): Partings {
  const from = hits[0]?.first ?? 0;
  const to = hits.reduce((most, { last }) => Math.max(most, last), from);
  const before = new Int32Array(to - from + 1);
  const until = new Int32Array(to - from + 1);
  const nextWord = new Int32Array(to - from + 1).fill(NEVER);
  const opens = new Uint8Array(to - from + 1);
  if (ANY_MARK.test(text.slice(starts[from], ends[to - 1]))) {
    let marks = 0;
    let at = starts[from] ?? 0;
    for (let token = from; token < to; token++) {
      const start = starts[token] ?? 0;
      const end = ends[token] ?? 0;
      for (; at < start; at++) if (isMark(text.charCodeAt(at))) marks++;
      before[token - from] = marks;
      for (; at < end; at++) if (isMark(text.charCodeAt(at))) marks++;
      until[token - from] = marks;
    }
  }
  for (const { first, last } of words) {
    nextWord[first - from] = Math.min(nextWord[first - from] ?? NEVER, last);
    opens[first - from] = 1;
  }
  for (let at = to - from - 1; at >= 0; at--) {
    nextWord[at] = Math.min(nextWord[at] ?? NEVER, nextWord[at + 1] ?? NEVER);
  }
  return { from, before, until, nextWord, opens };
}

/** The characters of ANY_MARK. */
function isMark(code: number): boolean {
  return (
    code === 0x2c ||
    code === 0x3a ||
    code === 0x3b ||
    code === 0x28 ||
    code === 0x29 ||
    code === 0x2013 ||
    code === 0x2014
  );
}
