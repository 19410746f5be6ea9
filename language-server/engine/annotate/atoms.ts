/** Which atoms a word fulfils: its stem, an exact form, a beginning, a part of a compound. */
import { ANY_NUMBER } from './terms';

const NO_ATOMS: readonly number[] = [];
/** Atom 0. */
const NUMBER = 0;
/** Longer words are looked at up to here for their parts. */
const LONGEST_WORD = 60;
/** Parts are as long at least: a quick look at so many letters turns most words away. */
const LEAST_EDGE = 2;
const LEAST_INFIX = 3;

/** Beginnings, or ends, or parts of words, with what a quick look needs. */
class Parts {
  readonly atoms = new Map<string, number>();
  longest = 0;

  add(part: string, atom: number): void {
    this.atoms.set(part, atom);
    if (part.length > this.longest) this.longest = part.length;
  }
}

export class AtomTable {
  readonly count: number;
  private readonly stems = new Map<string, number>();
  private readonly exact = new Map<string, number>();
  private readonly cased = new Map<string, number>();
  private readonly prefixes = new Parts();
  private readonly suffixes = new Parts();
  private readonly infixes = new Parts();
  private readonly prefixHeads = new Set<string>();
  private readonly suffixTails = new Set<string>();
  private readonly infixHeads = new Set<string>();

  /** `list`: the atoms as the pack writes them, one a line. */
  constructor(list: string) {
    const atoms = list.split('\n');
    this.count = atoms.length;
    atoms.forEach((word, atom) => this.add(word, atom));
  }

  private add(word: string, atom: number): void {
    const mark = word.charAt(0);
    if (mark === '=') this.exact.set(word.slice(1), atom);
    else if (mark === '^') this.cased.set(word.slice(1), atom);
    else if (word.endsWith('~')) {
      if (mark === '~') {
        this.infixes.add(word.slice(1, -1), atom);
        this.infixHeads.add(word.slice(1, 1 + LEAST_INFIX));
      } else {
        this.prefixes.add(word.slice(0, -1), atom);
        this.prefixHeads.add(word.slice(0, LEAST_EDGE));
      }
    } else if (mark === '~') {
      this.suffixes.add(word.slice(1), atom);
      this.suffixTails.add(word.slice(-LEAST_EDGE));
    } else if (word !== ANY_NUMBER) this.stems.set(word, atom);
  }

  /** The atoms of a word, by its forms. */
  of(raw: string, folded: string, stemmed: string, isNumber: boolean): readonly number[] {
    const found: number[] = isNumber ? [NUMBER] : [];
    take(found, this.cased.get(raw));
    take(found, this.exact.get(folded));
    take(found, this.stems.get(stemmed));
    const length = Math.min(folded.length, LONGEST_WORD);
    if (this.prefixHeads.has(folded.slice(0, LEAST_EDGE))) {
      const { atoms, longest } = this.prefixes;
      for (let end = LEAST_EDGE; end <= length && end <= longest; end++) take(found, atoms.get(folded.slice(0, end)));
    }
    if (this.suffixTails.has(folded.slice(-LEAST_EDGE))) {
      const { atoms, longest } = this.suffixes;
      const from = Math.max(0, folded.length - longest);
      for (let start = from; start + LEAST_EDGE <= folded.length; start++) take(found, atoms.get(folded.slice(start)));
    }
    this.takeInfixes(found, folded, length);
    return found.length === 0 ? NO_ATOMS : found;
  }

  private takeInfixes(found: number[], folded: string, length: number): void {
    const { atoms, longest } = this.infixes;
    for (let start = 0; start + LEAST_INFIX <= length; start++) {
      if (!this.infixHeads.has(folded.slice(start, start + LEAST_INFIX))) continue;
      for (let end = start + LEAST_INFIX; end <= length && end <= start + longest; end++) {
        take(found, atoms.get(folded.slice(start, end)));
      }
    }
  }
}

function take(found: number[], atom: number | undefined): void {
  if (atom !== undefined && !found.includes(atom)) found.push(atom);
}
