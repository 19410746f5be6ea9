import assert from 'node:assert/strict';
import { Reviewer } from '../../../language-server/engine/review';
import { testPack } from '../../support/pack';
import { readText } from '../../support/read-text';

const reviewer = new Reviewer(testPack());

function languageOf(text: string): string {
  return reviewer.review(readText(`${text}\n`, 'markdown'), { date: '2026-11-21' }).language;
}

describe('The language of a draft', () => {
  it('is told by a sentence', () => {
    assert.equal(languageOf('Die Monitore müssen TCO-zertifiziert sein.'), 'de');
    assert.equal(languageOf('Les écrans doivent être certifiés TCO.'), 'fr');
    assert.equal(languageOf('De schermen moeten TCO-gecertificeerd zijn.'), 'nl');
    assert.equal(languageOf('Monitors must be TCO certified.'), 'en');
  });

  it('is told by a word or two and a letter', () => {
    assert.equal(languageOf('Die Geräte: grün.'), 'de');
    assert.equal(languageOf('Matériel très écologique.'), 'fr');
  });

  it('is not changed by a name from elsewhere', () => {
    assert.equal(languageOf('De leverancier uit Zürich levert de laptops in Liège en in München.'), 'nl');
  });
});
