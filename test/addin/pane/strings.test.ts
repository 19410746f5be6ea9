/** The words of the pane in four languages. */
import assert from 'node:assert/strict';
import { LANGUAGES } from '../../../language-server/engine/draft';
import { de } from '../../../addin/pane/strings/de/index';
import { en } from '../../../addin/pane/strings/en/index';
import { fr } from '../../../addin/pane/strings/fr/index';
import { loadStrings } from '../../../addin/pane/strings/index';
import { nl } from '../../../addin/pane/strings/nl/index';

type Leaf = string | ((...args: never[]) => string);

/** Every text by its path. */
function leaves(value: object, path = ''): Map<string, Leaf> {
  const found = new Map<string, Leaf>();
  for (const [key, each] of Object.entries(value) as [string, object | Leaf][]) {
    if (typeof each === 'object') for (const [inner, leaf] of leaves(each, `${path}${key}.`)) found.set(inner, leaf);
    else found.set(path + key, each);
  }
  return found;
}

const ALL = { nl: leaves(nl), fr: leaves(fr), de: leaves(de), en: leaves(en) };

/** What a text says of the values given to it: those of 4 values that occur in it, for numbers of one and of many. */
function said(leaf: Leaf): string[] {
  if (typeof leaf === 'string') return [];
  const call = leaf as (...args: unknown[]) => string;
  const texts = [call(71, 72, 73, 74), call('71', '72', '73', '74'), call(1, 72, 73, 74)];
  return ['71', '72', '73', '74'].filter((value) => texts.some((text) => text.includes(value)));
}

describe('The words of the pane', () => {
  for (const language of LANGUAGES) {
    it(`are complete in ${language}: the same keys as in English, none empty`, () => {
      assert.deepEqual([...ALL[language].keys()].sort(), [...ALL.en.keys()].sort());
      for (const [key, leaf] of ALL[language]) {
        if (typeof leaf === 'string') assert.notEqual(leaf.trim(), '', key);
      }
    });

    it(`use the same values in ${language} as in English`, () => {
      for (const [key, leaf] of ALL[language]) {
        const english = ALL.en.get(key);
        assert.ok(english !== undefined);
        assert.equal(typeof leaf, typeof english, key);
        assert.deepEqual(said(leaf), said(english), key);
      }
    });

    it(`load in ${language} when asked for`, async () => {
      const strings = await loadStrings(language);
      assert.deepEqual([...leaves(strings).keys()], [...ALL[language].keys()]);
    });
  }

  it('have the singular for a count of one, in French for none too', () => {
    const counted = [nl, fr, de, en].map(({ card, coverage, notice, summary }) => [
      card.elements(1, 1),
      coverage.elements(1, 1),
      notice.appliedMany(1, 1, false),
      summary.family('A', 0, 1),
    ]);
    assert.deepEqual(counted, [
      [
        '1 van 1 element aanwezig',
        '1 van 1 element',
        '1 vervanging als wijziging in de tekst gezet. 1 paste niet en is overgeslagen.',
        'A: 0 open, 1 afgehandeld',
      ],
      [
        '1 élément présent sur 1',
        '1 élément sur 1',
        '1 remplacement inséré en suivi des modifications. 1 ne convenait pas et a été laissé de côté.',
        'A : 0 en suspens, 1 traité',
      ],
      [
        '1 von 1 Element vorhanden',
        '1 von 1 Element',
        '1 Ersetzung als Änderung übernommen. 1 passte nicht und blieb weg.',
        'A: 0 offen, 1 erledigt',
      ],
      [
        '1 of 1 element present',
        '1 of 1 element',
        '1 replacement put in as a tracked change. 1 did not fit and was left out.',
        'A: 0 open, 1 decided',
      ],
    ]);
  });

  it('are translated: hardly a text is the same in two languages', () => {
    for (const language of ['nl', 'fr', 'de'] as const) {
      const same = [...ALL[language]].filter(([key, leaf]) => typeof leaf === 'string' && leaf === ALL.en.get(key));
      const share = same.length / ALL.en.size;
      assert.ok(share < 0.08, `${language}: ${same.map(([key]) => key).join(', ')}`);
    }
  });

  it('never call a draft illegal', () => {
    const FORBIDDEN = /\billegal|\bonwettig|\brechtswidrig|\billégal/i;
    for (const language of LANGUAGES) {
      for (const [key, leaf] of ALL[language])
        assert.doesNotMatch(typeof leaf === 'string' ? leaf : '', FORBIDDEN, key);
    }
  });
});
