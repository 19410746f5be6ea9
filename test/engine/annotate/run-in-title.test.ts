import assert from 'node:assert/strict';
import type { Annotation } from '../../../language-server/engine/annotate/annotation';
import { annotate } from '../../../language-server/engine/annotate/annotate';
import { testPack } from '../../support/pack';

const pack = testPack();

function names(text: string, language: Annotation['language']): boolean {
  return annotate(text, language, pack).title !== undefined;
}

describe('A sentence that only names what follows', () => {
  it('is a heading run into its paragraph', () => {
    assert.ok(names('5.2 Droits humains. Le fournisseur remet un rapport chaque année.', 'fr'));
    assert.ok(names('Garantie. Fünf Jahre ab Lieferung.', 'de'));
    assert.ok(names('7.4 Report, meeting and contact. A report is due each year.', 'en'));
    assert.ok(names('6.3 De garantie. Vijf jaar vanaf levering.', 'nl'));
  });

  it('is the opener of a list', () => {
    assert.ok(names('De opdrachtnemer:', 'nl'));
    assert.ok(names('The warranty:', 'en'));
  });

  it('is none where it says something of it, stands alone, or names a label or an amount', () => {
    assert.ok(!names('Garantie entfällt. Der Auftraggeber trägt die Kosten.', 'de'));
    assert.ok(!names('No warranty. The parts are ours.', 'en'));
    assert.ok(!names('Garantie.', 'nl'));
    assert.ok(!names('TCO Certified. Une copie est jointe.', 'fr'));
    assert.ok(!names('Garantie 2 jaar. Daarna betaalt de school.', 'nl'));
  });
});
