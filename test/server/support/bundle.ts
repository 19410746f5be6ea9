/** The server's programs bundled for a test run, each once a process, with the pack beside them as in dist/. */
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { writePackFiles } from '../../../rules/compile/pack-files';
import { testPack } from '../../support/pack';

const root = fileURLToPath(new URL('../../..', import.meta.url));
let folder: Promise<string> | undefined;

/** Folder with `server/main.cjs`, `server/worker.js`, `cli/tenderlint.cjs` and `pack.json`. Gone when the process ends. */
export function builtServer(): Promise<string> {
  return (folder ??= bundle());
}

async function bundle(): Promise<string> {
  const dist = join(mkdtempSync(join(tmpdir(), 'tenderlint-server-')), 'dist');
  process.on('exit', () => rmSync(join(dist, '..'), { recursive: true, force: true }));
  mkdirSync(join(dist, 'server'), { recursive: true });
  writePackFiles(dist, testPack().compiled);
  const common = { bundle: true, absWorkingDir: root, target: 'es2022', logLevel: 'error' } as const;
  await Promise.all([
    build({
      ...common,
      entryPoints: ['language-server/server/main.node.ts'],
      outfile: join(dist, 'server/main.cjs'),
      platform: 'node',
      format: 'cjs',
    }),
    build({
      ...common,
      entryPoints: ['cli/main.ts'],
      outfile: join(dist, 'cli/tenderlint.cjs'),
      platform: 'node',
      format: 'cjs',
    }),
    build({
      ...common,
      entryPoints: ['language-server/server/main.browser.ts'],
      outfile: join(dist, 'server/worker.js'),
      platform: 'browser',
      format: 'iife',
    }),
  ]);
  return dist;
}
