import assert from 'node:assert/strict';
import { DiagnosticTag } from 'vscode-languageserver';
import type { Finding } from '../../language-server/engine/finding';
import { Reviewer } from '../../language-server/engine/review';
import { readText } from '../support/read-text';
import { ON_WHAT_IS_OVER, tagsOf } from '../../language-server/server/methods/diagnostic-tags';
import { testPack } from '../support/pack';

const DRAFT = `# Supply of monitors and laptops

This procedure is governed by Directive 2004/18/EC.

## Technical specification

The monitors have TCO Certified generation 8, an equivalent label or a test report.
`;

describe('The tags of a diagnostic', () => {
  const { findings } = new Reviewer(testPack()).review(readText(DRAFT, 'markdown'), { date: '2026-11-21' });
  const find = (rule: string): Finding => {
    const found = findings.find(({ ruleId }) => ruleId === rule);
    assert.ok(found, `no ${rule} among ${findings.map(({ ruleId }) => ruleId).join(' ')}`);
    return found;
  };

  it('call outdated what names law or an edition that is over', () => {
    assert.deepEqual(tagsOf(find('procurement/directive-of-2004')), [DiagnosticTag.Deprecated]);
    assert.deepEqual(tagsOf(find('certification/edition-over')), [DiagnosticTag.Deprecated]);
  });

  it('name only rules that there are', () => {
    const rules = new Set(testPack().compiled.rules.map(({ id }) => id));
    for (const rule of ON_WHAT_IS_OVER) assert.ok(rules.has(rule), rule);
  });

  it('call unnecessary what the first replacement strikes, and nothing that it rewrites or adds to', () => {
    const finding = {
      ...find('procurement/directive-of-2004'),
      ruleId: 'greenwashing/generic-claim',
      start: 10,
      end: 20,
    };
    const struck = (start: number, end: number, newText: string): DiagnosticTag[] =>
      tagsOf({ ...finding, replacements: [{ title: '', safe: true, edits: [{ start, end, newText }] }] });
    assert.deepEqual(struck(10, 20, ''), [DiagnosticTag.Unnecessary]);
    assert.deepEqual(struck(5, 25, ''), [DiagnosticTag.Unnecessary]);
    assert.deepEqual(struck(10, 15, ''), []);
    assert.deepEqual(struck(10, 20, 'other words'), []);
    assert.deepEqual(struck(20, 20, 'more words'), []);
    assert.deepEqual(tagsOf({ ...finding, replacements: [] }), []);
  });
});
