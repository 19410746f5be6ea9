import assert from 'node:assert/strict';
import { compareRevisions } from '../../language-server/compare/revisions';
import { checkMarkdown, example } from '../report/support';

const LABEL = 'certification/label-without-equivalent';
const HEAD = '# Bestek voor de levering van laptops\n\n## Technische specificaties\n\n';
const FLAW = 'De laptops dragen het label TCO Certified.';

/** Findings of the rule about labels in each part of the change. */
function change(before: string, after: string): { fixed: number; broke: number; left: boolean[]; setAside: number } {
  const { fixed, broke, left, setAside } = compareRevisions(
    checkMarkdown(HEAD + before).checked,
    checkMarkdown(HEAD + after).checked,
  );
  const own = (list: readonly { ruleId: string }[]): number => list.filter(({ ruleId }) => ruleId === LABEL).length;
  return {
    fixed: own(fixed),
    broke: own(broke),
    left: left.filter(({ after: { ruleId } }) => ruleId === LABEL).map(({ reworded }) => reworded),
    setAside: own(setAside),
  };
}

describe('What a revision changed', () => {
  it('is nothing between a draft and itself, whatever is put before it', () => {
    const draft = example('nl/laptops-flawed.md');
    const one = checkMarkdown(draft).checked;
    const same = compareRevisions(one, checkMarkdown(draft).checked);
    assert.deepEqual([same.fixed, same.broke, same.setAside], [[], [], []]);
    assert.equal(same.left.length, one.findings.length);
  });

  it('is fixed where the text was mended, new where a fault was written', () => {
    assert.deepEqual(change(FLAW, 'De laptops wegen hoogstens 2 kg.'), { fixed: 1, broke: 0, left: [], setAside: 0 });
    assert.deepEqual(change('De laptops wegen hoogstens 2 kg.', FLAW), { fixed: 0, broke: 1, left: [], setAside: 0 });
  });

  it('is nothing where a passage moved, and a rewording where its words changed', () => {
    const moved = change(`${FLAW}\n\nDe behuizing is van metaal.`, `De behuizing is van metaal.\n\nNieuw.\n\n${FLAW}`);
    assert.deepEqual(moved, { fixed: 0, broke: 0, left: [false], setAside: 0 });
    const reworded = change(FLAW, 'De geleverde laptops dragen allemaal het label EPEAT.');
    assert.equal(reworded.left.length + reworded.broke, 1);
  });

  it('keeps two of the same text apart', () => {
    assert.deepEqual(change(`${FLAW}\n\n${FLAW}`, FLAW), { fixed: 1, broke: 0, left: [false], setAside: 0 });
  });

  it('is set aside where a reason was given since', () => {
    const aside = change(FLAW, `<!-- tenderlint-ignore ${LABEL}: nota 12 -->\n\n${FLAW}`);
    assert.deepEqual(aside, { fixed: 0, broke: 0, left: [], setAside: 1 });
  });
});
