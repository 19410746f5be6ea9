/** Search in the clause library. */
import type { ClauseEntry } from '../../../language-server/server/protocol';
import { hasWords } from './fold';

/** The clauses in whose name, heading or text every word occurs; case and accents do not count. */
export function matchingClauses(library: readonly ClauseEntry[], words: string): ClauseEntry[] {
  return library.filter(({ name, heading, paragraphs }) => hasWords([name, heading, ...paragraphs].join(' '), words));
}
