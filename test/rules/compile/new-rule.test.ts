import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { parse } from 'yaml';
import { rule, ruleText } from '../../../rules/schema/rule';
import { scaffoldRule } from '../../../rules/compile/new-rule';

describe('A new rule', () => {
  let root: string;
  beforeEach(() => (root = mkdtempSync(join(tmpdir(), 'rules-'))));
  afterEach(() => rmSync(root, { recursive: true }));

  it('is a rule and four texts that fit their schemas', () => {
    const files = scaffoldRule(root, 'repairability/spare-parts', '2026-11-21');
    assert.deepEqual(
      files.map((file) => basename(file)),
      ['rule.yaml', 'text.nl.yaml', 'text.fr.yaml', 'text.de.yaml', 'text.en.yaml'],
    );
    const [first = '', ...texts] = files.map((file) => readFileSync(file, 'utf8'));
    assert.equal(rule.parse(parse(first)).lastChecked, '2026-11-21');
    assert.deepEqual(
      texts.map((text) => ruleText.parse(parse(text)).language),
      ['nl', 'fr', 'de', 'en'],
    );
  });

  it('never overwrites a rule', () => {
    scaffoldRule(root, 'greenwashing/eco', '2026-11-21');
    assert.throws(() => scaffoldRule(root, 'greenwashing/eco', '2026-11-21'), /already a rule "greenwashing\/eco"/);
  });

  for (const id of ['eco', 'nofamily/eco', 'greenwashing/Eco', 'greenwashing/../eco', 'greenwashing/eco/more', '']) {
    it(`is refused under the id "${id}"`, () => {
      assert.throws(() => scaffoldRule(root, id, '2026-11-21'), /no rule id.*human-rights, certification/s);
    });
  }
});
