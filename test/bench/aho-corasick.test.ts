/** The search that the engine is measured against finds what a search finds, or the ratio would mean nothing. */
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { AhoCorasick } from '../../bench/aho-corasick';

/** Places where a term ends, the slow way. */
function count(text: string, terms: readonly string[]): number {
  let found = 0;
  for (let end = 1; end <= text.length; end++) if (terms.some((term) => text.slice(0, end).endsWith(term))) found++;
  return found;
}

describe('The Aho-Corasick search of the benchmark', () => {
  it('finds every place where a term ends', () => {
    const letters = fc.constantFrom('a', 'b', 'c', ' ');
    const term = fc.string({ unit: letters, minLength: 1, maxLength: 4 });
    const text = fc.string({ unit: letters, maxLength: 40 });
    fc.assert(
      fc.property(fc.uniqueArray(term, { minLength: 1, maxLength: 6 }), text, (terms, words) => {
        assert.equal(new AhoCorasick(terms).count(words), count(words, terms));
      }),
    );
  });
});
