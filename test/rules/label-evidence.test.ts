/** What the label register counts is said with its date, and weighs less when it is old. */
import assert from 'node:assert/strict';
import type { Finding } from '../../language-server/engine/finding';
import { Reviewer } from '../../language-server/engine/review';
import { readText } from '../support/read-text';
import { testPack } from '../support/pack';

function finding(ruleId: string, text: string, date: string): Finding | undefined {
  const draft = readText(text, 'markdown');
  const { findings } = new Reviewer(testPack()).review(draft, { date, jurisdiction: 'NL' });
  return findings.find((each) => each.ruleId === ruleId);
}

const ECOLABEL = '# Levering van beeldschermen\n\n## Technische eisen\n\nDe beeldschermen dragen het EU Ecolabel.\n';
const GOLD = '# Supply of laptops\n\n## Award criteria\n\nLaptops with EPEAT Gold: 10 points.\n';

describe('Dated evidence of the label register', () => {
  it('stands in the message with its date', () => {
    const seen = finding('certification/label-not-available', ECOLABEL, '2025-06-01');
    assert.equal(seen?.severity, 'error');
    assert.match(seen.message, / Stand 2024-03: 3 modellen\.$/);
  });

  it('lowers the finding by one step once it is more than two years old, and says so', () => {
    const seen = finding('certification/label-not-available', ECOLABEL, '2026-11-21');
    assert.equal(seen?.severity, 'warning');
    assert.match(seen.message, /3 modellen; dat is meer dan twee jaar oud, kijk het register na\.$/);
  });

  it('says what share of the market has a label', () => {
    const seen = finding('certification/everybody-has-it', GOLD, '2026-11-21');
    assert.match(seen?.message ?? '', /82\.5% of the devices sold\.$/);
  });

  it('is left out where the goods of the draft have different counts', () => {
    const both = ECOLABEL.replace('van beeldschermen', 'van laptops en beeldschermen').replace(
      'De beeldschermen',
      'Ze',
    );
    const seen = finding('certification/label-not-available', both, '2025-06-01');
    assert.ok(seen);
    assert.doesNotMatch(seen.message, /Stand|\{/);
  });

  it('names a mark that the register does not hold by the words of the draft', () => {
    const text = ECOLABEL.replace('het EU Ecolabel', 'het GreenGuard-keurmerk');
    const seen = finding('certification/label-without-equivalent', text, '2026-11-21');
    assert.match(seen?.message ?? '', /GreenGuard/);
  });
});
