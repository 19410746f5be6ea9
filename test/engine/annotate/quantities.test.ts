import assert from 'node:assert/strict';
import { Lexicon } from '../../../language-server/engine/annotate/lexicon';
import { findQuantities } from '../../../language-server/engine/annotate/quantities';
import { tokenise } from '../../../language-server/engine/annotate/tokens';
import type { Language } from '../../../language-server/engine/draft';
import { encodeLexicon } from '../../../rules/compile/lexicon-code';

function quantities(text: string, language: Language): string[] {
  const lexicon = new Lexicon(language, encodeLexicon([]), []);
  const tokens = tokenise(text, language);
  const { count, starts, ends } = tokens;
  const raw = Array.from({ length: count }, (_, at) => text.slice(starts[at], ends[at]));
  const found = findQuantities(
    raw.map((word) => lexicon.word(word)),
    0,
    count,
    language,
    tokens,
  );
  return found.map(({ kind, value, unit }) => `${kind} ${value}${unit ? ` ${unit}` : ''}`);
}

describe('Quantities', () => {
  it('read lengths of time in digits and words, in four languages', () => {
    assert.deepEqual(quantities('minstens vijf jaar of 60 maanden', 'nl'), ['duration 5 year', 'duration 60 month']);
    assert.deepEqual(quantities('pendant trente-six mois, puis dix ans', 'fr'), [
      'duration 36 month',
      'duration 10 year',
    ]);
    assert.deepEqual(quantities('mindestens fünf Jahre, 36 Monate, zehn Werktage', 'de'), [
      'duration 5 year',
      'duration 36 month',
      'duration 10 day',
    ]);
    assert.deepEqual(quantities('for twenty-four months, three years’ warranty', 'en'), [
      'duration 24 month',
      'duration 3 year',
    ]);
  });
  it('read numbers of several words', () => {
    const days = (text: string, language: Language): string[] => quantities(text, language);
    assert.deepEqual(days('quatre-vingt-quatre mois', 'fr'), ['duration 84 month']);
    assert.deepEqual(days('quatre-vingt-dix jours, quatre-vingts jours', 'fr'), ['duration 90 day', 'duration 80 day']);
    assert.deepEqual(days('cent vingt mois, vingt et un jours, nonante jours', 'fr'), [
      'duration 120 month',
      'duration 21 day',
      'duration 90 day',
    ]);
    assert.deepEqual(days('quatre-vingt-quinze pour cent', 'fr'), ['percent 95']);
    assert.deepEqual(days('one hundred and twenty days, two hundred days', 'en'), [
      'duration 120 day',
      'duration 200 day',
    ]);
    assert.deepEqual(days('honderd twintig dagen, tweeënzeventig maanden', 'nl'), [
      'duration 120 day',
      'duration 72 month',
    ]);
    assert.deepEqual(days('zweiundsiebzig Monate', 'de'), ['duration 72 month']);
    assert.deepEqual(days('two and three years, lots ten and seven days', 'en'), ['duration 3 year', 'duration 7 day']);
  });
  it('rest on no word behind their own text', () => {
    const lexicon = new Lexicon('fr', encodeLexicon([]), []);
    const words = ['le', '50', 'pour', 'cent'].map((word) => lexicon.word(word));
    const tokens = tokenise('le 50 pour', 'fr');
    assert.deepEqual(findQuantities(words, 0, 3, 'fr', tokens), []);
  });
  it('read a number written twice as one', () => {
    assert.deepEqual(quantities('gedurende drie (3) jaar', 'nl'), ['duration 3 year']);
  });
  it('read digits in groups of three, whatever space parts them, as one number', () => {
    assert.deepEqual(quantities('540 000 euros ou 2\u00a0500\u202f000 EUR', 'fr'), ['money 540000', 'money 2500000']);
    assert.deepEqual(quantities('EUR 1 250 000,50', 'fr'), ['money 1250000.5']);
    assert.deepEqual(quantities('12 points, 300 euros', 'fr'), ['points 12', 'money 300']);
    assert.deepEqual(quantities('critère 3 100 points', 'fr'), ['points 100']);
    assert.deepEqual(quantities('de 100-500 euros', 'fr'), ['money 500']);
  });
  it('read one of a unit in English where it is a length of time', () => {
    assert.deepEqual(quantities('within a month, not later than an hour', 'en'), [
      'duration 1 month',
      'duration 1 hour',
    ]);
    assert.deepEqual(quantities('twice a year', 'en'), []);
  });
  it('read adjectives of time', () => {
    assert.deepEqual(quantities('een driejarige garantie', 'nl'), ['duration 3 year']);
    assert.deepEqual(quantities('eine fünfjährige Garantie, 36-monatige Laufzeit', 'de'), [
      'duration 5 year',
      'duration 36 month',
    ]);
  });
  it('read percentages, points, cycles, money and next business day', () => {
    assert.deepEqual(quantities('80 % na 1.000 laadcycli, 10 punten, 500 euro, NBD', 'nl'), [
      'percent 80',
      'count 1000',
      'points 10',
      'money 500',
      'duration 1 day',
    ]);
    assert.deepEqual(quantities('vingt pour cent', 'fr'), ['percent 20']);
  });
  it('see no length of time in an article number', () => {
    assert.deepEqual(quantities('artikel 54 van de wet van 17 juni 2016', 'nl'), ['date 17']);
  });
});
