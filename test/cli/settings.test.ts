import assert from 'node:assert/strict';
import { SOUND } from '../rules/compile/tree';
import { CLEAN, FLAWED, LABEL } from './support/drafts';
import { checkJson, folderWith } from './support/program';

/** A rule of one's own on top of the pack, with a concept, a citation and a wider meaning for one of the pack's. */
const OWN = {
  'vocabulary/ours.yaml':
    'subject: ours\nconcepts:\n  - { id: our-colour, about: colours, nl: [paars], en: [purple] }\n  - { id: our-thing, about: a thing and colours, includes: [our-colour], en: [widget] }\n',
  'law/ours.yaml':
    'subject: ours\ncitations:\n  - { id: OUR-1, title: { nl: Ons, fr: Notre, de: Unser, en: Ours }, jurisdictions: [EU, BE], checkedOn: 2026-11-21, certainty: read }\n',
  'greenwashing/our-colour/rule.yaml':
    'id: greenwashing/our-colour\nfamily: greenwashing\nkind: span\nabout: Colours.\nseverity: error\nbasis: policy\nsubject: any\nlastChecked: 2026-11-21\nlaw: [OUR-1]\nsee: [{ has: [our-thing] }]\n',
  ...Object.fromEntries(
    ['nl', 'fr', 'de', 'en'].map((code) => [
      `greenwashing/our-colour/text.${code}.yaml`,
      (SOUND['repairability/parts/text.en.yaml'] ?? '').replace('language: en', `language: ${code}`),
    ]),
  ),
};

const under = (folder: string, files: Record<string, string>): Record<string, string> =>
  Object.fromEntries(Object.entries(files).map(([name, content]) => [`${folder}/${name}`, content]));

describe('Settings of tenderlint check', () => {
  it('come from the nearest tenderlint.yaml of each file', async () => {
    const cwd = folderWith({
      'tenderlint.yaml': 'jurisdiction: FR\n',
      'a.md': FLAWED,
      'be/tenderlint.yaml': `jurisdiction: BE\nrules: { ${LABEL}: off }\n`,
      'be/diep/b.md': FLAWED,
    });
    const { json } = await checkJson(['.'], { cwd });
    const labels = json.files.map(({ path, jurisdiction, findings }) => [
      path,
      jurisdiction,
      findings.some(({ ruleId }) => ruleId === LABEL),
    ]);
    assert.deepEqual(labels, [
      ['a.md', 'FR', true],
      ['be/diep/b.md', 'BE', false],
    ]);
    const elsewhere = await checkJson(['be/diep/b.md'], { cwd });
    assert.equal(elsewhere.json.files[0]?.jurisdiction, 'BE');
  });

  it('give way to --config, that to the front matter, and that to the options', async () => {
    const cwd = folderWith({
      'tenderlint.yaml': 'jurisdiction: FR\n',
      'other.yaml': 'jurisdiction: DE\n',
      'a.md': FLAWED,
      'b.md': `---\ntenderlint:\n  jurisdiction: NL\n---\n${FLAWED}`,
    });
    const countries = async (...args: string[]): Promise<unknown> =>
      (await checkJson([...args, 'a.md', 'b.md'], { cwd })).json.files.map(({ jurisdiction }) => jurisdiction);
    assert.deepEqual(await countries(), ['FR', 'NL']);
    assert.deepEqual(await countries('--config', 'other.yaml'), ['DE', 'NL']);
    assert.deepEqual(await countries('--config', 'other.yaml', '--jurisdiction', 'AT'), ['AT', 'AT']);
  });

  it('that are wrong are told with file, line and the nearest right key, once, and the rest counts', async () => {
    const cwd = folderWith({
      'tenderlint.yaml': 'jurisdiction: BE\nbuyr: utility\nrules:\n  greenwash: off\n',
      'a.md': CLEAN,
      'b.md': `---\ntenderlint: { mod: template, rules: { nonsens/x: off } }\n---\n${CLEAN}`,
    });
    const { code, json, stderr } = await checkJson(['a.md', 'b.md'], { cwd });
    assert.equal(code, 2);
    assert.match(stderr, /^tenderlint\.yaml:2:7: Unknown key "buyr"\. Did you mean "buyer"\?$/m);
    assert.match(stderr, /^b\.md:2:20: Unknown key "mod"\. Did you mean "mode"\?$/m);
    assert.match(stderr, /^tenderlint\.yaml:4:14: There is no rule "greenwash"\. Did you mean "greenwashing"\?$/m);
    assert.deepEqual(
      json.errors.map(({ path, line }) => [path, line]),
      [
        ['b.md', 1],
        ['tenderlint.yaml', 1],
      ],
    );
    assert.deepEqual(
      json.warnings.map(({ path }) => path),
      ['tenderlint.yaml', 'b.md'],
    );
    assert.deepEqual(
      json.files.map(({ jurisdiction }) => jurisdiction),
      ['BE', 'BE'],
    );
  });

  it('with a rule nobody knows warn and do not fail', async () => {
    const cwd = folderWith({ 'tenderlint.yaml': 'rules: { nonsense/x: off }', 'a.md': CLEAN });
    const { code, json } = await checkJson(['a.md'], { cwd });
    assert.equal(code, 0);
    assert.match(json.warnings[0]?.message ?? '', /no rule "nonsense\/x"/);
  });

  it('leave out what ignore names, counted from their folder', async () => {
    const cwd = folderWith({
      'sub/tenderlint.yaml': 'ignore: [archief/, "*-oud.md"]\n',
      'sub/archief/a.md': CLEAN,
      'sub/b-oud.md': CLEAN,
      'sub/c.md': CLEAN,
      'archief/d.md': CLEAN,
    });
    const { json } = await checkJson(['.'], { cwd });
    assert.deepEqual(
      json.files.map(({ path }) => path),
      ['archief/d.md', 'sub/c.md'],
    );
    const named = await checkJson(['sub/b-oud.md'], { cwd });
    assert.deepEqual([named.code, named.json.files], [0, []]);
    assert.match(named.stderr, /sub\/b-oud\.md: Left out/);
  });

  it("add rules of the user's own to the pack", async () => {
    const cwd = folderWith({
      ...under('ours', OWN),
      'tenderlint.yaml': 'packs: [./ours]\n',
      'a.md': `${FLAWED}\nDe laptops zijn paars.\n`,
    });
    const { json, stderr } = await checkJson(['a.md'], { cwd });
    assert.equal(stderr, '');
    const own = json.files[0]?.findings.find(({ ruleId }) => ruleId === 'greenwashing/our-colour');
    assert.deepEqual([own?.text, own?.severity, own?.law], ['paars', 'error', ['OUR-1']]);
    assert.ok(
      json.files[0]?.findings.some(({ ruleId }) => ruleId === LABEL),
      'the rules of the program still run',
    );
  });

  it("leave out what is broken in rules of the user's own, with file and line, and use the rest", async () => {
    const broken = OWN['greenwashing/our-colour/rule.yaml']
      .replace('greenwashing/our-colour', 'greenwashing/other')
      .replace('our-thing', 'our-thin');
    const texts = Object.entries(OWN).filter(([name]) => name.includes('/text.'));
    const cwd = folderWith({
      ...under('ours', OWN),
      ...Object.fromEntries(texts.map(([name, text]) => [`ours/${name.replace('our-colour', 'other')}`, text])),
      'ours/greenwashing/other/rule.yaml': broken,
      'ours/greenwash/x.yaml': '',
      'tenderlint.yaml': 'packs: [./ours, ./nowhere]\n',
      'a.md': `${FLAWED}\nDe laptops zijn paars.\n`,
    });
    const { code, json, stderr } = await checkJson(['a.md'], { cwd });
    assert.equal(code, 2);
    assert.match(
      stderr,
      /^ours\/greenwashing\/other\/rule\.yaml:\d+:1: see\.0\.has\.0: there is no concept "our-thin"$/m,
    );
    assert.match(stderr, /there is no folder ".\/nowhere"/);
    assert.match(stderr, /ours\/greenwash: .*Did you mean "greenwashing"\?/);
    assert.ok(json.files[0]?.findings.some(({ ruleId }) => ruleId === 'greenwashing/our-colour'));
  });
});
