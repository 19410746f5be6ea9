// `npm run package:npm [-- FOLDER]`: the command line as a package for npm, a .tgz in dist/ or in FOLDER. It brings all it
// needs: no dependencies, no install scripts.
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { spawnSync } from 'node:child_process';
import { install, root, run } from './install.mjs';
import { PACK_FILES } from './pack-files.mjs';
import { isUpToDate } from './up-to-date.mjs';

const manifest = JSON.parse(readFileSync(`${root}package.json`, 'utf8'));
/** What of the manifest speaks of the command line; the rest is VS Code's and the developers'. */
const KEPT = ['name', 'version', 'description', 'license', 'keywords', 'bin'];

/** The guide without links that lead nowhere outside the repository. */
function readme() {
  const text = readFileSync(`${root}docs/command-line.md`, 'utf8');
  return text
    .replace(/!?\[([^\]]*)\]\((?![a-z]+:)[^)]*\)/g, '$1')
    .replace(/^npm run build\nnpm link.*$/m, 'npm install --global tenderlint');
}

/** Packs into `folder` and returns the path of the package. */
export function packageNpm(folder = join(root, 'dist')) {
  install();
  const stage = mkdtempSync(join(tmpdir(), 'tenderlint-npm-'));
  const quiet = { stdio: ['ignore', 2, 2] };
  const bin = `${root}node_modules/.bin/`;
  try {
    if (!isUpToDate(join(root, 'dist/pack.json'), ['rules', 'language-server/engine']))
      run(`${bin}tsx`, ['rules/compile/main.ts'], quiet);
    const output = ['--output-path', join(stage, 'dist/cli')];
    run(`${bin}webpack`, ['--mode', 'production', '--config-name', 'cli', ...output], quiet);
    for (const name of PACK_FILES) cpSync(join(root, 'dist', name), join(stage, 'dist', name));
    cpSync(`${root}LICENSE`, join(stage, 'LICENSE'));
    writeFileSync(join(stage, 'README.md'), readme());
    const kept = Object.fromEntries(KEPT.map((key) => [key, manifest[key]]));
    const own = { ...kept, engines: { node: manifest.engines.node }, files: ['dist'] };
    writeFileSync(join(stage, 'package.json'), `${JSON.stringify(own, null, 2)}\n`);
    mkdirSync(folder, { recursive: true });
    const { status } = spawnSync('npm', ['pack', '--pack-destination', resolve(folder), '--loglevel=error'], {
      cwd: stage,
      ...quiet,
      shell: process.platform === 'win32',
    });
    if (status !== 0) throw new Error('"npm pack" failed.');
  } finally {
    rmSync(stage, { recursive: true, force: true });
  }
  return join(folder, `${manifest.name}-${manifest.version}.tgz`);
}

if (process.argv[1] === new URL(import.meta.url).pathname) process.stdout.write(`${packageNpm(process.argv[2])}\n`);
