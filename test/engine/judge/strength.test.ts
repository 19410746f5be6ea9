import assert from 'node:assert/strict';
import type { Context } from '../../../language-server/engine/context';
import type { Language } from '../../../language-server/engine/draft';
import { demandStrength } from '../../../language-server/engine/judge/strength';
import { Reviewer } from '../../../language-server/engine/review';
import { readText } from '../../support/read-text';
import { testPack } from '../../support/pack';

const pack = testPack();
const reviewer = new Reviewer(pack);

/** The strength of the first sentence of a text, in words. */
function graded(text: string, language: Language): string {
  const context: Context = { date: '2026-11-21', language };
  const [passage] = reviewer.read(readText(text, 'plain'), context).passages;
  const [sentence] = passage?.annotation.sentences ?? [];
  assert.ok(passage && sentence);
  const strength = demandStrength(sentence, passage.annotation, pack);
  return strength ? `${strength.binding} ${[...strength.has].sort().join(' ')}`.trim() : 'no demand';
}

describe('The strength of a demand', () => {
  it('tells a duty from a wish and from an effort', () => {
    assert.match(graded('De leverancier moet elk toestel herstellen.', 'nl'), /^must/);
    assert.match(graded('De préférence, les appareils sont faciles à réparer.', 'fr'), /^wish/);
    assert.match(graded('Der Lieferant bemüht sich um eine lange Lebensdauer.', 'de'), /^effort/);
    assert.match(graded('The devices are repaired on site.', 'en'), /^none/);
  });

  it('counts measure and deadline in the sentence, proof and consequence in its block as well', () => {
    assert.equal(graded('The supplier must repair the devices.', 'en'), 'must');
    assert.equal(graded('The supplier must repair the devices within 5 working days.', 'en'), 'must deadline measure');
    assert.equal(
      graded('The supplier must repair the devices within 5 days. A test report proves it. Each day costs €50.', 'en'),
      'must consequence deadline measure proof',
    );
  });

  it('is not asked of sentences on other subjects', () => {
    assert.equal(graded('The tenderer must sign the form within 5 days.', 'en'), 'no demand');
  });
});
