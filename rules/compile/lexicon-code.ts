/** The words of one language as the pack file holds them, and back again to add to them. */
import { ANY_NUMBER, BLOCKER_ROW, FIRST_CODE, GAP_CODE, TERM_ROW } from '../../language-server/engine/annotate/terms';
import type { CompiledLexicon } from '../../language-server/engine/annotate/terms';

/**
 * The words of one concept: terms, and terms that block, each as positions separated by blanks, alternatives by `|`,
 * `…n` a gap of up to n words. A bare word is a stem, `=w` an exact folded form, `^W` an exact form with its case,
 * `w~`, `~w`, `~w~` parts of words, `#` a number.
 */
export interface TermRow {
  concept: number;
  terms: readonly string[];
  blockers: readonly string[];
}

/** Writes rows down: each distinct word once, and the terms as characters that stand for the words. */
export function encodeLexicon(rows: readonly TermRow[]): CompiledLexicon {
  const all = rows.flatMap(({ terms, blockers }) => [...terms, ...blockers]).flatMap((term) => wordsOf(term).flat());
  const atoms = [ANY_NUMBER, ...[...new Set(all.filter((word) => !isGap(word) && word !== ANY_NUMBER))].sort()];
  const codes = new Map(atoms.map((atom, index) => [atom, codeOf(index)]));
  const encode = (term: string): string =>
    wordsOf(term)
      .map((word) => word.map((each) => (isGap(each) ? gapCode(each) : (codes.get(each) ?? ''))).join(''))
      .join(' ');
  const section = (hasGap: boolean): string[] =>
    rows.flatMap(({ concept, terms, blockers }) => {
      const lines = (mark: string, list: readonly string[]): string[] => {
        const chosen = list.filter((term) => term.includes('…') === hasGap);
        return chosen.length > 0 ? [mark + codeOf(concept), ...chosen.map(encode)] : [];
      };
      return [...lines(TERM_ROW, terms), ...lines(BLOCKER_ROW, blockers)];
    });
  const line = (text: string): string => `${text}\n`;
  return {
    atoms: atoms.join('\n'),
    terms: section(false).map(line).join(''),
    gapped: section(true).map(line).join(''),
  };
}

/** The character that stands for a number. Throws where no further one is left: the next would be half a pair. */
function codeOf(index: number): string {
  const code = FIRST_CODE + index;
  if (code >= FIRST_SURROGATE)
    throw new RangeError(
      `A pack can have at most ${FIRST_SURROGATE - FIRST_CODE} concepts, and as many words in a language.`,
    );
  return String.fromCharCode(code);
}

const FIRST_SURROGATE = 0xd800;

/** The rows that were written down, one for each concept. */
export function decodeLexicon({ atoms: list, terms, gapped }: CompiledLexicon): TermRow[] {
  const atoms = list.split('\n');
  const rows = new Map<number, { terms: string[]; blockers: string[] }>();
  let into: string[] = [];
  for (const line of (terms + gapped).split('\n').slice(0, -1)) {
    const mark = line.charAt(0);
    if (mark === TERM_ROW || mark === BLOCKER_ROW) {
      const concept = line.charCodeAt(1) - FIRST_CODE;
      const row = rows.get(concept) ?? { terms: [], blockers: [] };
      rows.set(concept, row);
      into = mark === TERM_ROW ? row.terms : row.blockers;
    } else
      into.push(
        line
          .split(' ')
          .map((word) => decodeWord(word, atoms))
          .join(' '),
      );
  }
  return [...rows].map(([concept, row]) => ({ concept, ...row }));
}

function decodeWord(word: string, atoms: readonly string[]): string {
  const code = word.charCodeAt(0);
  if (code < FIRST_CODE) return `…${code - GAP_CODE}`;
  return Array.from(word, (char) => atoms[char.charCodeAt(0) - FIRST_CODE]).join('|');
}

/** The alternatives of each word of a term; a gap stands alone. */
function wordsOf(term: string): string[][] {
  return term.split(' ').map((word) => word.split('|'));
}

function isGap(word: string): boolean {
  return word.startsWith('…');
}

function gapCode(gap: string): string {
  return String.fromCharCode(GAP_CODE + Number(gap.slice(1)));
}
