/** The passages that take up what a table of criteria names: "Sustainability: 1 point for each …" below the table. */
import type { Annotation, Sentence } from '../annotate/annotation';
import { fold } from '../annotate/fold';
import type { Block, Draft } from '../draft';
import type { Phase } from '../finding';

/** Criteria taken up elsewhere: what is said of them, and where. */
export interface Rubrics {
  /** The folded names of the criteria in the draft's award tables. */
  asked: ReadonlySet<string>;
  /** By the folded name of a criterion. */
  said: ReadonlyMap<string, readonly Sentence[]>;
  /** Indexes of the blocks in which it stands, headings of it included. */
  blocks: ReadonlySet<number>;
}

const NONE: Rubrics = { asked: new Set(), said: new Map(), blocks: new Set() };

/** Longer texts are no names. In UTF-16 code units. */
const LONGEST_NAME = 80;
const MOST_WORDS = 8;
/** A name stands among the first parts of a text: "Criterion 2: sustainability (20 points): …". */
const PARTS = /[:.–—()]|\s-\s/u;
const FIRST_PARTS = 4;
/** Letters of the longest article. */
const ARTICLE = 3;
/** Paragraphs under a heading that are read as its rubric. */
const UNDER_HEADING = 4;

function wordsOf(text: string): string[] {
  return fold(text).match(/\p{L}[\p{L}'-]*/gu) ?? [];
}

/** The folded name that a short text is; undefined where it is none. */
function nameOf(text: string): string | undefined {
  const words = wordsOf(text.slice(0, LONGEST_NAME + 1));
  if (text.length > LONGEST_NAME || words.length === 0 || words.length > MOST_WORDS) return undefined;
  const name = words.join(' ');
  return name.length > 3 ? name : undefined;
}

/** As much of a passage as tells whether it is a cell of an award table. */
interface Place {
  block: Block;
  phase: Phase;
  scored: boolean;
}

/** The folded name of the criterion that a passage is, as a cell of an award table; undefined for any other passage. */
export function criterionOf({ block, phase, scored }: Place): string | undefined {
  const isInAward = scored || phase === 'award';
  return isInAward && block.cell && !block.cell.header ? nameOf(block.text.split(PARTS)[0] ?? '') : undefined;
}

const OPENINGS = new WeakMap<Block, readonly string[]>();
const NO_NAMES: readonly string[] = [];

/** Names a paragraph, item or heading may be about: its first words, behind an article too, and its first parts. */
export function openingNames(block: Block): readonly string[] {
  let names = OPENINGS.get(block);
  if (!names) OPENINGS.set(block, (names = readOpening(block)));
  return names;
}

function readOpening({ kind, cell, text }: Block): readonly string[] {
  if (cell || (kind !== 'paragraph' && kind !== 'item' && kind !== 'heading')) return NO_NAMES;
  const beginning = text.slice(0, 2 * LONGEST_NAME);
  const parts = beginning.split(PARTS).slice(0, FIRST_PARTS);
  return [...parts.flatMap((part) => nameOf(part) ?? []), ...firstWords(beginning)];
}

function firstWords(text: string): string[] {
  const words = wordsOf(text).slice(0, MOST_WORDS);
  const behindArticle = (words[0]?.length ?? 0) <= ARTICLE ? words.slice(1) : [];
  return [words, behindArticle].flatMap((list) => list.map((_, at) => list.slice(0, at + 1).join(' ')));
}

/** What the draft says elsewhere of the criteria that the cells of its tables name. One pass over the blocks. */
export function readRubrics(
  { blocks }: Draft,
  annotations: readonly Annotation[],
  asked: ReadonlySet<string>,
): Rubrics {
  if (asked.size === 0) return NONE;
  const said = new Map<string, Sentence[]>();
  const places = new Set<number>();
  let under: { name: string; left: number } | undefined;
  const take = (name: string, at: number): void => {
    const known = said.get(name);
    const sentences = annotations[at]?.sentences ?? [];
    if (known) known.push(...sentences);
    else said.set(name, [...sentences]);
    places.add(at);
  };
  blocks.forEach((block, at) => {
    const name = openingNames(block).find((each) => asked.has(each));
    if (block.kind === 'heading') {
      under = name === undefined ? undefined : { name, left: UNDER_HEADING };
      if (name !== undefined) places.add(at);
    } else if (name !== undefined) take(name, at);
    else if (under && under.left > 0 && !block.cell) {
      take(under.name, at);
      under.left--;
    }
  });
  return { asked, said, blocks: places };
}
