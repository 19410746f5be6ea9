/** Two language versions of one tender draw the same findings, in the same passages: nobody gains by the language. */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import type { Severity } from '../../language-server/engine/finding';
import { Reviewer } from '../../language-server/engine/review';
import { readText } from '../support/read-text';
import { testPack } from '../support/pack';

const folder = 'test/corpus/parity';

const LOUD: readonly Severity[] = ['error', 'warning'];

/** The errors and warnings, each by the number of its block and what its clause lacks: versions are written block by block. */
function drawn(path: string, reviewer: Reviewer): string[] {
  const draft = readText(readFileSync(path, 'utf8'), 'markdown');
  const { findings } = reviewer.review(draft, { date: '2026-11-21' });
  const loud = findings.filter(({ severity }) => LOUD.includes(severity));
  const lines = loud.map(({ ruleId, severity, start, elements }) => {
    const block = draft.blocks.findLastIndex((each) => each.start <= start);
    const lacking = elements.flatMap(({ id, present }) => (present ? [] : id));
    return `block ${block}: ${ruleId} ${severity} ${lacking.join(' ')}`;
  });
  return [...new Set(lines)].sort();
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
