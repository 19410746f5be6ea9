/** Two language versions of one tender draw the same findings, in the same passages: nobody gains by the language. */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import type { Severity } from '../../language-server/engine/finding';
import { Reviewer } from '../../language-server/engine/review';
import { readText } from '../support/read-text';
import { testPack } from '../support/pack';

const folder = 'test/corpus/parity';

const LOUD: readonly Severity[] = ['error', 'warning'];

/**
 * For each block, by its number, the families that flag it and how loudly: versions are written block by block. Two
 * rules of a family may both see a fault where the other version's words draw only one.
 */
function drawn(path: string, reviewer: Reviewer): string[] {
  const draft = readText(readFileSync(path, 'utf8'), 'markdown');
  const { findings } = reviewer.review(draft, { date: '2026-11-21' });
  const loudest = new Map<string, Severity>();
  for (const { family, severity, start } of findings) {
    if (!LOUD.includes(severity)) continue;
    const key = `block ${draft.blocks.findLastIndex((each) => each.start <= start)}: ${family}`;
    if (loudest.get(key) !== 'error') loudest.set(key, severity);
  }
  return [...loudest].map(([key, severity]) => `${key} ${severity}`).sort();
}

describe('Two versions of a tender draw the same errors and warnings', () => {
  let reviewer: Reviewer;
  before(() => {
    reviewer = new Reviewer(testPack());
  });

  for (const pair of readdirSync(folder).sort()) {
    const [one = '', other = ''] = pair.split('-');
    const names = readdirSync(`${folder}/${pair}`).filter((name) => name.endsWith(`.${one}.md`));
    for (const name of names.sort()) {
      it(`${pair}: ${name.replace(`.${one}.md`, '')}`, () => {
        const path = `${folder}/${pair}/${name}`;
        const found = drawn(path, reviewer);
        assert.ok(found.length > 0);
        assert.deepEqual(drawn(path.replace(`.${one}.md`, `.${other}.md`), reviewer), found);
      });
    }
  }
});
