/** Words by country in the pack's texts. */
import assert from 'node:assert/strict';
import { fill } from '../../../language-server/engine/propose/forms';

const FORMS = { currency: { CH: 'Franken', default: 'Euro' }, 'the-contractor': { default: 'der Auftragnehmer' } };

describe('Words by country', () => {
  it('are those of the country, and the default elsewhere', () => {
    assert.equal(fill('[250] {currency}', {}, FORMS, 'CH'), '[250] Franken');
    assert.equal(fill('[250] {currency}', {}, FORMS, 'DE'), '[250] Euro');
    assert.equal(fill('[250] {currency}', {}, FORMS, null), '[250] Euro');
  });

  it('take a capital where the placeholder has one', () => {
    assert.equal(fill('{The-contractor} liefert.', {}, FORMS, 'DE'), 'Der Auftragnehmer liefert.');
  });

  it('are spelt with ss in Switzerland; what was taken from the draft is not', () => {
    assert.equal(fill('Maßnahmen bei {match}', { match: 'Verstoß' }, FORMS, 'CH'), 'Massnahmen bei Verstoß');
    assert.equal(fill('Maßnahmen', {}, FORMS, 'CH'), 'Massnahmen');
    assert.equal(fill('Maßnahmen', {}, FORMS, 'DE'), 'Maßnahmen');
  });
});
