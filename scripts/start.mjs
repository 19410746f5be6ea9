// `npm start [-- FILE …]`: installs and builds what is missing, then reviews a tender; by default the example.
import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { spawnSync } from 'node:child_process';
import { build } from './build.mjs';
import { root } from './install.mjs';

const cli = `${root}dist/cli/tenderlint.cjs`;
const DEFAULT_TENDER = 'examples/nl/laptops-flawed.md';

/** Time of the newest file below the folders the program is made of, in milliseconds. */
function newestSource(folders) {
  let newest = 0;
  for (const folder of folders) {
    for (const entry of readdirSync(join(root, folder), { recursive: true, withFileTypes: true })) {
      if (entry.isFile()) newest = Math.max(newest, statSync(join(entry.parentPath, entry.name)).mtimeMs);
    }
  }
  return newest;
}

function built() {
  const made = statSync(cli, { throwIfNoEntry: false })?.mtimeMs ?? 0;
  return made > newestSource(['rules', 'language-server', 'cli']);
}

if (!built()) {
  process.stderr.write('Building tenderlint …\n');
  build(['cli'], { stdio: ['ignore', 2, 2] });
}
const given = process.argv.slice(2);
const files = given.length > 0 ? given : [DEFAULT_TENDER];
const { status } = spawnSync(process.execPath, [cli, 'check', '--fail-on', 'never', ...files], {
  cwd: process.env.INIT_CWD ?? root,
  stdio: 'inherit',
});
process.exit(status ?? 1);
