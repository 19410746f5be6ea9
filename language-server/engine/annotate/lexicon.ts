/**
 * The vocabulary of one language as one automaton. Every distinct word is turned once into the small set of atoms it
 * fulfils (its stem, an exact form, a prefix, a part of a compound …); terms are paths over atoms in one trie. So the
 * cost of a text does not grow with the number of rules, only with its words.
 */
import type { Language } from '../draft';
import { hash32 } from '../hash';
import { AtomTable } from './atoms';
import { fold } from './fold';
import { Followers } from './followers';
import type { Found, Signs } from './found';
import { numberValue, timeAdjective, timeUnit, type TimeUnit } from './numbers';
import { stem } from './stem';
import { TermTable, type CompiledLexicon, type Segment } from './terms';
import { Trie, type Node } from './trie';

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
  /** Hash of the word's stem, by which the second reader knows it: all words with digits are one. */
  stemHash: number;
}

/** What a word opens: the signs it is by itself, the chains it begins or carries on, the longer terms it may start. */
interface Opening {
  signs: Signs;
  begins: readonly Segment[];
  continues: readonly Segment[];
  nodes: readonly Node[];
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
const MOST_WORDS_KNOWN = 200_000;
const DIGIT = /\d/;

export class Lexicon {
  private readonly atoms: AtomTable;
  private readonly terms: TermTable;
  private readonly trie: Trie;
  private readonly words = new Map<string, Word>();
  private wordsMet = 0;
  /** Where the trie leads by a word and the one after it: texts repeat most of their pairs. */
  private readonly followers = new Followers<Node>();
  /** By term the serial number of the sentence in which a word carries its chain on. */
  private readonly carriedOn: Int32Array;
  private serial = 0;

  /** `countsFor`: by concept, the others that its hits are hits of. */
  constructor(
    readonly language: Language,
    compiled: CompiledLexicon,
    countsFor: readonly (readonly number[])[],
  ) {
    this.atoms = new AtomTable(compiled.atoms);
    this.terms = new TermTable(compiled, this.atoms.count);
    this.trie = new Trie(this.terms, countsFor);
    this.carriedOn = new Int32Array(this.terms.concepts.length);
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
    const unit = timeUnit(folded, this.language);
    const word: Word = {
      id: this.wordsMet++,
      folded,
      atoms: this.atoms.of(raw, folded, stemmed, !Number.isNaN(value)),
      opening: undefined,
      value,
      unit,
      adjective,
      counts:
        !Number.isNaN(value) ||
        (unit !== undefined && this.language === 'en') ||
        (adjective !== undefined && !Number.isNaN(adjective.value)) ||
        folded === 'nbd',
      stemHash: hash32(DIGIT.test(raw) ? '#' : stemmed),
    };
    this.words.set(raw, word);
    return word;
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
      if (this.carriedOn[term] === this.serial || this.terms.carriedByMany[term] === 1) {
        begin(search, term, { position: 1, first, last });
      }
    }
    if (search.open) for (const segment of continues) this.carryOn(search, segment, first, last);
  }

  private openingOf({ atoms }: Word): Opening {
    if (atoms.length === 0) return NO_OPENING;
    const [only, ...others] = atoms.flatMap((atom) => this.trie.first(atom) ?? []);
    if (!only) return NO_OPENING;
    // One atom is the rule; its node's own lists serve then.
    const { signs, begins, continues } = only;
    if (others.length === 0) return { signs, begins, continues, nodes: only.next ? [only] : [] };
    const all = [only, ...others];
    return {
      signs: all.flatMap((node) => node.signs),
      begins: all.flatMap((node) => node.begins),
      continues: all.flatMap((node) => node.continues),
      nodes: all.filter(({ next }) => next !== undefined),
    };
  }

  private learnPair(word: Word, nodes: readonly Node[], next: Word): readonly Node[] {
    const children: Node[] = [];
    for (const node of nodes) {
      for (const atom of next.atoms) {
        const child = node.next?.get(atom);
        if (!child) continue;
        this.trie.makeOut(child);
        children.push(child);
      }
    }
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
      if (child.pending) this.trie.makeOut(child);
      this.visit(search, child, first, at + 1);
    }
  }

  /** Notes that the words `first .. last` are a later segment of a chain: it carries on those begun before, or ends them. */
  private carryOn(search: Search, { term, position, gap, last: ends }: Segment, first: number, last: number): void {
    const chains = search.open?.get(term);
    if (!chains) return;
    const { length } = chains;
    for (let at = 0; at < length; at++) {
      const chain = chains[at];
      if (chain?.position !== position || first < chain.last || first - chain.last > gap) continue;
      if (ends) {
        const signs: number[] = [];
        this.trie.addSigns(signs, term);
        search.found.add(signs, chain.first, last);
      } else begin(search, term, { position: position + 1, first: chain.first, last });
    }
  }
}

const NO_OPENING: Opening = { signs: [], begins: [], continues: [], nodes: [] };

function begin(search: Search, term: number, chain: Chain): void {
  search.open ??= new Map();
  const chains = search.open.get(term);
  if (chains) chains.push(chain);
  else search.open.set(term, [chain]);
}
