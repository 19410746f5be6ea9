import assert from 'node:assert/strict';
import fc from 'fast-check';
import { tokenise } from '../../../language-server/engine/annotate/tokens';
import type { Language } from '../../../language-server/engine/draft';

function words(text: string, language: Language): string[] {
  const { count, starts, ends } = tokenise(text, language);
  return Array.from({ length: count }, (_, at) => text.slice(starts[at], ends[at]));
}

describe('Tokens', () => {
  it('part a French elision from its noun, typographic apostrophe or not', () => {
    assert.deepEqual(words("l’usage d'occasion jusqu’à", 'fr'), ['l', 'usage', 'd', 'occasion', 'jusqu', 'à']);
  });
  it('keep an apostrophe inside a Dutch plural', () => {
    assert.deepEqual(words("de accu's", 'nl'), ['de', "accu's"]);
  });
  it('keep the separators of a number, no-break spaces included', () => {
    assert.deepEqual(words('1.000 cycli, 4,5 kg, 10\u202f000 €', 'nl'), [
      '1.000',
      'cycli',
      '4,5',
      'kg',
      '10\u202f000',
      '€',
    ]);
  });
  it('part compounds at hyphens and keep letters with digits', () => {
    assert.deepEqual(words('CO2-neutraal USB-C i5 80 %', 'nl'), ['CO2', 'neutraal', 'USB', 'C', 'i5', '80', '%']);
  });
  it('cover every letter and digit of any text once and in order', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const { count, starts, ends } = tokenise(text, 'fr');
        let covered = 0;
        for (let at = 0; at < count; at++) {
          assert.ok(starts[at]! >= covered && ends[at]! > starts[at]!);
          assert.ok(!/\p{L}|\p{Nd}/u.test(text.slice(covered, starts[at]).replace(/[\ud800-\udfff]/g, '')));
          covered = ends[at]!;
        }
      }),
    );
  });
});
