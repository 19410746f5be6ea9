/** The clause on the use of a label: its elements count wherever they stand, and only what lacks is inserted. */
import assert from 'node:assert/strict';
import type { Finding } from '../../language-server/engine/finding';
import { Reviewer } from '../../language-server/engine/review';
import { applyEdits, mergeEdits } from '../../language-server/document/merge-edits';
import { readText } from '../support/read-text';
import { testPack } from '../support/pack';

const RULE = 'certification/label-clause-incomplete';

function review(text: string, jurisdiction: 'BE' | 'NL'): readonly Finding[] {
  const reviewer = new Reviewer(testPack());
  return reviewer.review(readText(text, 'markdown'), { date: '2026-11-21', jurisdiction }).findings;
}

function clauseIn(text: string, jurisdiction: 'BE' | 'NL' = 'NL'): Finding | undefined {
  return review(text, jurisdiction).find(({ ruleId }) => ruleId === RULE);
}

function lacking(finding: Finding | undefined): string[] {
  return (finding?.elements ?? []).filter(({ present }) => !present).map(({ id }) => id);
}

const TITLE = '# Bestek voor de levering van laptops';
const BARE = `${TITLE}\n\n## Technische eisen\n\nDe laptops dragen EPEAT Gold of een gelijkwaardig label.\n`;

describe('The clause on the use of a label', () => {
  it('names what a bare demand lacks', () => {
    assert.deepEqual(lacking(clauseIn(BARE)), ['LB-01', 'LB-03', 'LB-04', 'LB-05', 'LB-06', 'LB-07', 'LB-08']);
  });

  it('is content where the elements stand in an annex, in another order', () => {
    const annex = [
      '## Bijlage 4 – Labels en bewijs',
      '- Wij controleren het certificaatnummer in het openbare register.',
      '- Het bewijs volgt op verzoek vóór de gunning.',
      '- Ook een testverslag of een technisch dossier van de fabrikant volstaat.',
      '- De criteria van het label houden verband met het voorwerp van de opdracht.',
    ].join('\n\n');
    assert.equal(clauseIn(`${BARE}\n${annex}\n`), undefined);
  });

  it('asks for the Belgian notice under Belgian law only', () => {
    assert.ok(lacking(clauseIn(BARE, 'BE')).includes('LB-09'));
    assert.ok(!lacking(clauseIn(BARE, 'NL')).includes('LB-09'));
  });

  it('stands on the heading above it, the words of the heading alone', () => {
    const found = clauseIn(BARE);
    assert.equal(found?.text, 'Technische eisen');
    assert.equal(BARE.slice(found.start, found.end), found.text);
    const headless = 'Leveringsopdracht van laptops.\n\nDe laptops dragen EPEAT Gold of een gelijkwaardig label.\n';
    assert.match(clauseIn(headless)?.text ?? '', /EPEAT Gold/);
  });

  it('moves with its heading, and is found there again after an edit', () => {
    const reviewer = new Reviewer(testPack());
    const context = { date: '2026-11-21', jurisdiction: 'NL' } as const;
    for (const text of [
      BARE,
      BARE.replace('levering van', 'aankoop en levering van'),
      BARE.replace('eisen', 'eisenlijst'),
    ]) {
      const { findings } = reviewer.review(readText(text, 'markdown'), context);
      const found = findings.find(({ ruleId }) => ruleId === RULE);
      assert.match(found?.text ?? '', /^Technische eisen/);
      assert.equal(text.slice(found?.start, found?.end), found?.text);
    }
  });

  it('inserts only what lacks, and the text it brings draws no error or warning', () => {
    const half = BARE.replace('label.', 'label; een testverslag wordt ook aanvaard.');
    for (const jurisdiction of ['BE', 'NL'] as const) {
      const finding = clauseIn(half, jurisdiction);
      const edits = finding?.replacements[0]?.edits ?? [];
      const added = edits.map(({ newText }) => newText).join('');
      assert.ok(added.includes('certificaatnummer') || added.includes('Certificaatnummer'));
      assert.ok(!added.includes('Een gelijkwaardig label'));
      assert.ok(!added.includes('testverslag'));
      assert.equal(added.includes('artikel 54, § 3'), jurisdiction === 'BE');
      const mended = applyEdits(half, mergeEdits([edits]).edits);
      assert.equal(clauseIn(mended, jurisdiction), undefined);
      const drawn = review(mended, jurisdiction).filter(
        ({ family, severity, kind }) => family === 'certification' && severity !== 'advice' && kind === 'span',
      );
      assert.deepEqual(
        drawn.map(({ ruleId, text }) => `${ruleId}: ${text}`),
        [],
      );
    }
  });
});
