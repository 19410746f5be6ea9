import assert from 'node:assert/strict';
import { Pack } from '../../../../language-server/engine/pack';
import { Reviewer } from '../../../../language-server/engine/review';
import { readText } from '../../../support/read-text';
import { testPack } from '../../../support/pack';
import { hitsOf, wordsOf } from './read-draft';

const RULE = 'human-rights/reads-like-a-fault';

/** The sentences that the rule flags in a draft where every sentence is likely enough, but none outside its own section. */
function flagged(reviewer: Reviewer, source: string): string[] {
  const { findings } = reviewer.review(readText(source, 'markdown'), { date: '2026-11-21', language: 'en' });
  return findings.filter(({ ruleId }) => ruleId === RULE).map(({ text }) => text);
}

function reviewer(): Reviewer {
  const { compiled } = testPack();
  const rules = compiled.rules.map((rule) =>
    rule.id === RULE && rule.kind === 'check'
      ? { ...rule, options: { ...rule.options, threshold: 0, elsewhere: 1 } }
      : rule,
  );
  return new Reviewer(new Pack({ ...compiled, rules }));
}

const DRAFT = (heading: string): string => `# Supply of 200 laptops

## ${heading}

The stars are bright above the quiet harbour.

## Delivery

The boats come back with the morning tide.
`;
const OWN = 'The stars are bright above the quiet harbour.';
const OTHER = 'The boats come back with the morning tide.';

describe('Sentences that read like a fault', () => {
  const likely = (text: string): string[] =>
    wordsOf(hitsOf('reads-like-fault', text, 'en', { family: 'repairability', threshold: 0 }));

  it('are no lead-ins, no bottom of a scale and no handful of words', () => {
    assert.deepEqual(
      likely(`${OWN}\n\nThe stars above the harbour are:\n\nStars and boats.\n\nNo boats at all: 0 points.`),
      [OWN],
    );
  });

  it('need a family, and the headings of their section where elsewhere is told apart', () => {
    assert.throws(() => hitsOf('reads-like-fault', OWN, 'en', { family: 'boats', threshold: 0 }), /names no family/);
    const options = { family: 'human-rights', threshold: 0, elsewhere: 1 };
    assert.throws(() => hitsOf('reads-like-fault', OWN, 'en', options), /needs the option "headings"/);
  });

  it('are heard outside the section of their subject where the draft has none', () => {
    assert.deepEqual(flagged(reviewer(), DRAFT('Stars')), [OWN, OTHER]);
    assert.deepEqual(flagged(reviewer(), DRAFT('Human rights')), [OWN]);
  });

  it('are heard anew once the heading of that section comes or goes', () => {
    const same = reviewer();
    for (const heading of ['Stars', 'Human rights', 'Stars']) {
      assert.deepEqual(flagged(same, DRAFT(heading)), heading === 'Stars' ? [OWN, OTHER] : [OWN]);
    }
  });
});
