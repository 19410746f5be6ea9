/**
 * Every replacement of every example is applied: it ends its finding, draws no new error or warning and leaves the form
 * of the draft alone. Those that do not yet are listed in replacements-to-mend.txt, and nowhere else: one that works
 * must leave the list (`UPDATE_GOLDEN=1 npx mocha test/rules/replacements.test.ts` writes it anew). The same is asked of
 * the replacements in drafts, of which a few may fail.
 */
import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Reviewer } from '../../language-server/engine/review';
import { readCorpus } from '../quality/corpus';
import { casesInDraft, replacementCases } from '../quality/replacement-cases';
import { replacementFaults } from '../quality/replacement-check';
import { testPack } from '../support/pack';

const list = fileURLToPath(new URL('replacements-to-mend.txt', import.meta.url));

describe('The replacements of the examples', () => {
  it('end their finding and draw no new error or warning, but for those on the list', () => {
    const reviewer = new Reviewer(testPack());
    let tried = 0;
    const broken = new Set<string>();
    for (const each of replacementCases(reviewer, [])) {
      for (const replacement of each.finding.replacements) {
        tried++;
        const faults = replacementFaults(each, replacement, reviewer).broken;
        if (faults.length > 0) broken.add(`${each.name}: ${replacement.title}`);
      }
    }
    const found = [...broken].sort();
    if (process.env.UPDATE_GOLDEN) writeFileSync(list, found.map((line) => `${line}\n`).join(''));
    assert.ok(tried > 1000);
    assert.deepEqual(found, readFileSync(list, 'utf8').split('\n').filter(Boolean));
  }).timeout(120_000);
});

/** One draft in so many is tried here; \`npm run replacements\` tries all of them. */
const DRAFTS_APART = 12;
/** Of a thousand replacements so many may fail: in drafts a sentence may mean what no rule foresaw. */
const FAILING = 5;

describe('The replacements in drafts', () => {
  it('end their finding and draw no new error or warning, but for five in a thousand', function () {
    this.timeout(300_000);
    const reviewer = new Reviewer(testPack());
    const broken: string[] = [];
    let tried = 0;
    for (const draft of readCorpus('test/corpus', ['development']).filter((_, at) => at % DRAFTS_APART === 0)) {
      for (const each of casesInDraft(draft, reviewer)) {
        for (const replacement of each.finding.replacements) {
          tried++;
          const faults = replacementFaults(each, replacement, reviewer).broken;
          if (faults.length > 0) broken.push(`${each.name}: ${replacement.title}: ${faults.join(', ')}`);
        }
      }
    }
    assert.ok(tried > 1000);
    assert.ok(broken.length <= (tried * FAILING) / 1000, broken.join('\n'));
  });
});
