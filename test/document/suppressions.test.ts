import assert from 'node:assert/strict';
import { checkDraft, type CheckedDraft } from '../../language-server/document/check-draft';
import { LANGUAGES } from '../../language-server/engine/draft';
import { problemFindings } from '../../language-server/decisions/problem-findings';
import { Pack } from '../../language-server/engine/pack';
import { Reviewer } from '../../language-server/engine/review';
import type { TextFormat } from '../../language-server/formats/text-reader';
import { readText } from '../support/read-text';
import { compileTree } from '../rules/compile/tree';

const RULE = 'repairability/parts';
const FLAW = 'Every laptop carries the mark Some label.';
const HEAD = '# Invitation to tender for the supply of laptops\n\n## Technical specification\n\n';
const pack = new Pack(compileTree().pack);

function check(
  source: string,
  format: TextFormat = 'markdown',
  rules: Record<string, 'off' | 'error'> = {},
): CheckedDraft {
  const draft = readText(source, format);
  return checkDraft(draft, new Reviewer(pack), {
    defaults: {},
    ownSettings: {},
    told: { rules },
    today: '2026-11-21',
  });
}

/** Texts of the findings that stand and of those suppressed. */
function outcome(
  body: string,
  format: TextFormat = 'markdown',
): { kept: string[]; suppressed: string[]; problems: string[] } {
  const { findings, suppressed } = check(format === 'markdown' ? HEAD + body : body, format);
  const texts = (list: { ruleId: string; start: number; text: string }[]): string[] =>
    list.filter(({ ruleId }) => ruleId === RULE).map(({ text }) => text);
  const problems = findings
    .filter(({ ruleId }) => ruleId.includes('/suppression-'))
    .map(({ ruleId }) => ruleId.slice('procurement/suppression-'.length));
  return { kept: texts(findings), suppressed: texts(suppressed.map(({ finding }) => finding)), problems };
}

const ignore = (rules = RULE, reason = ': agreed'): string => `<!-- tenderlint-ignore ${rules}${reason} -->`;

describe('A suppression', () => {
  it('covers the next block and no more', () => {
    const { kept, suppressed, problems } = outcome(`${ignore()}\n\n${FLAW}\n\n${FLAW}\n`);
    assert.deepEqual([kept.length, suppressed.length, problems], [1, 1, []]);
  });

  it('inside a paragraph covers that paragraph', () => {
    const { kept, suppressed } = outcome(`${FLAW} ${ignore()}\n\n${FLAW}\n`);
    assert.deepEqual([kept.length, suppressed.length], [1, 1]);
  });

  it('before a table covers the whole table, and in a cell that cell', () => {
    const table = `| Eis | Wat |\n|---|---|\n| a | ${FLAW} |\n| b | ${FLAW} |\n`;
    assert.equal(outcome(table).kept.length, 2);
    assert.deepEqual(outcome(`${ignore()}\n\n${table}\n${FLAW}\n`).kept.length, 1);
    const inCell = `| Eis | Wat |\n|---|---|\n| a | ${FLAW} ${ignore()} |\n| b | ${FLAW} |\n`;
    assert.deepEqual([outcome(inCell).kept.length, outcome(inCell).suppressed.length], [1, 1]);
  });

  it('before a list covers the whole list with the lists inside it, and in an item that item', () => {
    const list = `- ${FLAW}\n  - ${FLAW}\n- ${FLAW}\n`;
    assert.equal(outcome(list).kept.length, 3);
    assert.equal(outcome(`${ignore()}\n\n${list}\n${FLAW}\n`).kept.length, 1);
    const inItem = `- ${FLAW} ${ignore()}\n- ${FLAW}\n`;
    assert.deepEqual([outcome(inItem).kept.length, outcome(inItem).suppressed.length], [1, 1]);
  });

  it('for the file covers all of it, wherever it stands', () => {
    const comment = `<!-- tenderlint-ignore-file ${RULE}: agreed -->`;
    const { kept, suppressed, problems } = outcome(`${FLAW}\n\n${comment}\n\n${FLAW}\n`);
    assert.deepEqual([kept, suppressed.length, problems], [[], 2, []]);
  });

  it('takes several rules, and a family for all its rules', () => {
    assert.deepEqual(outcome(`${ignore('repairability')}\n\n${FLAW}\n`).kept, []);
    const both = outcome(`${ignore(`${RULE}, certification`)}\n\n${FLAW}\n`);
    assert.deepEqual([both.kept, both.problems], [[], ['unused']]);
  });

  it('works in HTML, for a table too', () => {
    const html = `<h1>Supply of laptops</h1>${ignore()}<table><tr><td>${FLAW}</td><td>${FLAW}</td></tr></table><p>${FLAW}</p>`;
    const { kept, suppressed } = outcome(html, 'html');
    assert.deepEqual([kept.length, suppressed.length], [1, 2]);
  });

  it('keeps its reason, colons and line breaks and all', () => {
    const { suppressed } = check(`${HEAD}<!-- tenderlint-ignore ${RULE}: see\nnote 3: agreed -->\n\n${FLAW}\n`);
    assert.equal(suppressed.find(({ finding }) => finding.ruleId === RULE)?.reason, 'see\nnote 3: agreed');
  });

  it('without a reason does nothing and is told', () => {
    for (const reason of ['', ':', ':   ']) {
      const { kept, problems } = outcome(`${ignore(RULE, reason)}\n\n${FLAW}\n`);
      assert.deepEqual([kept.length, problems], [1, ['no-reason']]);
    }
  });

  it('without a rule is told', () => {
    assert.deepEqual(outcome(`<!-- tenderlint-ignore: because -->\n\n${FLAW}\n`).problems, ['no-rule']);
    assert.deepEqual(outcome(`<!-- tenderlint-ignore -->\n\n${FLAW}\n`).problems, ['no-rule']);
  });

  it('of a rule nobody knows is told with the nearest name', () => {
    const { findings } = check(`${HEAD}${ignore('repairability/partz')}\n\n${FLAW}\n`);
    const problem = findings.find(({ ruleId }) => ruleId === 'procurement/suppression-unknown-rule');
    assert.match(problem?.message ?? '', /"repairability\/partz".*Did you mean "repairability\/parts"\?/);
    assert.equal(problem?.text, ignore('repairability/partz'));
  });

  it('that suppresses nothing is told, unless its rule had no say', () => {
    assert.deepEqual(outcome(`${ignore()}\n\nThe laptops are grey.\n`).problems, ['unused']);
    const off = check(`${HEAD}${ignore()}\n\n${FLAW}\n`, 'markdown', { [RULE]: 'off' });
    assert.ok(!off.findings.some(({ ruleId }) => ruleId.includes('suppression')));
  });

  it('at the end of a draft is unused', () => {
    assert.deepEqual(outcome(`${FLAW}\n\n${ignore()}\n`).problems, ['unused']);
  });

  it('leaves comments that only look like one alone', () => {
    assert.deepEqual(
      outcome(`<!-- tenderlint-ignored ${RULE}: x -->\n<!-- see tenderlint-ignore ${RULE}: x -->\n\n${FLAW}\n`),
      outcome(`${FLAW}\n`),
    );
  });

  it('is told about as the user set it', () => {
    const source = `${HEAD}${ignore()}\n\nThe laptops are grey.\n`;
    const severity = (rules: Record<string, 'off' | 'error'>): string | undefined =>
      check(source, 'markdown', rules).findings.find(({ ruleId }) => ruleId === 'procurement/suppression-unused')
        ?.severity;
    assert.deepEqual([severity({}), severity({ 'procurement/suppression-unused': 'error' })], ['warning', 'error']);
    assert.equal(severity({ 'procurement/suppression-unused': 'off' }), undefined);
  });

  it('is told about in each language', () => {
    const draft = readText('<!-- x -->', 'markdown');
    const kinds = ['no-reason', 'no-rule', 'unknown-rule', 'unused'] as const;
    for (const kind of kinds) {
      const messages = LANGUAGES.map(
        (language) => problemFindings([{ kind, rule: 'a/b', start: 0, end: 10 }], draft, language)[0]?.message,
      );
      assert.equal(new Set(messages).size, LANGUAGES.length, kind);
    }
  });
});
