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

  it('are no questions that are answered right away, unless bidders are judged by them', () => {
    const asked = 'Do the stars shine above the harbour?';
    assert.deepEqual(likely(`${asked} They shine every night of the year.`), ['They shine every night of the year.']);
    assert.deepEqual(likely(asked), [asked]);
    assert.deepEqual(likely(`## Award criteria\n\n${asked} They shine every night of the year.`), [
      asked,
      'They shine every night of the year.',
    ]);
  });

  it('must be likelier where they quote, where they are long, and among criteria', () => {
    const least = (text: string, more: Record<string, number>): string[] =>
      wordsOf(hitsOf('reads-like-fault', text, 'en', { family: 'repairability', threshold: 0, ...more }));
    assert.deepEqual(least('They wrote “stars above the quiet harbour” last week.', {}), []);
    const long = `The stars are bright above ${'the old and '.repeat(6)}quiet harbour.`;
    assert.deepEqual(least(`${OWN}\n\n${long}`, { long: 1 }), [OWN]);
    assert.deepEqual(least(`${OWN}\n\n## Award criteria\n\n${OTHER}`, { criteria: 1 }), [OWN]);
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
