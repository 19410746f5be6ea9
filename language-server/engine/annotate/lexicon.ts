/**
 * The vocabulary of one language as one automaton. Every distinct word is turned once into the small set of atoms it
 * fulfils (its stem, an exact form, a prefix, a part of a compound …); terms are paths over atoms in one trie. So the
 * cost of a text does not grow with the number of rules, only with its words.
 */
import type { Language } from '../draft';
import { fold } from './fold';
import { Followers } from './followers';
import { BLOCKS, type Found, type Signs } from './found';
import { numberValue, timeAdjective, timeUnit, type TimeUnit } from './numbers';
import { stem } from './stem';

/**
 * A term compiled for one language: the concepts a hit counts for (indexes), whether it blocks instead, and its words:
 * positions separated by blanks, alternatives by `|`, `…n` a gap of up to n words. A bare word is a stem, `=w` an exact
 * folded form, `^W` an exact form with its case, `w~`, `~w`, `~w~` parts of words, `#` a number.
 */
export interface CompiledTerm {
  concepts: readonly number[];
  blocks: boolean;
  words: string;
}

/** What is known of a distinct word: computed once, shared by all its places. */
export interface Word {
  /** Counts the words from 0 in the order they were met. */
  id: number;
  folded: string;
  atoms: readonly number[];
  /** Where the vocabulary's trie leads by this word; undefined until a search comes by. */
  opening: Opening | undefined;
  value: number;
  unit: TimeUnit | undefined;
  /** A length of time in one word: "driejarige", "36monatig". */
  adjective: { value: number; unit: TimeUnit } | undefined;
  /** An amount may begin here. */
  counts: boolean;
  /** Number of the word's stem among those the second reader knows; -1: it does not know it. */
  stem: number;
}

/** What a word opens: the signs it is by itself, the chains it begins or carries on, the longer terms it may start. */
interface Opening {
  signs: Signs;
  begins: readonly Segment[];
  continues: readonly Segment[];
  nodes: readonly Node[];
}

/** A node of the trie. Most of a vocabulary is in no one text, so a node is only made out when a text gets there. */
interface Node {
  next: Map<number, Node> | undefined;
  /** What ends here, once the node is made out. */
  signs: number[];
  begins: Segment[];
  continues: Segment[];
  /** Segments whose path leads through this node, not looked at yet. */
  pending: Segment[] | undefined;
}

/** A run of words without gap. A term with gaps is a chain of segments. */
interface Segment {
  /** Of each word, the atoms one of which it must fulfil. */
  atoms: readonly (readonly number[])[];
  term: number;
  position: number;
  last: boolean;
  /** Most words between the segment before and this one. */
  gap: number;
}

/** A term with gaps of which the segments before `position` are found. */
interface Chain {
  position: number;
  first: number;
  last: number;
}

/** The search of one sentence. */
interface Search {
  words: readonly Word[];
  /** Token the sentence ends before. */
  to: number;
  found: Found;
  /** Chains that wait for their next segment, by term; most sentences have none. */
  open: Map<number, Chain[]> | undefined;
}

const NO_ATOMS: readonly number[] = [];
const NO_STEMS: ReadonlyMap<string, number> = new Map();
const MOST_WORDS_KNOWN = 200_000;
const DIGIT = /\d/;

/** The stem by which features of the second reader name a word: all words with digits are one. */
export function featureStem(raw: string, stemmed: string): string {
  return DIGIT.test(raw) ? '#' : stemmed;
}

export class Lexicon {
  /** By atom, the terms a segment of which starts with it. */
  private readonly starts: number[][] = [];
  private readonly firstNodes: (Node | undefined)[] = [];
  /** Atoms by the word of a term, alternatives and all, as written in the pack. */
  private readonly written = new Map<string, readonly number[]>();
  private readonly stems = new Map<string, number>();
  private readonly exact = new Map<string, number>();
  private readonly cased = new Map<string, number>();
  private readonly prefixes = new Map<string, number>();
  private readonly suffixes = new Map<string, number>();
  private readonly infixes = new Map<string, number>();
  private shortestInfix = Infinity;
  private longestInfix = 0;
  private longestPrefix = 0;
  private longestSuffix = 0;
  private atomCount = 1;
  private readonly numberAtom = 0;
  private readonly words = new Map<string, Word>();
  private wordsMet = 0;
  /** Where the trie leads by a word and the one after it: texts repeat most of their pairs. */
  private readonly followers = new Followers<Node>();
  /** By term the serial number of the sentence in which a word carries its chain on. */
  private readonly carriedOn: Int32Array;
  /** By term 1 where a chain is carried on by several words in a row. */
  private readonly carriedByMany: Uint8Array;
  private serial = 0;

  /** `readerStems` are the stems the second reader knows, with their numbers. */
  constructor(
    readonly language: Language,
    readonly terms: readonly CompiledTerm[],
    private readonly readerStems = NO_STEMS,
  ) {
    this.carriedOn = new Int32Array(terms.length);
    this.carriedByMany = new Uint8Array(terms.length);
    terms.forEach((term, index) => this.add(term, index));
  }

  /** Takes note of a term's words, and of the term where its segments start. It is read in full when a text gets there. */
  private add({ words }: CompiledTerm, index: number): void {
    let opens = true;
    for (let start = 0; start >= 0 && start <= words.length;) {
      const blank = words.indexOf(' ', start);
      const word = blank < 0 ? words.slice(start) : words.slice(start, blank);
      start = blank < 0 ? -1 : blank + 1;
      if (word.startsWith('…')) {
        opens = true;
        continue;
      }
      const atoms = this.writtenAtoms(word);
      if (opens) for (const atom of atoms) this.noteStart(atom, index);
      opens = false;
    }
  }

  private noteStart(atom: number, term: number): void {
    const terms = this.starts[atom];
    if (!terms) this.starts[atom] = [term];
    else if (terms.at(-1) !== term) terms.push(term);
  }

  private segmentsOf(index: number): readonly Segment[] {
    const segments: Segment[] = [];
    let atoms: (readonly number[])[] = [];
    let gap = 0;
    for (const word of (this.terms[index]?.words ?? '').split(' ')) {
      if (word.startsWith('…')) {
        segments.push({ atoms, term: index, position: segments.length, last: false, gap });
        this.noteTail(segments.length - 1, atoms.length, index);
        gap = Number(word.slice(1));
        atoms = [];
      } else atoms.push(this.writtenAtoms(word));
    }
    this.noteTail(segments.length, atoms.length, index);
    return [...segments, { atoms, term: index, position: segments.length, last: true, gap }];
  }

  private noteTail(position: number, words: number, term: number): void {
    if (position > 0 && words > 1) this.carriedByMany[term] = 1;
  }

  /** The node that an atom leads to from the root, where all segments start; made out. */
  private firstNode(atom: number): Node | undefined {
    let node = this.firstNodes[atom];
    const terms = this.starts[atom];
    if (!node && terms) {
      const pending = terms.flatMap((term) => this.segmentsOf(term)).filter(({ atoms }) => atoms[0]?.includes(atom));
      this.firstNodes[atom] = node = { next: undefined, signs: [], begins: [], continues: [], pending };
      this.makeOut(node, 1);
    }
    return node;
  }

  private writtenAtoms(word: string): readonly number[] {
    let atoms = this.written.get(word);
    if (!atoms) {
      atoms = word.includes('|') ? word.split('|').map((alternative) => this.atom(alternative)) : [this.atom(word)];
      this.written.set(word, atoms);
    }
    return atoms;
  }

  /** Leads a segment one word on from a node at a depth, or ends it there. */
  private lead(node: Node, segment: Segment, depth: number): void {
    const atoms = segment.atoms[depth];
    if (!atoms) {
      if (segment.position === 0 && segment.last) addSigns(node.signs, this.terms[segment.term]);
      else (segment.position === 0 ? node.begins : node.continues).push(segment);
      return;
    }
    node.next ??= new Map();
    for (const atom of atoms) {
      let child = node.next.get(atom);
      if (!child) node.next.set(atom, (child = { next: undefined, signs: [], begins: [], continues: [], pending: [] }));
      child.pending?.push(segment);
    }
  }

  /** Makes a node out: from here its segments are led one word on. */
  private makeOut(node: Node, depth: number): void {
    const { pending } = node;
    if (!pending) return;
    node.pending = undefined;
    for (const segment of pending) this.lead(node, segment, depth);
  }

  private atom(word: string): number {
    if (word === '#') return this.numberAtom;
    if (word.startsWith('=')) return this.intern(this.exact, word.slice(1));
    if (word.startsWith('^')) return this.intern(this.cased, word.slice(1));
    if (word.startsWith('~') && word.endsWith('~')) {
      const part = word.slice(1, -1);
      this.shortestInfix = Math.min(this.shortestInfix, part.length);
      this.longestInfix = Math.max(this.longestInfix, part.length);
      return this.intern(this.infixes, part);
    }
    if (word.startsWith('~')) {
      this.longestSuffix = Math.max(this.longestSuffix, word.length - 1);
      return this.intern(this.suffixes, word.slice(1));
    }
    if (word.endsWith('~')) {
      this.longestPrefix = Math.max(this.longestPrefix, word.length - 1);
      return this.intern(this.prefixes, word.slice(0, -1));
    }
    return this.intern(this.stems, word);
  }

  private intern(table: Map<string, number>, key: string): number {
    let atom = table.get(key);
    if (atom === undefined) table.set(key, (atom = this.atomCount++));
    return atom;
  }

  /** What the vocabulary knows of a word as it stands in the text. */
  word(raw: string): Word {
    return this.words.get(raw) ?? this.learn(raw);
  }

  private learn(raw: string): Word {
    if (this.words.size >= MOST_WORDS_KNOWN) {
      this.words.clear();
      this.followers.clear();
    }
    const folded = fold(raw);
    const stemmed = stem(raw, this.language);
    const value = numberValue(folded, this.language);
    const adjective = timeAdjective(folded, this.language);
    const word: Word = {
      id: this.wordsMet++,
      folded,
      atoms: this.atomsOf(raw, folded, stemmed, value),
      opening: undefined,
      value,
      unit: timeUnit(folded, this.language),
      adjective,
      counts: !Number.isNaN(value) || (adjective !== undefined && !Number.isNaN(adjective.value)) || folded === 'nbd',
      stem: this.readerStems.get(featureStem(raw, stemmed)) ?? -1,
    };
    this.words.set(raw, word);
    return word;
  }

  private atomsOf(raw: string, folded: string, stemmed: string, value: number): readonly number[] {
    const atoms: number[] = [];
    const take = (atom: number | undefined): void => {
      if (atom !== undefined) atoms.push(atom);
    };
    if (!Number.isNaN(value)) atoms.push(this.numberAtom);
    take(this.cased.get(raw));
    take(this.exact.get(folded));
    take(this.stems.get(stemmed));
    const length = Math.min(folded.length, 60);
    const longestPrefix = Math.min(length, this.longestPrefix);
    for (let end = 1; end <= longestPrefix; end++) take(this.prefixes.get(folded.slice(0, end)));
    for (let start = Math.max(0, folded.length - this.longestSuffix); start < length; start++) {
      take(this.suffixes.get(folded.slice(start)));
    }
    for (let start = 0; start + this.shortestInfix <= length; start++) {
      const most = Math.min(length, start + this.longestInfix);
      for (let end = start + this.shortestInfix; end <= most; end++) take(this.infixes.get(folded.slice(start, end)));
    }
    return atoms.length === 0 ? NO_ATOMS : [...new Set(atoms)];
  }

  /** Adds to `found` what stands in tokens `from .. to` (to exclusive: a sentence). `words` holds the entry of each token. */
  find(words: readonly Word[], from: number, to: number, found: Found): void {
    const search: Search = { words, to, found, open: undefined };
    this.foresee(words, from, to);
    for (let at = from; at < to; at++) {
      const word = words[at];
      if (!word?.opening) continue;
      const { signs, begins, continues, nodes } = word.opening;
      if (signs.length > 0) found.add(signs, at, at + 1);
      this.chain(search, begins, continues, at, at + 1);
      const next = nodes.length > 0 && at + 1 < to ? words[at + 1] : undefined;
      if (!next) continue;
      const children = this.followers.of(word.id, next.id) ?? this.learnPair(word, nodes, next);
      for (const child of children) this.visit(search, child, at, at + 2);
    }
  }

  /** Opens the words, and notes the chains that some word of the sentence carries on: the others need no beginning. */
  private foresee(words: readonly Word[], from: number, to: number): void {
    const serial = ++this.serial;
    for (let at = from; at < to; at++) {
      const word = words[at];
      if (!word) continue;
      const { continues } = (word.opening ??= this.openingOf(word));
      for (const { term } of continues) this.carriedOn[term] = serial;
    }
  }

  /** Begins, carries on and ends chains whose segments the words `first .. last` are. */
  private chain(
    search: Search,
    begins: readonly Segment[],
    continues: readonly Segment[],
    first: number,
    last: number,
  ): void {
    for (const { term } of begins) {
      if (this.carriedOn[term] === this.serial || this.carriedByMany[term] === 1) {
        begin(search, term, { position: 1, first, last });
      }
    }
    if (search.open) for (const segment of continues) carryOn(search, segment, this.terms, first, last);
  }

  private openingOf({ atoms }: Word): Opening {
    const nodes = atoms.flatMap((atom) => this.firstNode(atom) ?? []);
    return {
      signs: nodes.flatMap(({ signs }) => signs),
      begins: nodes.flatMap(({ begins }) => begins),
      continues: nodes.flatMap(({ continues }) => continues),
      nodes: nodes.filter(({ next }) => next !== undefined),
    };
  }

  private learnPair(word: Word, nodes: readonly Node[], next: Word): readonly Node[] {
    const children = nodes.flatMap((node) => next.atoms.flatMap((atom) => node.next?.get(atom) ?? []));
    for (const child of children) this.makeOut(child, 2);
    this.followers.set(word.id, next.id, children);
    return children;
  }

  /** Notes what the words `first .. at` are that led to a node, and follows the words from `at` on. */
  private visit(search: Search, { signs, begins, continues, next }: Node, first: number, at: number): void {
    if (signs.length > 0) search.found.add(signs, first, at);
    this.chain(search, begins, continues, first, at);
    if (at >= search.to || !next) return;
    for (const atom of search.words[at]?.atoms ?? NO_ATOMS) {
      const child = next.get(atom);
      if (!child) continue;
      if (child.pending) this.makeOut(child, at + 1 - first);
      this.visit(search, child, first, at + 1);
    }
  }
}

/** Adds what a term stands for to signs. */
function addSigns(signs: number[], term: CompiledTerm | undefined): void {
  if (!term) return;
  const origin = term.concepts[0] ?? BLOCKS;
  for (const concept of term.concepts) signs.push(term.blocks ? BLOCKS : concept, origin);
}

/** Notes that the words `first .. last` are a later segment of a chain: it carries on those begun before, or ends them. */
function carryOn(
  search: Search,
  { term, position, gap, last: ends }: Segment,
  terms: readonly CompiledTerm[],
  first: number,
  last: number,
): void {
  const chains = search.open?.get(term);
  if (!chains) return;
  const { length } = chains;
  for (let at = 0; at < length; at++) {
    const chain = chains[at];
    if (chain?.position !== position || first < chain.last || first - chain.last > gap) continue;
    if (ends) addTerm(search.found, terms[term], chain.first, last);
    else begin(search, term, { position: position + 1, first: chain.first, last });
  }
}

function addTerm(found: Found, term: CompiledTerm | undefined, first: number, last: number): void {
  const signs: number[] = [];
  addSigns(signs, term);
  found.add(signs, first, last);
}

function begin(search: Search, term: number, chain: Chain): void {
  search.open ??= new Map();
  const chains = search.open.get(term);
  if (chains) chains.push(chain);
  else search.open.set(term, [chain]);
}
