/** Blanks: what the author of a template left for somebody to fill in. */

/** Square or angle brackets around a hint, runs of dots or X, a ballot box to tick. */
const LEFT_OPEN =
  /\[(?:\s{0,60}|[.…_●•Xx?\s]{1,60}|[^[\]\n]{1,60})\]|<(?:[\p{L}][^<>\n@/]{1,60})>|[.…]{5,}|_{4,}|\b[Xx]{3,}\b/gu;
/** Brackets that are no blanks: notes and citations by number, omissions, years, what standards and laws write so, formulas. */
const NO_BLANK = /^\[(?:\d{1,3}|sic|…|\.\.\.|[a-z]|\d{4}(?:[-/]\d{2,4})?|https?:.*|[a-z]+\s\d+|[^\]]*[×÷][^\]]*)\]$/iu;

/** What every blank has: asked first, for most texts have none. */
const ANY_BLANK = /[[<…_]|\.{5}|[Xx]{3}/;

/** The ranges of the blanks in a text, in UTF-16 code units. */
export function blanksIn(text: string): { start: number; end: number }[] {
  if (!ANY_BLANK.test(text)) return [];
  return [...text.matchAll(LEFT_OPEN)]
    .filter(([blank]) => !NO_BLANK.test(blank))
    .map((match) => ({ start: match.index, end: match.index + match[0].length }));
}
