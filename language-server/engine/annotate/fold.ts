/** Folding of words for comparison: case, accents and ligatures go; offsets stay with the raw text. */

const LIGATURES: Readonly<Record<string, string>> = { ß: 'ss', œ: 'oe', æ: 'ae', ø: 'o', ĳ: 'ij', ŀ: 'l', '₂': '2' };
const COMBINING = /\p{M}+/gu;
const SPECIAL = /[ßœæøĳŀ₂]/g;
const ASCII = /^[\x00-\x7f]*$/;

/** The form of a word that all comparisons use: lower case, no accents, ß as ss, œ as oe, one kind of apostrophe. */
export function fold(word: string): string {
  const lower = word.toLowerCase();
  if (ASCII.test(lower)) return lower;
  return lower
    .normalize('NFD')
    .replace(COMBINING, '')
    .replace(SPECIAL, (letter) => LIGATURES[letter] ?? letter)
    .replace(/[’ʼ‘]/g, "'");
}
