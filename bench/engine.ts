/** Throughput of the engine, beside the floors it stands on, in the same run. */
import { tokenise } from '../language-server/engine/annotate/tokens';
import type { Pack } from '../language-server/engine/pack';
import { Reviewer } from '../language-server/engine/review';
import { readText } from '../test/support/read-text';
import { decodeLexicon } from '../rules/compile/lexicon-code';
import { AhoCorasick } from './aho-corasick';
import { time } from './measure';
import { builtPack } from './pack';
import { figure, table } from './table';
import { tenderText } from './text';

const RUNS = 5;
const LENGTHS = [5_000, 50_000, 100_000, 200_000, 300_000, 500_000];
/** For a machine with other work to do. */
const SHORT_LENGTHS = [5_000, 20_000, 50_000, 100_000];
const TERMS = 300;

export interface EngineFigures {
  words: number;
  /** Milliseconds. */
  read: number;
  review: number;
  tokens: number;
  search: number;
}

/** Plain words of the Dutch vocabulary, spread over it: what a simple term matcher would look for. */
function searchTerms(pack: Pack): string[] {
  const words = decodeLexicon(pack.compiled.languages.nl.lexicon)
    .flatMap(({ terms }) => terms)
    .map((term) => term.replace(/[=^~]/g, ''))
    .filter((term) => /^[a-z]{5,}( [a-z]{2,})*$/.test(term));
  const step = Math.max(1, Math.floor(words.length / TERMS));
  return words.filter((_, at) => at % step === 0).slice(0, TERMS);
}

/** Measures one length of text. Each review starts from a fresh reviewer: nothing is remembered between runs. */
function measure(length: number, pack: Pack, search: AhoCorasick): EngineFigures {
  const source = tenderText(length);
  const bytes = new TextEncoder().encode(source);
  const draft = readText(source, 'markdown');
  const decoded = (): string => new TextDecoder().decode(bytes);
  return {
    words: source.split(/\s+/).length,
    read: time(RUNS, decoded, (text) => readText(text, 'markdown')),
    review: time(
      RUNS,
      () => new Reviewer(pack),
      (reviewer) => reviewer.review(draft, { date: '2026-11-21' }),
    ),
    tokens: time(
      RUNS,
      () => undefined,
      () => tokenise(decoded(), 'nl'),
    ),
    search: time(
      RUNS,
      () => undefined,
      () => search.count(decoded().toLowerCase()),
    ),
  };
}

/** Figures for every length; `short` leaves out the long ones. */
export function measureEngine(short: boolean): EngineFigures[] {
  const pack = builtPack();
  const search = new AhoCorasick(searchTerms(pack));
  return (short ? SHORT_LENGTHS : LENGTHS).map((length) => measure(length, pack, search));
}

/** The engine's part of the page. */
export function engineSection(figures: readonly EngineFigures[]): string {
  const rows = figures.map(({ words, read, review, tokens, search }) => [
    figure(words),
    figure(read + review),
    figure((words / (read + review)) * 1000),
    figure((words / review) * 1000),
    figure(review / tokens, 1),
    figure(review / search, 1),
  ]);
  const last = figures.length - 1;
  const middle = Math.ceil(last / 2);
  const growth = extraCost(figures, middle, last) / extraCost(figures, 1, middle);
  return `## The engine

Dutch drafts made of the paragraphs of the annotated tenders, no paragraph twice. "Whole" is reading and reviewing from nothing; the floors are decoding the bytes and cutting them into words, and decoding and one search for ${TERMS} plain terms by an Aho-Corasick automaton. Median of ${RUNS} runs.

${table(['words', 'whole, ms', 'words/s whole', 'words/s review', 'review ÷ cutting into words', 'review ÷ search'], rows)}

An extra word beyond ${figure(figures[middle]?.words ?? NaN)} costs ${figure(growth, 2)} times what one before it costs: 1 is linear. Short drafts pay for the start, when the vocabulary is made ready.`;
}

/** Milliseconds that each word costs which one text has more than another. */
function extraCost(figures: readonly EngineFigures[], from: number, to: number): number {
  const [shorter, longer] = [figures[from], figures[to]];
  if (!shorter || !longer) return NaN;
  return (longer.read + longer.review - shorter.read - shorter.review) / (longer.words - shorter.words);
}
