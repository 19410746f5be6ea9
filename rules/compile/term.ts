/**
 * Turns a term as the vocabulary writes it (docs/vocabulary.md) into the word sequences of the engine's lexicon.
 * Words are cut by the engine's own tokeniser, stemmed and folded as the engine does with a draft, so that a term and
 * a text always meet in the same form.
 */
import { fold } from '../../language-server/engine/annotate/fold';
import { stem } from '../../language-server/engine/annotate/stem';
import { tokenise } from '../../language-server/engine/annotate/tokens';
import type { Language } from '../../language-server/engine/draft';

const MOST_SEQUENCES = 64;
const DEFAULT_GAP = 8;
const GAP = /^…(\d{0,2})$/;
/** What may not stand between the words of a term: all but hyphens, dots, commas, colons and apostrophes. */
const NO_SEPARATOR = /[^-‐‑–.,:'’‘ʼ]/u;

type Position =
  | { kind: 'word'; alternatives: string[][] }
  | { kind: 'gap'; words: number }
  | { kind: 'optional'; positions: Position[] };

/** What is wrong with a term, in words for the one who wrote it. */
export class TermError extends Error {}

/**
 * The sequences a term stands for, in the lexicon's notation: words parted by blanks, alternatives by `|`.
 * Throws TermError where the term breaks the grammar or stands for more than 64 sequences.
 */
export function compileTerm(term: string, language: Language): string[] {
  const sequences = expand(parse(term, language)).map(joinGaps);
  for (const sequence of sequences) refuseOpenEnds(sequence);
  return [...new Set(sequences.map((sequence) => sequence.join(' ')))];
}

function parse(term: string, language: Language): Position[] {
  if (/[^\s(]\(|\)[^\s)]/.test(term)) throw new TermError('brackets go around whole words, as in "(new) devices"');
  const parts = term.replace(/[()]/g, ' $& ').split(/\s+/).filter(Boolean);
  const positions: Position[] = [];
  let optional: Position[] | undefined;
  for (const part of parts) {
    if (part === '(') {
      if (optional) throw new TermError('brackets cannot stand inside brackets');
      optional = [];
    } else if (part === ')') {
      if (!optional || optional.length === 0)
        throw new TermError('a closing bracket needs an opening one and words between');
      positions.push({ kind: 'optional', positions: optional });
      optional = undefined;
    } else (optional ?? positions).push(parsePart(part, language));
  }
  if (optional) throw new TermError('a bracket is not closed');
  return positions;
}

function parsePart(part: string, language: Language): Position {
  const gap = GAP.exec(part);
  if (gap) return { kind: 'gap', words: gap[1] ? Number(gap[1]) : DEFAULT_GAP };
  if (part.includes('…')) throw new TermError(`"${part}": blanks go around …`);
  return { kind: 'word', alternatives: part.split('/').map((word) => compileWord(word, language)) };
}

/** One alternative, which may be several tokens ("TCO-label"). Marks: = and ^ hold for all of them, ~ for the outer ones. */
function compileWord(word: string, language: Language): string[] {
  if (word === '#') return ['#'];
  if (word.includes('#')) throw new TermError(`"${word}": # stands alone, without marks`);
  const [, mark, opens, body, closes] = /^([=^]?)(~?)(.*?)(~?)$/.exec(word) ?? [];
  if (body === undefined || body === '') throw new TermError(`"${word}" holds no word`);
  if (mark && (opens || closes)) throw new TermError(`"${word}": = and ^ do not go with ~`);
  const parts = wordsOf(body, language);
  const last = parts.length - 1;
  return parts.map((part, at) => {
    if (mark === '^') return `^${part}`;
    const folded = fold(part);
    if (mark === '=' || /^[^\p{L}\d]$/u.test(part)) return `=${folded}`;
    const open = opens && at === 0;
    const close = closes && at === last;
    if (!open && !close) return stem(part, language);
    if (folded.length < (open && close ? 3 : 2))
      throw new TermError(`"${word}": a part this short is in too many words`);
    return `${open ? '~' : ''}${folded}${close ? '~' : ''}`;
  });
}

function wordsOf(body: string, language: Language): string[] {
  const { count, starts, ends } = tokenise(body, language);
  let rest = '';
  let end = 0;
  const words: string[] = [];
  for (let token = 0; token < count; token++) {
    rest += body.slice(end, starts[token]);
    end = ends[token] ?? end;
    words.push(body.slice(starts[token], end));
  }
  rest += body.slice(end);
  const stray = NO_SEPARATOR.exec(rest)?.[0];
  if (stray !== undefined) throw new TermError(`"${body}": "${stray}" is no part of a word and no mark of the grammar`);
  if (words.length === 0) throw new TermError(`"${body}" holds no word`);
  return words;
}

/** All ways through the positions. Alternatives of one word stay together in one position. */
function expand(positions: readonly Position[]): string[][] {
  let sequences: string[][] = [[]];
  for (const position of positions) {
    const ways = waysOf(position);
    if (sequences.length * ways.length > MOST_SEQUENCES) {
      throw new TermError(`stands for more than ${MOST_SEQUENCES} sequences: write it as several terms`);
    }
    sequences = sequences.flatMap((sequence) => ways.map((way) => [...sequence, ...way]));
  }
  return sequences;
}

function waysOf(position: Position): string[][] {
  if (position.kind === 'gap') return [[`…${position.words}`]];
  if (position.kind === 'optional') return [[], ...expand(position.positions)];
  const single = position.alternatives.filter((words) => words.length === 1).flat();
  const several = position.alternatives.filter((words) => words.length > 1);
  return single.length > 0 ? [[[...new Set(single)].join('|')], ...several] : several;
}

/** Two gaps with nothing between, where an optional word was left out, are one longer gap. */
function joinGaps(sequence: readonly string[]): string[] {
  const joined: string[] = [];
  for (const word of sequence) {
    const before = joined.at(-1);
    if (word.startsWith('…') && before?.startsWith('…')) {
      joined[joined.length - 1] = `…${Number(before.slice(1)) + Number(word.slice(1))}`;
    } else joined.push(word);
  }
  return joined;
}

function refuseOpenEnds(sequence: readonly string[]): void {
  if (!sequence.some((word) => word !== '#' && !word.startsWith('…'))) {
    throw new TermError('needs at least one word that is not optional');
  }
  if (sequence[0]?.startsWith('…') || sequence.at(-1)?.startsWith('…')) {
    throw new TermError('starts or ends with a gap, perhaps once its optional words are left out');
  }
}
