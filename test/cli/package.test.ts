/** The package for npm: installed in an empty folder, without network, it runs. */
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { copyFileSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { folderWith, temporaryFolder } from './support/program';

const root = fileURLToPath(new URL('../..', import.meta.url));

describe('The package for npm', function () {
  this.timeout(600000);
  const folder = temporaryFolder();
  const home = folderWith({ 'package.json': '{ "private": true }\n' });
  const npm = (...args: string[]): string =>
    execFileSync('npm', args, { cwd: home, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] });

  before(() => {
    const path = execFileSync('node', ['scripts/package-npm.mjs', folder], { cwd: root, encoding: 'utf8' }).trim();
    npm('install', '--offline', '--no-audit', '--no-fund', path);
  });

  it('brings all it needs and nothing else: no dependencies, no scripts, only the program and its rules', () => {
    const own = join(home, 'node_modules/tenderlint');
    const manifest = JSON.parse(readFileSync(join(own, 'package.json'), 'utf8')) as Record<string, unknown>;
    assert.deepEqual(
      ['dependencies', 'scripts', 'devDependencies', 'private'].filter((key) => key in manifest),
      [],
    );
    const [{ files }] = JSON.parse(npm('pack', own, '--dry-run', '--json')) as [{ files: { path: string }[] }];
    const strange = files.filter(
      ({ path }) =>
        !/^(?:package\.json|README\.md|LICENSE|dist\/pack(?:\.\w\w)?\.json|dist\/cli\/\w+\.cjs)$/.test(path),
    );
    assert.deepEqual(strange, []);
    assert.doesNotMatch(readFileSync(join(own, 'README.md'), 'utf8'), /\]\((?!https?:)/);
  });

  it('runs by its name', () => {
    const draft = join(root, 'examples/en/laptops-good.docx');
    copyFileSync(draft, join(home, basename(draft)));
    const bin = join(home, 'node_modules/.bin/tenderlint');
    const run = (...args: string[]): string => execFileSync(bin, args, { cwd: home, encoding: 'utf8' });
    assert.match(run('--version'), /^\d+\.\d+\.\d+\n$/);
    assert.match(run('check', '--format', 'json', '--fail-on', 'never', basename(draft)), /"checkedWords": [1-9]/);
    run('report', basename(draft), '-o', 'report.docx');
    assert.equal(readFileSync(join(home, 'report.docx')).subarray(0, 2).toString(), 'PK');
  });
});
