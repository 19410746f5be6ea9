// `npm run package:vscode`: the extension as one .vsix in dist/, from what `npm run build` made.
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { createVSIX, listFiles } from '@vscode/vsce';
import { build } from './build.mjs';
import { root } from './install.mjs';

const manifest = JSON.parse(readFileSync(`${root}package.json`, 'utf8'));
export const VSIX = join(root, `dist/tenderlint-${manifest.version}.vsix`);

const NEEDED = ['dist/pack.json', 'dist/schema/config.json', 'dist/server/main.cjs', 'dist/server/worker.js', manifest.main, manifest.browser];
const OPTIONS = { dependencies: false, allowMissingRepository: true, rewriteRelativeLinks: false };

/** Packages what stands in dist/ into a .vsix at `path`. Throws where something was not built. */
export async function packageVsCode(path = VSIX) {
  const missing = NEEDED.filter((file) => !existsSync(join(root, file)));
  if (missing.length > 0) throw new Error(`${missing.join(', ')} missing: run "npm run build" first.`);
  await createVSIX({ ...OPTIONS, cwd: root, packagePath: path, readmePath: 'docs/vscode.md' });
  return path;
}

/** The same without its entry for a machine, so that VS Code has to run it in the browser. */
export async function packageForBrowserOnly(path) {
  const stage = mkdtempSync(join(tmpdir(), 'tenderlint-vsix-'));
  try {
    for (const file of await listFiles({ cwd: root, dependencies: false, readmePath: 'docs/vscode.md' })) {
      mkdirSync(dirname(join(stage, file)), { recursive: true });
      cpSync(join(root, file), join(stage, file));
    }
    const { main: _, ...browserOnly } = manifest;
    writeFileSync(join(stage, 'package.json'), JSON.stringify(browserOnly));
    await createVSIX({ ...OPTIONS, cwd: stage, packagePath: path, readmePath: 'docs/vscode.md' });
  } finally {
    rmSync(stage, { recursive: true, force: true });
  }
  return path;
}

if (process.argv[1] === new URL(import.meta.url).pathname) {
  build(['server', 'worker', 'vscode', 'vscode-web']);
  await packageVsCode();
}
