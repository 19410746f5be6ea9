import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { CLEAN, FLAWED, LABEL } from './support/drafts';
import { folderWith, tenderlint } from './support/program';

interface Diff {
  fixed: { ruleId: string }[];
  introduced: { ruleId: string }[];
  left: { old: { ruleId: string }; new: { ruleId: string } }[];
}

describe('tenderlint report', () => {
  it('writes the kind of document that the output’s name tells, in the language asked for', async () => {
    const cwd = folderWith({ 'bestek.md': FLAWED });
    for (const [name, start] of [
      ['r.html', '<!doctype html>'],
      ['r.csv', '\uFEFF"N°"'],
      ['r.json', '{'],
      ['r.docx', 'PK'],
    ] as const) {
      const { code, stdout, stderr } = await tenderlint(['report', 'bestek.md', '-o', name, '--language', 'fr'], {
        cwd,
      });
      assert.deepEqual([code, stdout, stderr], [0, '', ''], name);
      assert.ok(readFileSync(join(cwd, name), 'utf8').startsWith(start), name);
    }
    assert.match(readFileSync(join(cwd, 'r.html'), 'utf8'), /<html lang="fr">/);
    const json = JSON.parse(readFileSync(join(cwd, 'r.json'), 'utf8')) as { draft: { name: string } };
    assert.equal(json.draft.name, 'bestek.md');
  });

  it('writes to standard output where no file is named', async () => {
    const cwd = folderWith({ 'bestek.md': FLAWED });
    const { code, stdout } = await tenderlint(['report', 'bestek.md'], { cwd });
    assert.equal(code, 0);
    assert.match(stdout, /^<!doctype html>[\s\S]*<\/html>\s*$/);
  });

  it('says what is wrong with what it was given, with exit code 2', async () => {
    const cwd = folderWith({ 'stuk.docx': 'no zip', 'bestek.md': FLAWED });
    for (const args of [
      ['gone.md'],
      ['stuk.docx'],
      ['bestek.md', '-o', 'no/such/folder.html'],
      ['bestek.md', '--format', 'x'],
      ['bestek.md', '-o', 'rep.pdf'],
    ]) {
      const { code, stdout, stderr } = await tenderlint(['report', ...args], { cwd });
      assert.deepEqual([code, stdout], [2, ''], args.join(' '));
      assert.notEqual(stderr, '');
    }
  });
});

describe('tenderlint check --format html', () => {
  it('puts all drafts on one page, and names those that could not be read', async () => {
    const cwd = folderWith({ 'a.md': FLAWED, 'b.md': CLEAN, 'stuk.docx': 'no zip' });
    const { code, stdout } = await tenderlint(['check', '--format', 'html', '.'], { cwd });
    assert.equal(code, 2);
    assert.match(stdout, /stuk\.docx/);
    assert.match(stdout, /id="d1-f1"/);
    assert.match(stdout, /<h2[^>]*id="d2"[^>]*>\s*b\.md/);
  });
});

describe('tenderlint diff', () => {
  it('tells what was fixed and what is new, and fails on what is new', async () => {
    const cwd = folderWith({
      'old.md': FLAWED,
      'new.md': FLAWED.replace('De laptops dragen het label TCO Certified.', ''),
    });
    const fixed = await tenderlint(['diff', '--format', 'json', 'old.md', 'new.md', '--fail-on', 'error'], { cwd });
    const change = JSON.parse(fixed.stdout) as Diff;
    assert.ok(change.fixed.some(({ ruleId }) => ruleId === LABEL));
    assert.ok(!change.introduced.some(({ ruleId }) => ruleId === LABEL));
    const back = await tenderlint(['diff', 'new.md', 'old.md'], { cwd });
    assert.equal(back.code, 1);
    assert.match(back.stdout, /\+ fout old\.md:5:\d+ {2}certification\/label-without-equivalent/);
    assert.equal((await tenderlint(['diff', 'new.md', 'old.md', '--fail-on', 'never'], { cwd })).code, 0);
  });

  it('ends with 2 where a file cannot be read', async () => {
    const { code, stderr } = await tenderlint(['diff', 'gone.md', 'gone.md'], { cwd: folderWith({}) });
    assert.equal(code, 2);
    assert.match(stderr, /gone\.md/);
  });
});

describe('tenderlint compare', () => {
  const NL =
    '# Levering van laptops\n\n## Technische specificaties\n\nDe waarborg op de laptops bedraagt minstens vijf jaar.\n';
  const FR =
    '# Fourniture d’ordinateurs portables\n\n## Spécifications techniques\n\nLa garantie des ordinateurs portables est d’au moins trois ans.\n';

  it('names a number that differs with its place in both versions, and ends with 1', async () => {
    const cwd = folderWith({ 'nl.md': NL, 'fr.md': FR, 'same.md': FR.replace('trois', 'cinq') });
    const { code, stdout } = await tenderlint(['compare', 'nl.md', 'fr.md', '--language', 'en'], { cwd });
    assert.equal(code, 1);
    assert.match(stdout, /Figure differs: vijf jaar ↔ trois ans\n\s+nl\.md:5:\d+/);
    const same = await tenderlint(['compare', 'nl.md', 'same.md', '--format', 'json'], { cwd });
    assert.deepEqual([same.code, (JSON.parse(same.stdout) as { differences: unknown[] }).differences], [0, []]);
  });
});

describe('tenderlint completion', () => {
  it('completes commands, options and their values in bash', async () => {
    const { stdout } = await tenderlint(['completion', 'bash']);
    const cwd = folderWith({ 'completion.bash': stdout });
    const ask = (...words: string[]): string[] => {
      const script = `source completion.bash; COMP_WORDS=("$@"); COMP_CWORD=$(( $# - 1 )); _tenderlint; echo "\${COMPREPLY[*]}"`;
      return execFileSync('bash', ['-c', script, 'bash', ...words], { cwd, encoding: 'utf8' })
        .trim()
        .split(' ');
    };
    assert.deepEqual(ask('tenderlint', 'comp'), ['compare', 'completion']);
    assert.ok(ask('tenderlint', 'check', '--f').includes('--format'));
    assert.deepEqual(ask('tenderlint', 'report', '--format', ''), ['html', 'docx', 'csv', 'json']);
    assert.deepEqual(ask('tenderlint', 'completion', ''), ['bash', 'zsh', 'fish']);
  });

  it('knows every command in every shell', async () => {
    const { stdout: help } = await tenderlint(['--help']);
    const commands = [...help.matchAll(/^ {2}([a-z]+) .*\[options\]|^ {2}([a-z]+) \[|^ {2}([a-z]+) </gm)].flatMap(
      (found) => found.slice(1).flatMap((name) => (name && name !== 'help' ? [name] : [])),
    );
    assert.ok(commands.length > 8);
    for (const shell of ['bash', 'zsh', 'fish']) {
      const { stdout } = await tenderlint(['completion', shell]);
      for (const command of commands) assert.match(stdout, new RegExp(`\\b${command}\\b`), `${shell}: ${command}`);
    }
  });
});

describe('The definitions for CI', () => {
  const root = new URL('../../', import.meta.url);
  const text = (name: string): string => readFileSync(new URL(name, root), 'utf8');

  it('the action’s own step reviews, writes what is asked for, and fails as the command does', async () => {
    const { parse } = await import('yaml');
    const action = parse(text('action.yml')) as {
      inputs: object;
      runs: { steps: { id?: string; run?: string; env?: object }[] };
    };
    const step = action.runs.steps.find(({ id }) => id === 'review');
    assert.ok(step?.run && step.env);
    const cwd = folderWith({ 'drafts/a b.md': FLAWED, 'output.txt': '', 'action/scripts/tenderlint.mjs': '' });
    // The step's program, in the place of the one that builds itself first.
    const stand = `import { spawnSync } from 'node:child_process';
process.exit(spawnSync('node', [process.env.PROGRAM, ...process.argv.slice(2)], { stdio: 'inherit' }).status);`;
    writeFileSync(join(cwd, 'action/scripts/tenderlint.mjs'), stand);
    const { builtProgram } = await import('./support/program');
    const env = {
      PATH: process.env.PATH,
      PROGRAM: await builtProgram(),
      GITHUB_ACTION_PATH: join(cwd, 'action'),
      GITHUB_OUTPUT: join(cwd, 'output.txt'),
      ...Object.fromEntries(Object.keys(step.env).map((name) => [name, ''])),
      PATHS: '\ndrafts/a b.md\n',
      FAIL_ON: 'error',
      UPLOAD: 'true',
      REPORT: 'report.html',
    };
    let output = '';
    assert.throws(
      () => execFileSync('bash', ['-e', '-c', step.run ?? ''], { cwd, env, encoding: 'utf8', stdio: 'pipe' }),
      (error: { status: number; stdout: string }) => {
        output = error.stdout;
        return error.status === 1;
      },
    );
    assert.match(output, /^::error file=drafts\/a b\.md/m);
    assert.match(readFileSync(join(cwd, 'output.txt'), 'utf8'), /sarif=tenderlint\.sarif/);
    assert.ok(JSON.parse(readFileSync(join(cwd, 'tenderlint.sarif'), 'utf8')));
    assert.ok(existsSync(join(cwd, 'report.html')));
  });

  it('the hook runs a program of the repository that can be started, on the files a draft can be', async () => {
    const { parse } = await import('yaml');
    const [hook] = parse(text('.pre-commit-hooks.yaml')) as { entry: string; files: string }[];
    const [program = ''] = hook?.entry.split(' ') ?? [];
    assert.match(text(program), /^#!\/usr\/bin\/env node\n/);
    const files = new RegExp(hook?.files ?? '');
    assert.ok(['a.docx', 'b/c.md', 'd.odt', 'e.htm'].every((name) => files.test(name)));
    assert.ok(!files.test('picture.png'));
  });
});
