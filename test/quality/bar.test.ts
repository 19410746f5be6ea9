/** A rule that is wrong too often has no place among those that speak unasked. */
import assert from 'node:assert/strict';
import { Reviewer } from '../../language-server/engine/review';
import { readText } from '../support/read-text';
import { testPack } from '../support/pack';
import { CORPUS_DATE, readCorpus } from './corpus';
import { scoreDraft } from './score';

/** Share of a rule's judged errors and warnings that must be right; below it the rule is to be `status: preview`. */
const BAR = 0.85;
/** Fewer judged findings say nothing of a rule. */
const LEAST_JUDGED = 10;

describe('Every rule that is on by default', () => {
  it('is right in at least seventeen of twenty errors and warnings that the corpus judges', () => {
    const reviewer = new Reviewer(testPack());
    const judged = new Map<string, { hits: number; falseAlarms: number }>();
    for (const draft of readCorpus('test/corpus')) {
      const { findings } = reviewer.review(readText(draft.source, 'markdown'), { date: CORPUS_DATE });
      // Advice is never a false alarm, so where it is right it must not make up for one.
      const loud = findings.filter(({ severity }) => severity !== 'advice');
      for (const [id, { hits, falseAlarms }] of scoreDraft(draft, loud).rules) {
        const sum = judged.get(id) ?? { hits: 0, falseAlarms: 0 };
        judged.set(id, { hits: sum.hits + hits, falseAlarms: sum.falseAlarms + falseAlarms });
      }
    }
    assert.ok(judged.size > 50);
    const below = [...judged]
      .filter(([, { hits, falseAlarms }]) => hits + falseAlarms >= LEAST_JUDGED)
      .filter(([, { hits, falseAlarms }]) => hits / (hits + falseAlarms) < BAR)
      .map(([id, { hits, falseAlarms }]) => `${id}: ${hits} right, ${falseAlarms} false alarms`);
    assert.deepEqual(below, []);
  }).timeout(60_000);
});
