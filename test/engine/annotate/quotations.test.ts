import assert from 'node:assert/strict';
import fc from 'fast-check';
import { definesTerm, quotations, quotedShare } from '../../../language-server/engine/annotate/quotations';

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
  it('tell how much of a sentence is quoted, and whether it defines what it quotes', () => {
    const whole = (text: string): { start: number; end: number } => ({ start: 0, end: text.length });
    const share = (text: string): number => quotedShare(whole(text), quotations(text));
    assert.equal(share('No marks at all.'), 0);
    assert.ok(share('“All laptops are new.”') > 0.8);
    assert.ok(share('The word “green” earns nothing.') < 0.2);
    const defines = (text: string): boolean => definesTerm(whole(text), quotations(text), text);
    assert.ok(defines('1.3 « Neuf » : sorti d’usine ou remis en état.'));
    assert.ok(defines('“New”: never used before, or remanufactured.'));
    assert.ok(!defines('“New” laptops are delivered.'));
    assert.ok(!defines('The supplier may call the goods “new”: nobody checks.'));
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
