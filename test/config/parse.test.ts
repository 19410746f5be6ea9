import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { parse } from 'yaml';
import { z } from 'zod';
import { commandWords } from '../../cli/command-words/index';
import { settingsText } from '../../cli/commands/init';
import { LANGUAGES } from '../../language-server/engine/draft';
import { Pack } from '../../language-server/engine/pack';
import { contextFrom, mergeConfigs } from '../../language-server/config/context';
import { parseConfig } from '../../language-server/config/parse';
import { config } from '../../language-server/config/schema';
import { unknownNames } from '../../language-server/config/unknown-names';
import { compileTree } from '../rules/compile/tree';

const pack = new Pack(compileTree().pack);
const FILE = 'tenderlint.yaml';

/** Asserts one problem, at a line and character from 0, that says each of these things. */
function problemAt(text: string, line: number, character: number, ...says: RegExp[]): void {
  const { problems } = parseConfig(text, FILE);
  assert.equal(problems.length, 1, JSON.stringify(problems));
  const [problem] = problems;
  assert.deepEqual(
    [problem?.file, problem?.line, problem?.character, problem?.severity],
    [FILE, line, character, 'error'],
  );
  for (const pattern of says) assert.match(problem?.message ?? '', pattern);
}

describe('tenderlint.yaml', () => {
  it('is read whole where all is right', () => {
    const text =
      'jurisdiction: BE\nbuyer: utility\nthreshold: above\nproductGroups: [laptop]\ndate: 2026-12-01\nmode: template\nlanguage: nl\nrules:\n  greenwashing: off\n  a/b: { severity: advice }\nignore: [archive/]\npacks: [./ours]\n';
    const { config: read, problems } = parseConfig(text, FILE);
    assert.deepEqual(problems, []);
    const { ignore, packs, rules, ...rest } = read;
    assert.deepEqual([ignore, packs], [['archive/'], ['./ours']]);
    assert.deepEqual(contextFrom(read, '2026-01-01'), {
      ...rest,
      rules: { greenwashing: { enabled: false }, 'a/b': { severity: 'advice' } },
    });
    assert.deepEqual(rules?.greenwashing, 'off');
  });

  it('may be empty or hold comments only', () => {
    for (const text of ['', '# nothing yet\n', '---\n']) assert.deepEqual(parseConfig(text, FILE).problems, [], text);
  });

  it('takes GB for the United Kingdom', () => {
    assert.equal(parseConfig('jurisdiction: GB', FILE).config.jurisdiction, 'UK');
  });

  it('names a wrong key with its line and the nearest right one', () => {
    problemAt('buyer: utility\njurisdicton: BE\n', 1, 13, /"jurisdicton"/, /Did you mean "jurisdiction"\?/);
    problemAt('xyzzy: 1\n', 0, 7, /"xyzzy"/, /Expected one of jurisdiction, buyer/);
    problemAt('rules:\n  a/b:\n    severty: error\n', 2, 13, /"severty" under rules\.a\/b/, /"severity"/);
  });

  it('names a wrong value with its line, what was expected and the nearest right one', () => {
    problemAt('jurisdiction: BEL\n', 0, 14, /found "BEL"/, /one of BE, NL/, /Did you mean "BE"\?/);
    problemAt('\nproductGroups: laptop\n', 1, 15, /found "laptop", expected a list/);
    problemAt('date: tomorrow\n', 0, 6, /found "tomorrow"/, /YYYY-MM-DD/);
    problemAt('rules:\n  a/b: of\n', 1, 7, /rules\.a\/b: found "of", expected off, on, error/);
    problemAt('- a\n- b\n', 0, 0, /The file: found a list/);
    problemAt('ignore:\n', 0, 7, /ignore: found nothing, expected a list/);
  });

  it('keeps what is right beside what is wrong', () => {
    const { config: read, problems } = parseConfig(
      'jurisdiction: BE\nbuyer: x\nproductGroups: [1, 2]\nrules: { a/b: of, c/d: off }\n',
      FILE,
    );
    assert.deepEqual(read, { jurisdiction: 'BE', rules: { 'c/d': 'off' } });
    assert.equal(problems.length, 4);
  });

  it('that is no YAML, or YAML made to exhaust its reader, is named with its line', () => {
    problemAt('jurisdiction: BE\nrules: [a, b\nbuyer: x\n', 2, 0, /key: value/);
    problemAt('a: 1\na: 2\n', 1, 0, /unique/);
    const bomb = `a: &a [x, x]\n${Array.from({ length: 30 }, (_, i) => `b${i}: &b${i} [*${i ? `b${i - 1}` : 'a'}, *${i ? `b${i - 1}` : 'a'}]`).join('\n')}`;
    for (const text of [bomb, `a: ${'['.repeat(20_000)}`]) assert.equal(parseConfig(text, FILE).problems.length, 1);
  });

  it('warns of rules and product groups nobody knows, with the nearest', () => {
    const { config: read, place } = parseConfig(
      'productGroups: [laptops]\nrules:\n  repairability/partz: off\n  certification: advice\n  procurement/suppression-unused: off\n',
      FILE,
    );
    const warnings = unknownNames(read, pack, FILE, place);
    assert.deepEqual(
      warnings.map(({ line, severity, message }) => [line, severity, message]),
      [
        [2, 'warning', 'There is no rule "repairability/partz". Did you mean "repairability/parts"?'],
        [0, 'warning', 'There is no product group "laptops". Did you mean "laptop"?'],
      ],
    );
  });

  it('has a JSON Schema that takes what is right and refuses what is wrong', () => {
    const validate = new Ajv2020({ strict: false }).compile(z.toJSONSchema(config, { io: 'input', reused: 'ref' }));
    assert.ok(
      validate(parse('jurisdiction: GB\nrules: { a/b: { severity: error } }\n')),
      JSON.stringify(validate.errors),
    );
    for (const text of ['jurisdicton: BE', 'jurisdiction: XX', 'rules: { a/b: of }', 'packs: x']) {
      assert.equal(validate(parse(text)), false, text);
    }
  });

  it('as `tenderlint init` writes it holds no setting, and every setting once its marks are taken away', () => {
    for (const language of LANGUAGES) {
      const template = settingsText(commandWords(language).init.settings);
      assert.deepEqual(parseConfig(template, FILE).config, {});
      const switchedOn = template.replace(/^# (?=[a-zA-Z]+:|  )/gm, '');
      const { config: read, problems } = parseConfig(switchedOn, FILE);
      assert.deepEqual(problems, []);
      assert.deepEqual(Object.keys(read).sort(), Object.keys(config.shape).sort());
      for (const id of Object.keys(read.rules ?? {}).filter((each) => each.includes('/'))) {
        assert.ok(existsSync(new URL(`../../rules/${id}/rule.yaml`, import.meta.url)), id);
      }
    }
  });
});

describe('Settings from several places', () => {
  it('are joined, the later winning, rule by rule', () => {
    const joined = mergeConfigs(
      { jurisdiction: 'BE', buyer: 'utility', rules: { 'a/b': 'off', 'c/d': 'off' } },
      { jurisdiction: 'NL', rules: { 'a/b': 'error' } },
      { jurisdiction: undefined, mode: 'template' },
    );
    assert.deepEqual(joined, {
      jurisdiction: 'NL',
      buyer: 'utility',
      mode: 'template',
      rules: { 'a/b': 'error', 'c/d': 'off' },
    });
  });
});
