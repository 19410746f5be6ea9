import assert from 'node:assert/strict';
import { annotate } from '../../../language-server/engine/annotate/annotate';
import type { Language } from '../../../language-server/engine/draft';
import { testPack } from '../../support/pack';

function turnedDown(text: string, language: Language): boolean {
  return annotate(text, language, testPack()).sentences[0]?.refuses ?? false;
}

describe('A question', () => {
  it('turns down what it asks about where the next sentence begins with no', () => {
    assert.ok(turnedDown('Krijg ik punten voor een groene laptop? Nee. Dat onderscheidt niemand.', 'nl'));
    assert.ok(turnedDown('Un label est-il un atout ? Non, il ne l’est pas.', 'fr'));
    assert.ok(turnedDown('Bringt ein grünes Gerät Punkte? Nein, das tut es nicht.', 'de'));
    assert.ok(turnedDown('Does a green laptop earn marks? No, it does not.', 'en'));
  });
  it('stands where it is answered otherwise, or not at all', () => {
    assert.ok(!turnedDown('Krijg ik punten voor een groene laptop? Ja, vijf.', 'nl'));
    assert.ok(!turnedDown('Does a green laptop earn marks?', 'en'));
  });
});
