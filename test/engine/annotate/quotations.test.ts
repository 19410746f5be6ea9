import assert from 'node:assert/strict';
import fc from 'fast-check';
import { quotations } from '../../../language-server/engine/annotate/quotations';

const quoted = (text: string): string[] => quotations(text).map(({ start, end }) => text.slice(start, end));

describe('Quotations', () => {
  it('are found in the marks of all four languages', () => {
    assert.deepEqual(quoted('Woorden als “groen” en "eco" tellen niet.'), ['groen', 'eco']);
    assert.deepEqual(quoted('La mention « neutre en carbone » ne vaut rien.'), [' neutre en carbone ']);
    assert.deepEqual(quoted('Angaben wie „klimaneutral“ oder «grün» bleiben unbeachtet.'), ['klimaneutral', 'grün']);
    assert.deepEqual(quoted("Phrases such as ‘planet-positive’ or 'green' earn nothing."), [
      'planet-positive',
      'green',
    ]);
  });
  it('leave inches and apostrophes alone', () => {
    assert.deepEqual(quoted('A 14" screen and a 27" screen.'), []);
    assert.deepEqual(quoted("The suppliers' staff and the makers' staff."), []);
    assert.deepEqual(quoted("L'écran de l'école n'est pas compris."), []);
  });
  it('need a closing mark', () => {
    assert.deepEqual(quoted('He said "green and left it there.'), []);
  });
  it('lie inside the text, in order and apart', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[a-z "'«»„“”‘’.]{0,80}$/), (text) => {
        let last = 0;
        for (const { start, end } of quotations(text)) {
          assert.ok(start >= last && end >= start && end <= text.length);
          last = end;
        }
      }),
    );
  });
});
