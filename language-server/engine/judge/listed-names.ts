/** Names that stand side by side in one list: "Dell, HP or Lenovo". */
import type { Hit } from '../annotate/annotation';

const BETWEEN = /^[\s,/]*(?:of|en|ou|et|oder|und|or|and)?[\s,/]*$/iu;

/** True of what may stand between two names of a list. */
export function isListed(between: string): boolean {
  return BETWEEN.test(between);
}

/**
 * The end of the words that a finding is about: of one name after another as far as they are listed, else of all the
 * evidence. Without evidence `otherwise`.
 */
export function endOfWords(text: string, evidence: readonly Hit[], otherwise: number): number {
  const [first, ...others] = evidence;
  if (!first) return otherwise;
  if (!others.every(({ concept }) => concept === first.concept)) return Math.max(...evidence.map(({ end }) => end));
  let { end } = first;
  for (const each of others) {
    if (each.start >= end && !isListed(text.slice(end, each.start))) break;
    end = Math.max(end, each.end);
  }
  return end;
}
