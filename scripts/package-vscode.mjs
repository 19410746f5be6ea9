// `npm run package:vscode`: the extension as one .vsix in dist/, from what `npm run build` made.
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { createVSIX, listFiles } from '@vscode/vsce';
import { build } from './build.mjs';
import { root } from './install.mjs';
import { PACK_FILES } from './pack-files.mjs';

const manifest = JSON.parse(readFileSync(`${root}package.json`, 'utf8'));
export const VSIX = join(root, `dist/tenderlint-${manifest.version}.vsix`);

const NEEDED = [
  ...PACK_FILES.map((name) => `dist/${name}`),
  'dist/schema/config.json',
  'dist/server/main.cjs',
  'dist/server/worker.js',
  'dist/server/worker.parts.js',
  manifest.main,
  manifest.browser,
];
const FILES = { dependencies: false, readmePath: 'docs/vscode.md' };

/** What only the project's own development reads. VS Code in a browser takes no extension that calls itself a module. */
const LEFT_OUT = ['type', 'private', 'bin', 'scripts', 'devDependencies'];

/**
 * Packages what stands in dist/ into a .vsix at `path`, with the keys in `leaveOut` taken from the manifest too. Throws
 * where something was not built.
 */
async function packageWithout(leaveOut, path) {
  const missing = NEEDED.filter((file) => !existsSync(join(root, file)));
  if (missing.length > 0) throw new Error(`${missing.join(', ')} missing: run "npm run build" first.`);
  const stage = mkdtempSync(join(tmpdir(), 'tenderlint-vsix-'));
  try {
    for (const file of await listFiles({ cwd: root, ...FILES })) {
      mkdirSync(dirname(join(stage, file)), { recursive: true });
      cpSync(join(root, file), join(stage, file));
    }
    // Pictures stay out of the package, so its readme shows none.
    const readme = join(stage, FILES.readmePath);
    writeFileSync(readme, readFileSync(readme, 'utf8').replace(/^!\[.*\n\n/gm, ''));
    const kept = Object.entries(manifest).filter(([key]) => !LEFT_OUT.includes(key) && !leaveOut.includes(key));
    writeFileSync(join(stage, 'package.json'), JSON.stringify(Object.fromEntries(kept), null, 2));
    // What is here was chosen already.
    writeFileSync(join(stage, '.vscodeignore'), '');
    await createVSIX({
      ...FILES,
      cwd: stage,
      packagePath: path,
      allowMissingRepository: true,
      rewriteRelativeLinks: false,
    });
  } finally {
    rmSync(stage, { recursive: true, force: true });
  }
  return path;
}

export function packageVsCode(path = VSIX) {
  return packageWithout([], path);
}

/** The same without its entry for a machine, so that VS Code has to run it in the browser. */
export function packageForBrowserOnly(path) {
  return packageWithout(['main'], path);
}

if (process.argv[1] === new URL(import.meta.url).pathname) {
  build(['server', 'worker', 'vscode', 'vscode-web']);
  await packageVsCode();
}
