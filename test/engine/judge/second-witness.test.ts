import assert from 'node:assert/strict';
import type { Context } from '../../../language-server/engine/context';
import type { Finding } from '../../../language-server/engine/finding';
import { Pack, type CompiledPack } from '../../../language-server/engine/pack';
import { Reviewer } from '../../../language-server/engine/review';
import { readText } from '../../support/read-text';
import { testPack } from '../../support/pack';

const DRAFT = `# Supply of 200 laptops

## Technical specifications

Spare parts are available as long as stock lasts.

The laptops are sturdy and easy to repair.

The warranty lasts one year.
`;

const NONE = { doubtful: {}, unlikely: {}, sure: {} };

/** Findings by rule under these levels: every sentence's likeness lies between 0 and 1. */
function review(levels: CompiledPack['secondWitness'], told: Partial<Context> = {}, draft = DRAFT): Finding[] {
  const { secondWitness: _, ...compiled } = testPack().compiled;
  const pack = new Pack({ ...compiled, ...(levels ? { secondWitness: levels } : {}) });
  return new Reviewer(pack).review(readText(draft, 'markdown'), { date: '2026-11-21', ...told }).findings;
}

const severities = (findings: readonly Finding[]): Map<string, string> =>
  new Map(findings.filter(({ kind }) => kind === 'span').map(({ ruleId, severity }) => [ruleId, severity]));

describe('The second reader as a witness', () => {
  const heard = severities(review(NONE));

  it('changes nothing where it doubts nothing, or where the pack gives no levels', () => {
    assert.deepEqual(severities(review(undefined)), heard);
    assert.equal(heard.get('repairability/spare-parts-without-term'), 'error');
    assert.equal(heard.get('repairability/quality-word-without-measure'), 'advice');
    assert.ok(heard.has('repairability/short-warranty'));
  });

  it('makes advice of errors and warnings of the rules that hear it, and of no others', () => {
    const doubted = severities(review({ ...NONE, doubtful: { repairability: 1 } }));
    assert.equal(doubted.get('repairability/spare-parts-without-term'), 'advice');
    assert.equal(doubted.get('repairability/quality-word-without-measure'), 'advice');
    assert.equal(doubted.get('repairability/short-warranty'), heard.get('repairability/short-warranty'));
  });

  it('lets advice be where a fault is unlikely, and makes advice of warnings, in the families named', () => {
    const left = severities(review({ ...NONE, unlikely: { repairability: 1 } }));
    assert.equal(left.get('repairability/spare-parts-without-term'), 'advice');
    assert.deepEqual(severities(review({ ...NONE, unlikely: { 'human-rights': 1 } })), heard);
    assert.ok(!left.has('repairability/quality-word-without-measure'));
    assert.ok(left.has('repairability/short-warranty'));
  });

  it('makes warnings of advice it is sure of, in the families named, by the rules that hear it', () => {
    const sure = severities(review({ ...NONE, sure: { repairability: 0 } }));
    assert.equal(sure.get('repairability/quality-word-without-measure'), 'warning');
    assert.equal(sure.get('repairability/spare-parts-without-term'), 'error');
    const elsewhere = severities(review({ ...NONE, sure: { 'human-rights': 0 } }));
    assert.equal(elsewhere.get('repairability/quality-word-without-measure'), 'advice');
  });

  it('is not needed to doubt what stands in quotation marks: every rule does', () => {
    const label = (sentence: string): string | undefined =>
      severities(review(NONE, {}, `${DRAFT}\n${sentence}\n`)).get('certification/label-not-available');
    assert.equal(label('All laptops carry the Blue Angel.'), 'error');
    assert.equal(label('“All laptops carry the Blue Angel.”'), 'advice');
  });

  it('gives way to what the user sets', () => {
    const rules = { 'repairability/spare-parts-without-term': { severity: 'error' as const } };
    const set = severities(review({ ...NONE, doubtful: { repairability: 1 } }, { rules }));
    assert.equal(set.get('repairability/spare-parts-without-term'), 'error');
    const advice = { 'repairability/quality-word-without-measure': { severity: 'warning' as const } };
    const raised = severities(review({ ...NONE, doubtful: { repairability: 1 } }, { rules: advice }));
    assert.equal(raised.get('repairability/quality-word-without-measure'), 'warning');
  });
});
