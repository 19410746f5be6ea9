/**
 * The vocabulary of one language as one automaton. Every distinct word is turned once into the small set of atoms it
 * fulfils (its stem, an exact form, a prefix, a part of a compound …); terms are paths over atoms in one trie. So the
 * cost of a text does not grow with the number of rules, only with its words.
 */
import type { Language } from '../draft';
import { fold } from './fold';
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
  folded: string;
  atoms: readonly number[];
  /** Where the vocabulary's trie leads from the root by this word; undefined until a search comes by. */
  starts: readonly Node[] | undefined;
  value: number;
  unit: TimeUnit | undefined;
  /** A length of time in one word: "driejarige", "36monatig". */
  adjective: { value: number; unit: TimeUnit } | undefined;
}

/** A node of the trie. Most of a vocabulary is in no one text, so a node is only made out when a text gets there. */
interface Node {
  next: Map<number, Node> | undefined;
  /** The segments that end here, once the node is made out. */
  ends: Segment[];
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

/** A term found: token range `first .. last` (last exclusive). */
export interface TermHit {
  term: number;
  first: number;
  last: number;
}

/** A term with gaps of which the segments before `position` are found. */
interface Chain {
  term: number;
  position: number;
  first: number;
  last: number;
}

/** The search of one sentence. */
interface Search {
  words: readonly Word[];
  /** Token the sentence ends before. */
  to: number;
  hits: TermHit[];
  /** Chains that wait for their next segment, by term; most sentences have none. */
  open: Map<number, Chain[]> | undefined;
}

const NO_ATOMS: readonly number[] = [];
const NO_NODES: readonly Node[] = [];
const MOST_WORDS_KNOWN = 200_000;

export class Lexicon {
  readonly terms: readonly CompiledTerm[];
  /** By atom, the terms a segment of which starts with it. */
  private readonly starts: number[][] = [];
  private readonly firstNodes: Node[] = [];
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
  private atomCount = 1;
  private readonly numberAtom = 0;
  private readonly words = new Map<string, Word>();

  constructor(
    readonly language: Language,
    terms: readonly CompiledTerm[],
  ) {
    this.terms = terms;
    terms.forEach((term, index) => this.add(term, index));
  }

  /** Takes note of a term's words, and of the term where its segments start. It is read in full when a text gets there. */
  private add(term: CompiledTerm, index: number): void {
    const { words } = term;
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
        gap = Number(word.slice(1));
        atoms = [];
      } else atoms.push(this.writtenAtoms(word));
    }
    return [...segments, { atoms, term: index, position: segments.length, last: true, gap }];
  }

  /** The node that an atom leads to from the root, where all segments start. */
  private firstNode(atom: number): Node | undefined {
    let node = this.firstNodes[atom];
    const terms = this.starts[atom];
    if (!node && terms) {
      const pending = terms.flatMap((term) => this.segmentsOf(term)).filter(({ atoms }) => atoms[0]?.includes(atom));
      this.firstNodes[atom] = node = { next: undefined, ends: [], pending };
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
      node.ends.push(segment);
      return;
    }
    node.next ??= new Map();
    for (const atom of atoms) {
      let child = node.next.get(atom);
      if (!child) node.next.set(atom, (child = { next: undefined, ends: [], pending: [] }));
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
    if (word.startsWith('~')) return this.intern(this.suffixes, word.slice(1));
    if (word.endsWith('~')) return this.intern(this.prefixes, word.slice(0, -1));
    return this.intern(this.stems, word);
  }

  private intern(table: Map<string, number>, key: string): number {
    let atom = table.get(key);
    if (atom === undefined) table.set(key, (atom = this.atomCount++));
    return atom;
  }

  /** What the vocabulary knows of a word as it stands in the text. */
  word(raw: string): Word {
    const known = this.words.get(raw);
    if (known) return known;
    if (this.words.size >= MOST_WORDS_KNOWN) this.words.clear();
    const folded = fold(raw);
    const value = numberValue(folded, this.language);
    const word: Word = {
      folded,
      atoms: this.atomsOf(raw, folded, value),
      starts: undefined,
      value,
      unit: timeUnit(folded, this.language),
      adjective: timeAdjective(folded, this.language),
    };
    this.words.set(raw, word);
    return word;
  }

  private atomsOf(raw: string, folded: string, value: number): readonly number[] {
    const atoms: number[] = [];
    const take = (atom: number | undefined): void => {
      if (atom !== undefined) atoms.push(atom);
    };
    if (!Number.isNaN(value)) atoms.push(this.numberAtom);
    take(this.cased.get(raw));
    take(this.exact.get(folded));
    take(this.stems.get(stem(raw, this.language)));
    const length = Math.min(folded.length, 60);
    for (let end = 1; end <= length; end++) take(this.prefixes.get(folded.slice(0, end)));
    for (let start = 0; start < length; start++) take(this.suffixes.get(folded.slice(start)));
    for (let start = 0; start + this.shortestInfix <= length; start++) {
      const most = Math.min(length, start + this.longestInfix);
      for (let end = start + this.shortestInfix; end <= most; end++) take(this.infixes.get(folded.slice(start, end)));
    }
    return atoms.length === 0 ? NO_ATOMS : [...new Set(atoms)];
  }

  /**
   * All terms inside tokens `from .. to` (to exclusive: a sentence), in the order of their ends. `words` holds the
   * entry of each token of the text.
   */
  find(words: readonly Word[], from: number, to: number): TermHit[] {
    const search: Search = { words, to, hits: [], open: undefined };
    for (let at = from; at < to; at++) {
      const word = words[at];
      if (!word) continue;
      word.starts ??= this.firstNodesOf(word);
      for (const node of word.starts) this.walk(search, node, at, at + 1);
    }
    return search.hits;
  }

  private firstNodesOf({ atoms }: Word): readonly Node[] {
    const nodes = atoms.flatMap((atom) => this.firstNode(atom) ?? []);
    return nodes.length === 0 ? NO_NODES : nodes;
  }

  /** Follows the words from `at` on from a node that the words `first .. at` led to. */
  private walk(search: Search, node: Node, first: number, at: number): void {
    if (node.pending) this.makeOut(node, at - first);
    for (const segment of node.ends) reach(search, segment, first, at);
    const { next } = node;
    if (at >= search.to || !next) return;
    for (const atom of search.words[at]?.atoms ?? NO_ATOMS) {
      const child = next.get(atom);
      if (child) this.walk(search, child, first, at + 1);
    }
  }
}

/** Notes that the words `first .. last` are a segment: it begins a chain, carries on those begun before, or ends them. */
function reach(search: Search, segment: Segment, first: number, last: number): void {
  const { term, position } = segment;
  if (position === 0) {
    if (segment.last) search.hits.push({ term, first, last });
    else begin(search, { term, position: 1, first, last });
    return;
  }
  const chains = search.open?.get(term);
  if (!chains) return;
  const { length } = chains;
  for (let at = 0; at < length; at++) {
    const chain = chains[at];
    if (chain?.position !== position || first < chain.last || first - chain.last > segment.gap) continue;
    if (segment.last) search.hits.push({ term, first: chain.first, last });
    else begin(search, { term, position: position + 1, first: chain.first, last });
  }
}

function begin(search: Search, chain: Chain): void {
  search.open ??= new Map();
  const chains = search.open.get(chain.term);
  if (chains) chains.push(chain);
  else search.open.set(chain.term, [chain]);
}
