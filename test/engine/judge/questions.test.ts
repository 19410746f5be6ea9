import assert from 'node:assert/strict';
import type { Context } from '../../../language-server/engine/context';
import type { Finding } from '../../../language-server/engine/finding';
import { Reviewer } from '../../../language-server/engine/review';
import { readText } from '../../support/read-text';
import { testPack } from '../../support/pack';

const reviewer = new Reviewer(testPack());
const review = (text: string, told: Partial<Context> = {}): Finding[] =>
  reviewer.review(readText(text, 'markdown'), { date: '2026-11-21', ...told }).findings;
const questions = (findings: readonly Finding[]): string[] =>
  findings.filter(({ kind }) => kind === 'question').map(({ ruleId }) => ruleId);

const PRICES = `# Supply of laptops

## Award criteria

The contract is awarded on price, quality and delivery time.
`;
const BLANKS = 'Delivery to [place] within [number] days, penalty [amount], contact [name].\n';

describe('Questions', () => {
  it('are asked once for each topic, however many rules wait for the answer', () => {
    assert.deepEqual(questions(review(PRICES)), ['procurement/above-or-below-threshold', 'procurement/which-country']);
    assert.deepEqual(questions(review(PRICES + PRICES, { jurisdiction: 'UK' })), [
      'procurement/above-or-below-threshold',
    ]);
  });

  it('are not asked where nothing waits for the answer, or where the draft is not about ICT hardware', () => {
    assert.deepEqual(questions(review('# Supply of laptops\n\nLaptops.\n', { jurisdiction: 'UK' })), []);
    assert.deepEqual(questions(review('# Supply of bread\n\nBread, each morning.\n')), []);
  });

  it('are settled by the answer, which raises what waited for it by one step', () => {
    const severity = (told: Partial<Context>): string | undefined =>
      review(PRICES, told).find(({ ruleId }) => ruleId === 'procurement/weights-missing')?.severity;
    assert.equal(severity({ jurisdiction: 'UK' }), 'warning');
    assert.equal(severity({ jurisdiction: 'UK', threshold: 'above' }), 'error');
  });

  it('about the mode come with blanks in a draft that calls itself a template, or with many blanks', () => {
    const MODE = 'procurement/template-or-tender';
    const ids = (text: string, told: Partial<Context> = {}): string[] => review(text, told).map(({ ruleId }) => ruleId);
    const blank = 'procurement/left-over-placeholder';
    const template = ids(`# Template: supply of laptops\n\n${BLANKS}`);
    assert.ok(template.includes(MODE) && !template.includes(blank));
    const doubtful = review(`# Supply of laptops\n\n${BLANKS}\n${BLANKS}`);
    assert.ok(doubtful.some(({ ruleId }) => ruleId === MODE));
    assert.equal(doubtful.find(({ ruleId }) => ruleId === blank)?.severity, 'advice');
    const tender = review(`# Supply of laptops\n\n${BLANKS}`);
    assert.ok(!tender.some(({ ruleId }) => ruleId === MODE));
    assert.equal(tender.find(({ ruleId }) => ruleId === blank)?.severity, 'warning');
    assert.ok(!ids(`# Template: supply of laptops\n\n${BLANKS}`, { mode: 'tender' }).includes(MODE));
  });
});
