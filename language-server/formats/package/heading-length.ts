/** Some documents give whole clauses a heading style, for its numbering. Their length gives them away. */

/** Longest heading in characters. */
const LONGEST = 200;
/** From this length on, what ends like a sentence is a sentence. */
const LONGEST_WITH_FULL_STOP = 80;

/** False for a text too long to be the heading its style says it is. */
export function couldBeHeading(text: string): boolean {
  return text.length <= (/[.;:,]\s*$/.test(text) ? LONGEST_WITH_FULL_STOP : LONGEST);
}
