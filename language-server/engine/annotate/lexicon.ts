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
  value: number;
  unit: TimeUnit | undefined;
  /** A length of time in one word: "driejarige", "36monatig". */
  adjective: { value: number; unit: TimeUnit } | undefined;
}

interface Node {
  next: Map<number, Node> | undefined;
  /** Indexes of the segments that end here. */
  ends: number[];
}

/** A run of words without gap. A term with gaps is a chain of segments. */
interface Segment {
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

const NO_ATOMS: readonly number[] = [];
const MOST_WORDS_KNOWN = 200_000;

function newNode(): Node {
  return { next: undefined, ends: [] };
}

export class Lexicon {
  readonly terms: readonly CompiledTerm[];
  private readonly root = newNode();
  private readonly segments: Segment[] = [];
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

  private add(term: CompiledTerm, index: number): void {
    let nodes = [this.root];
    let position = 0;
    let gap = 0;
    const close = (last: boolean): void => {
      const segment = this.segments.push({ term: index, position, last, gap }) - 1;
      for (const node of nodes) node.ends.push(segment);
      position++;
    };
    for (const word of term.words.split(' ')) {
      if (word.startsWith('…')) {
        close(false);
        gap = Number(word.slice(1));
        nodes = [this.root];
        continue;
      }
      const atoms = word.split('|').map((alternative) => this.atom(alternative));
      nodes = nodes.flatMap((node) => atoms.map((atom) => this.child(node, atom)));
    }
    close(true);
  }

  private child(node: Node, atom: number): Node {
    node.next ??= new Map();
    let child = node.next.get(atom);
    if (!child) node.next.set(atom, (child = newNode()));
    return child;
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
    const hits: TermHit[] = [];
    let open: { term: number; position: number; first: number; last: number }[] = [];
    const reached = (segmentIndex: number, first: number, last: number): void => {
      const segment = this.segments[segmentIndex];
      if (!segment) return;
      if (segment.position === 0) {
        if (segment.last) hits.push({ term: segment.term, first, last });
        else open.push({ term: segment.term, position: 1, first, last });
        return;
      }
      const begun = open.filter(
        (chain) =>
          chain.term === segment.term &&
          chain.position === segment.position &&
          first >= chain.last &&
          first - chain.last <= segment.gap,
      );
      for (const chain of begun) {
        if (segment.last) hits.push({ term: segment.term, first: chain.first, last });
        else open.push({ ...chain, position: chain.position + 1, last });
      }
    };
    const walk = (node: Node, first: number, at: number): void => {
      for (const segment of node.ends) reached(segment, first, at);
      if (at >= to || !node.next) return;
      for (const atom of words[at]?.atoms ?? NO_ATOMS) {
        const child = node.next.get(atom);
        if (child) walk(child, first, at + 1);
      }
    };
    for (let at = from; at < to; at++) {
      if (words[at]?.atoms.length) walk(this.root, at, at);
    }
    open = [];
    return hits;
  }
}
