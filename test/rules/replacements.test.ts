/**
 * Every replacement of every example is applied: it ends its finding, draws no new error or warning and leaves the form
 * of the draft alone. Those that do not yet are listed in replacements-to-mend.txt, and nowhere else: one that works
 * must leave the list (`UPDATE_GOLDEN=1 npx mocha test/rules/replacements.test.ts` writes it anew).
 */
import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Reviewer } from '../../language-server/engine/review';
import { replacementCases } from '../quality/replacement-cases';
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
