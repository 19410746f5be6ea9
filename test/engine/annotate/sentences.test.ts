import assert from 'node:assert/strict';
import { splitSentences } from '../../../language-server/engine/annotate/sentences';
import type { Language } from '../../../language-server/engine/draft';

function sentences(text: string, language: Language): string[] {
  return splitSentences(text, language).map(({ start, end }) => text.slice(start, end));
}

describe('Sentences', () => {
  it('do not end at "art. 54 § 3" or other abbreviations', () => {
    assert.equal(sentences('Zie art. 54 § 3 van de wet, m.b.t. labels, d.w.z. keurmerken.', 'nl').length, 1);
    assert.equal(sentences('Selon l’art. 43 de la directive, p. ex. un label équivalent.', 'fr').length, 1);
    assert.equal(sentences('Gemäß § 34 Abs. 2 VgV, z. B. ein Gütezeichen, bzw. ein Prüfbericht.', 'de').length, 1);
    assert.equal(sentences('See reg. 43 of the Act, e.g. a label, i.e. a mark.', 'en').length, 1);
  });
  it('end at a full stop before a capital, quote marks included', () => {
    assert.deepEqual(sentences('De garantie bedraagt 3 jaar. «Groen» telt niet.', 'nl'), [
      'De garantie bedraagt 3 jaar.',
      '«Groen» telt niet.',
    ]);
  });
  it('end at semicolons, so that members of an enumeration are read alone', () => {
    assert.deepEqual(sentences('batterij: 5 jaar; scherm: 7 jaar; de rest zolang de voorraad strekt.', 'nl'), [
      'batterij: 5 jaar;',
      'scherm: 7 jaar;',
      'de rest zolang de voorraad strekt.',
    ]);
  });
  it('do not end inside a decimal number or a German ordinal date', () => {
    assert.equal(sentences('Der Vertrag beginnt am 1. Januar 2027 und kostet 3.5 Punkte.', 'de').length, 1);
  });
  it('end after a year that closes a sentence', () => {
    assert.equal(sentences('Der Vertrag endet 2030. Danach gilt nichts.', 'de').length, 2);
  });
});
