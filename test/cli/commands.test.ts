import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import manifest from '../../package.json';
import { buildDocx, p } from '../formats/docx/build-docx';
import { testPack } from '../support/pack';
import { LABEL } from './support/drafts';
import { folderWith, tenderlint } from './support/program';

const idsOf = (rules: readonly { id: string }[]): string[] => rules.map(({ id }) => id);

/** The first word of each row. */
const firstWords = (output: string): (string | undefined)[] =>
  output
    .trimEnd()
    .split('\n')
    .map((row) => row.split(' ')[0]);

describe('tenderlint', () => {
  it('--version prints the version and --help the commands, with exit code 0', async () => {
    const version = await tenderlint(['--version']);
    assert.deepEqual([version.code, version.stdout], [0, `${manifest.version}\n`]);
    const help = await tenderlint(['--help']);
    assert.equal(help.code, 0);
    for (const command of ['check', 'rules', 'explain', 'text', 'init', 'lsp'])
      assert.match(help.stdout, new RegExp(`^  ${command} `, 'm'));
    const check = await tenderlint(['check', '--help']);
    assert.match(check.stdout, /Exit codes: 0 .*1 .*2 /);
  });

  it('without a command, or with one it does not know, exits with 2', async () => {
    assert.equal((await tenderlint([])).code, 2);
    const unknown = await tenderlint(['chek', 'a.md']);
    assert.equal(unknown.code, 2);
    assert.match(unknown.stderr, /Did you mean check\?/);
  });

  it('rules lists every rule, or those of a family', async () => {
    const { rules } = testPack().compiled;
    const all = await tenderlint(['rules']);
    assert.deepEqual(firstWords(all.stdout), idsOf(rules));
    const family = await tenderlint(['rules', 'certification']);
    const own = rules.filter((rule) => rule.family === 'certification');
    assert.ok(own.length > 0);
    assert.deepEqual(firstWords(family.stdout), idsOf(own));
    assert.equal((await tenderlint(['rules', 'nonsense'])).code, 2);
  });

  it('explain shows a rule in the language asked for, or that of the user', async () => {
    const dutch = await tenderlint(['explain', LABEL, '--language', 'nl']);
    assert.equal(dutch.code, 0);
    assert.match(dutch.stdout, /Keurmerken en certificaten[\s\S]*Recht[\s\S]*ernst: fout[\s\S]*→ /);
    assert.doesNotMatch(dutch.stdout, /\{[a-z]+\}/);
    const german = await tenderlint(['explain', LABEL], { env: { LC_ALL: 'de_AT.UTF-8' } });
    assert.match(german.stdout, /Gütezeichen und Zertifikate/);
    const english = await tenderlint(['explain', LABEL]);
    assert.match(english.stdout, /Labels and certificates/);
  });

  it('explain shows every rule in every language', async () => {
    const { rules } = testPack().compiled;
    const samples = rules.filter((_, at) => at % Math.ceil(rules.length / 6) === 0);
    for (const { id } of samples) {
      const { code, stdout, stderr } = await tenderlint(['explain', id, '--language', 'fr']);
      assert.deepEqual([code, stderr], [0, ''], id);
      assert.doesNotMatch(stdout, /undefined|\{[a-z]+\}/, id);
    }
  });

  it('explain of an unknown rule names the nearest', async () => {
    const { code, stderr } = await tenderlint(['explain', `${LABEL}s`]);
    assert.equal(code, 2);
    assert.ok(stderr.includes(`Did you mean "${LABEL}"?`));
  });

  it('text prints the text that offsets count in', async () => {
    const cwd = folderWith({ 'a.docx': buildDocx({ body: p('Een') + p('Twee') }), 'a.md': '# Een\r\n' });
    assert.equal((await tenderlint(['text', 'a.docx'], { cwd })).stdout, 'Een\nTwee');
    assert.equal((await tenderlint(['text', 'a.md'], { cwd })).stdout, '# Een\r\n');
    assert.equal((await tenderlint(['text', '--blocks', '-'], { stdin: '# Een\n' })).stdout, '0-5\theading\tEen\n');
  });

  it('init writes settings once and never over others', async () => {
    const cwd = folderWith({});
    const first = await tenderlint(['init'], { cwd });
    assert.equal(first.code, 0);
    const file = join(cwd, 'tenderlint.yaml');
    assert.match(readFileSync(file, 'utf8'), /^# jurisdiction: BE$/m);
    writeFileSync(file, 'jurisdiction: NL\n');
    const second = await tenderlint(['init'], { cwd });
    assert.equal(second.code, 2);
    assert.match(second.stderr, /tenderlint\.yaml is there already/);
    assert.equal(readFileSync(file, 'utf8'), 'jurisdiction: NL\n');
    assert.equal((await tenderlint(['init', 'nowhere'], { cwd })).code, 2);
  });
});
