import assert from 'node:assert/strict';
import { Reviewer } from '../../../../language-server/engine/review';
import { testPack } from '../../../support/pack';
import { readText } from '../../../support/read-text';

describe('Blanks that were left in a draft', () => {
  for (const [sentence, blanks] of [
    ['De opdracht start op [in te vullen] en loopt vier jaar.', ['[in te vullen]']],
    ['De opdracht start op [datum]; het bedrag is in te vullen.', ['[datum]', 'in te vullen']],
  ] as const) {
    it(`are one each, words between brackets included: ${sentence}`, () => {
      const source = `# Bestek voor de levering van laptops\n\n## Looptijd\n\n${sentence}\n`;
      const { findings } = new Reviewer(testPack()).review(readText(source, 'markdown'), {
        date: '2026-11-01',
        mode: 'tender',
      });
      const found = findings.filter(({ ruleId }) => ruleId === 'procurement/left-over-placeholder');
      assert.deepEqual(
        found.map(({ text }) => text),
        blanks,
      );
    });
  }
});
