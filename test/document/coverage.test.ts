import assert from 'node:assert/strict';
import type { Config } from '../../language-server/config/schema';
import { checkDraft, type CheckedDraft } from '../../language-server/document/check-draft';
import { coverageThemes, type ClauseInDraft, type CoverageTheme } from '../../language-server/document/coverage';
import { applyEdits } from '../../language-server/document/merge-edits';
import { Pack } from '../../language-server/engine/pack';
import { Reviewer } from '../../language-server/engine/review';
import { readText } from '../support/read-text';
import { testPack } from '../support/pack';

const PACK = testPack();
const BARE = '# Supply of laptops\n\n## Technical specification\n\nThe laptops have 16 GB of memory.\n';
const NO_CLAUSE = 'human-rights/no-clause';
const NO_WARRANTY = 'repairability/no-warranty';

interface Checked {
  checked: CheckedDraft;
  clauses: ClauseInDraft[];
  themes: CoverageTheme[];
}

function check(source: string, pack = PACK, told: Config = { jurisdiction: 'BE' }): Checked {
  const reviewer = new Reviewer(pack);
  const settings = { defaults: {}, ownSettings: {}, told, today: '2026-11-21' };
  const checked = checkDraft(readText(source, 'markdown'), reviewer, settings);
  const clauses = reviewer.clauses(checked.situation);
  return { checked, clauses, themes: coverageThemes(checked, clauses, pack) };
}

function stateIn(source: string, id: string, told?: Config): string | undefined {
  return check(source, PACK, told).themes.find((theme) => theme.id === id)?.state;
}

function waiving(rule: string): string {
  return `${BARE}\n<!-- tenderlint-ignore-file ${rule}: agreed with the legal service -->\n`;
}

describe('What a draft covers', () => {
  it('lists a clause that is missing once, with the finding that says so', () => {
    const { checked, themes } = check(BARE);
    const [theme] = themes.filter(({ id }) => id.startsWith('human-rights') && !id.includes('/'));
    const finding = checked.findings.find(({ ruleId }) => ruleId === NO_CLAUSE);
    assert.ok(theme && finding);
    assert.deepEqual([theme.id, theme.state, theme.clause?.present], ['human-rights', 'missing', 0]);
    assert.ok(theme.findings.includes(finding.id));
    assert.ok(!themes.some(({ id }) => id === NO_CLAUSE));
  });

  it('calls a clause weak while core elements lack, and found once the text proposed is in', () => {
    const hollow = `${BARE}\nThe contractor respects human rights in the supply chain of the laptops.\n`;
    assert.equal(stateIn(hollow, 'human-rights'), 'weak');
    const finding = check(BARE).checked.findings.find(({ ruleId }) => ruleId === NO_CLAUSE);
    const [whole] = finding?.replacements ?? [];
    assert.ok(whole);
    assert.equal(stateIn(applyEdits(BARE, whole.edits), 'human-rights'), 'found');
  });

  it('calls a clause weak, not missing, where the rule that looks for it is content though no passage is about it', () => {
    const { checked, clauses } = check(`${BARE}\nSpare parts are available for seven years.\n`);
    const without = clauses.map(({ id, reading }) => ({ id, reading: { ...reading, topic: [] } }));
    const theme = coverageThemes(checked, without, PACK).find(({ id }) => id === 'repair-lifetime');
    assert.deepEqual([theme?.state, theme?.clause?.range], ['weak', undefined]);
  });

  it('tells of a subject that no draft should lack whether it is missing, waived or found', () => {
    const warranty = `${BARE}\nThe warranty on all laptops lasts five years from delivery.\n`;
    assert.deepEqual(
      [BARE, waiving(NO_WARRANTY), warranty].map((source) => stateIn(source, NO_WARRANTY)),
      ['missing', 'waived', 'found'],
    );
  });

  it('calls a clause waived where its absence was set aside with a reason', () => {
    assert.equal(stateIn(waiving(NO_CLAUSE), 'human-rights'), 'waived');
  });

  it('leaves out what only another country asks, and says that it was not checked where the country is unknown', () => {
    assert.equal(stateIn(BARE, 'human-rights/swiss-labour-norms'), undefined);
    assert.equal(stateIn(BARE, 'human-rights/swiss-labour-norms', {}), 'not-checked');
  });

  it('leaves out rules that are previews', () => {
    const { compiled } = PACK;
    const rules = compiled.rules.map((rule) =>
      rule.id === NO_WARRANTY ? { ...rule, status: 'preview' as const } : rule,
    );
    const { themes } = check(BARE, new Pack({ ...compiled, rules }));
    assert.ok(themes.length > 0 && !themes.some(({ id }) => id === NO_WARRANTY));
  });
});
