/** Two language versions of one tender draw the same findings, in the same passages: nobody gains by the language. */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { Reviewer } from '../../language-server/engine/review';
import { readText } from '../../language-server/formats/read-text';
import { testPack } from '../support/pack';

const folder = 'test/corpus/parity';

/** Errors and warnings with the number of the block they stand in: versions are written block by block. */
function drawn(path: string, reviewer: Reviewer): string[] {
  const draft = readText(readFileSync(path, 'utf8'), 'markdown');
  const { findings } = reviewer.review(draft, { date: '2026-11-21' });
  return findings
    .filter(({ severity }) => severity !== 'advice')
    .map(({ ruleId, severity, start }) => {
      const block = draft.blocks.findLastIndex((each) => each.start <= start);
      return `block ${block}: ${severity} ${ruleId}`;
    })
    .sort();
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
