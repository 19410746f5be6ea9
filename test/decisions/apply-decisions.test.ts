import assert from 'node:assert/strict';
import { decisionOn } from '../../language-server/decisions/decide';
import { EMPTY_RECORD, mergeRecords, withDecision, type Decision } from '../../language-server/decisions/decision';
import { decisionInsert, decisionRemovals } from '../../language-server/decisions/write-decision';
import { recordToXml } from '../../language-server/decisions/record-xml';
import { checkDraft, type CheckedDraft } from '../../language-server/document/check-draft';
import { applyEdits } from '../../language-server/document/merge-edits';
import { Pack } from '../../language-server/engine/pack';
import { Reviewer } from '../../language-server/engine/review';
import { readDocx } from '../../language-server/formats/docx/read-docx';
import { readText } from '../support/read-text';
import type { Draft } from '../../language-server/engine/draft';
import { buildDocx, p, r } from '../formats/docx/build-docx';
import { testPack } from '../support/pack';

const RULE = 'certification/label-without-equivalent';
const SAID = {
  state: 'ignored',
  reason: 'Afgesproken met juridische dienst',
  author: 'An',
  time: '2026-11-21T09:30:00Z',
} as const;
const FLAW = 'De laptops dragen het label TCO Certified.';
const markdown = (flaw = FLAW): string =>
  `# Bestek voor de levering van laptops\n\n## Technische specificaties\n\n${flaw}\n`;

function check(draft: Draft, decisions: readonly Decision[] = [], pack = testPack()): CheckedDraft {
  return checkDraft(draft, new Reviewer(pack), {
    defaults: { jurisdiction: 'BE' },
    ownSettings: {},
    told: {},
    today: '2026-11-21',
    record: { decisions, context: {} },
  });
}

function decisionFor(draft: Draft, pack = testPack()): Decision {
  const finding = check(draft, [], pack).findings.find(({ ruleId }) => ruleId === RULE);
  assert.ok(finding, 'the label is found');
  return decisionOn(finding, draft, pack, SAID);
}

/** How the finding on the label stands. */
function standing(checked: CheckedDraft): string {
  const again = checked.reopened.find(({ finding }) => finding.ruleId === RULE);
  if (again) return again.because;
  if (checked.decided.some(({ finding }) => finding.ruleId === RULE)) return 'decided';
  return checked.findings.some(({ ruleId }) => ruleId === RULE) ? 'open' : 'gone';
}

const formats: [string, () => Draft][] = [
  ['Markdown', () => readText(markdown('De laptops dragen het **label**   TCO Certified.'), 'markdown')],
  [
    'HTML',
    () =>
      readText(`<h1>Bestek voor de levering van laptops</h1><h2>Technische specificaties</h2><p>${FLAW}</p>`, 'html'),
  ],
  [
    'Word’s wire format',
    () => readText(`h1\tBestek voor de levering van laptops\nh2\tTechnische specificaties\np\t${FLAW}`, 'paragraphs'),
  ],
  ['.docx', () => readDocx(docx()).draft],
];

function docx(): Uint8Array {
  const flaw = p(r('De laptops dragen het ') + r('label TCO', { bold: true }) + r(' Certified.'));
  const heading = (text: string, style: string): string => p(text, { style });
  return buildDocx({
    body: heading('Bestek voor de levering van laptops', 'Kop1') + heading('Technische specificaties', 'Kop2') + flaw,
  });
}

describe('A decision', () => {
  it('taken in one format holds in every other', () => {
    for (const [from, taken] of formats) {
      const decision = decisionFor(taken());
      for (const [to, draft] of formats) {
        assert.equal(standing(check(draft(), [decision])), 'decided', `${from} → ${to}`);
      }
    }
  });

  it('sets its finding aside with its reason, and no other', () => {
    const draft = readText(markdown(`${FLAW}\n\nDe monitors dragen het label TCO Certified.`), 'markdown');
    const checked = check(draft, [decisionFor(draft)]);
    assert.deepEqual(
      checked.decided.map(({ decision }) => decision.reason),
      [SAID.reason],
    );
    assert.equal(checked.findings.filter(({ ruleId }) => ruleId === RULE).length, 1);
  });

  it('reopens when the flagged text or the words around it change, and not for blanks, case or text further on', () => {
    const decision = decisionFor(readText(markdown(), 'markdown'));
    const now = (flaw: string): string => standing(check(readText(markdown(flaw), 'markdown'), [decision]));
    assert.equal(now('De laptops dragen altijd het label TCO Certified.'), 'text-changed');
    assert.equal(now('de laptops  dragen het label\nTCO Certified.'), 'decided');
    assert.equal(now(`${FLAW}\n\nEen andere alinea.`), 'decided');
    assert.equal(now('De laptops zijn nieuw.'), 'gone');
  });

  it('reopens when the rule means something else, and not when its texts or patterns are tuned', () => {
    const draft = readText(markdown(), 'markdown');
    const decision = decisionFor(draft);
    const { compiled } = testPack();
    const changed = (change: object): Pack =>
      new Pack({
        ...compiled,
        rules: compiled.rules.map((rule) => (rule.id === RULE ? { ...rule, ...change } : rule)),
      });
    assert.equal(standing(check(draft, [decision], changed({ about: 'Something else.' }))), 'rule-changed');
    assert.equal(standing(check(draft, [decision], changed({ law: [] }))), 'rule-changed');
    assert.equal(standing(check(draft, [decision], changed({ lastChecked: '2030-01-01', practice: [] }))), 'decided');
  });

  it('that calls a finding fixed does not hide it while it stands there, and rests once it is gone', () => {
    const draft = readText(markdown(), 'markdown');
    const fixed: Decision = { ...decisionFor(draft), state: 'fixed' };
    assert.equal(standing(check(draft, [fixed])), 'still-there');
    const after = check(readText(markdown('De laptops zijn nieuw.'), 'markdown'), [fixed]);
    assert.deepEqual(after.resting, [fixed]);
  });

  it('on what is missing from a draft holds until the rule changes', () => {
    const draft = readText(markdown(), 'markdown');
    const absence = check(draft).findings.find(({ kind }) => kind === 'absence');
    assert.ok(absence);
    const decision = decisionOn(absence, draft, testPack(), SAID);
    const later = check(readText(markdown('Alles is anders.'), 'markdown'), [decision]);
    assert.ok(
      later.decided.some(({ finding }) => finding.ruleId === absence.ruleId) ||
        !later.findings.some(({ ruleId }) => ruleId === absence.ruleId),
    );
    assert.ok(!later.findings.some(({ ruleId }) => ruleId === absence.ruleId));
  });

  it('is honoured from a comment in the text, and taken out of it again with its line', () => {
    const source = markdown();
    const draft = readText(source, 'markdown');
    const finding = check(draft).findings.find(({ ruleId }) => ruleId === RULE);
    assert.ok(finding);
    const insert = decisionInsert(finding, decisionFor(draft), draft);
    assert.ok(insert);
    const written = readText(applyEdits(source, [insert]), 'markdown');
    assert.equal(standing(check(written)), 'decided');
    assert.equal(applyEdits(written.source, decisionRemovals(written, RULE)), source);
  });

  it('is honoured from the record inside a .docx, with the context kept there', () => {
    const draft = readDocx(docx()).draft;
    const record = { decisions: [decisionFor(draft)], context: { jurisdiction: 'NL' } as const };
    const checked = check({ ...draft, record: recordToXml(record) });
    assert.equal(standing(checked), 'decided');
    assert.equal(checked.review.jurisdiction, 'NL');
  });

  it('of two on the same text is the later one, wherever each is kept', () => {
    const draft = readText(markdown(), 'markdown');
    const early = decisionFor(draft);
    const late: Decision = { ...early, reason: 'Toch niet', time: '2026-12-01T00:00:00Z' };
    assert.deepEqual(mergeRecords({ decisions: [late], context: {} }, { decisions: [early], context: {} }).decisions, [
      late,
    ]);
    assert.deepEqual(withDecision(withDecision(EMPTY_RECORD, early), late).decisions, [late]);
  });

  it('in a broken comment is told, and sets nothing aside', () => {
    const checked = check(readText(markdown(`<!-- tenderlint-decision ignored ${RULE} -->\n\n${FLAW}`), 'markdown'));
    assert.equal(standing(checked), 'open');
    assert.ok(checked.findings.some(({ ruleId }) => ruleId === 'procurement/suppression-broken-decision'));
  });
});
