import assert from 'node:assert/strict';
import { checkDraft } from '../../../language-server/document/check-draft';
import { applyEdits } from '../../../language-server/document/merge-edits';
import { Reviewer } from '../../../language-server/engine/review';
import { testPack } from '../../support/pack';
import { readText } from '../../support/read-text';

const reviewer = new Reviewer(testPack());

/** A sentence of a specification after all its safe replacements. */
function mended(title: string, heading: string, sentence: string): string {
  const draft = readText(`# ${title}\n\n## ${heading}\n\n${sentence}\n`, 'markdown');
  const settings = { defaults: {}, ownSettings: {}, told: {}, today: '2026-11-01' };
  const { findings } = checkDraft(draft, reviewer, settings);
  const edits = findings.flatMap(({ replacements }) =>
    replacements.filter(({ safe }) => safe).flatMap((each) => each.edits),
  );
  assert.ok(edits.length > 0, sentence);
  const after = applyEdits(draft.source, edits);
  return after.trimEnd().split('\n').at(-1) ?? '';
}

const inDutch = (sentence: string): string => mended('Bestek laptops', 'Technische bepalingen', sentence);
const inEnglish = (sentence: string): string => mended('Tender for laptops', 'Technical specification', sentence);

describe('Words behind a name', () => {
  it('stand before the full stop, not in the next sentence', () => {
    assert.equal(
      inDutch('De laptops zijn van het merk Dell Latitude 5450.'),
      'De laptops zijn van het merk Dell Latitude 5450 of gelijkwaardig.',
    );
    assert.match(inDutch('De laptops zijn Energy Star 8.0. De monitoren ook.'), /8\.0 of gelijkwaardig\. De monitoren/);
    assert.match(
      inDutch('De laptops zijn van het merk HP EliteBook 840. De docks zijn grijs.'),
      /840 of gelijkwaardig\. De docks/,
    );
    assert.match(inEnglish('The laptops carry Energy Star 8.0. They weigh little.'), /8\.0 or equivalent\. They/);
  });

  it('stand before the number of something else', () => {
    assert.match(
      inDutch('Geleverd worden 60 laptops van het merk Dell Latitude 5450, 40 monitoren en muizen.'),
      /5450 of gelijkwaardig, 40 monitoren/,
    );
    assert.match(inEnglish('The laptops are made by Dell, 20 units in all.'), /Dell or equivalent, 20 units/);
  });

  it('stand behind every make of a sentence, once behind those listed together and behind one named twice', () => {
    assert.equal(
      inDutch('Wij vragen laptops van Dell, 40 schermen van HP of Lenovo en 20 docks van Dell.'),
      'Wij vragen laptops van Dell of gelijkwaardig, 40 schermen van HP of Lenovo of gelijkwaardig en 20 docks van Dell.',
    );
  });

  it('stand behind the whole of a model, tier or edition', () => {
    assert.match(inDutch('De laptops hebben een processor Intel Core i7.'), /Intel Core i7 of gelijkwaardig\./);
    assert.match(inEnglish('The laptops carry EPEAT Gold or better.'), /EPEAT Gold/);
    assert.match(inEnglish('The laptops carry TCO Certified, generation 10.'), /generation 10 or equivalent/);
  });
});
