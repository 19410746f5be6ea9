/** What a reviewer keeps in memory while draft after draft goes through it. */
import assert from 'node:assert/strict';
import { Reviewer } from '../../language-server/engine/review';
import { readText } from '../support/read-text';
import { testPack } from '../support/pack';

const CONTEXT = { date: '2026-11-21' };
const BLOCKS = 120;

/** A draft of which no paragraph stands in another one's. */
const draft = (number: number) =>
  readText(
    Array.from({ length: BLOCKS }, (_, at) => `De laptops van perceel ${number}.${at} zijn duurzaam.`).join('\n\n'),
    'markdown',
  );

/** The texts a reviewer remembers. Nothing but its memory tells of them. */
const remembered = (reviewer: Reviewer): ReadonlySet<unknown> =>
  new Set((Reflect.get(reviewer, 'byText') as ReadonlyMap<string, unknown>).keys());

describe('The memory of a reviewer', () => {
  it('drops texts that are gone once they are more than those of the draft, and keeps those of the draft', () => {
    const reviewer = new Reviewer(testPack());
    const first = draft(0);
    reviewer.review(first, CONTEXT);
    for (let number = 1; number <= 8; number++) {
      const now = draft(number);
      const { findings } = reviewer.review(now, CONTEXT);
      const texts = remembered(reviewer);
      assert.ok(texts.size <= 2 * BLOCKS + 100, `${texts.size} texts after ${number + 1} drafts`);
      for (const { text } of now.blocks) assert.ok(texts.has(text), text);
      assert.deepEqual(findings, new Reviewer(testPack()).review(draft(number), CONTEXT).findings);
    }
    for (const { text } of first.blocks) assert.ok(!remembered(reviewer).has(text), text);
  });
});
