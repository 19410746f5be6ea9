// The command line as built from the sources that stand here now.
import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { build } from './build.mjs';
import { root } from './install.mjs';

const cli = join(root, 'dist/cli/tenderlint.cjs');

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

/** True where a file is newer than everything it is made from, in folders of the project. */
export function isUpToDate(file, folders) {
  return (statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? 0) > newestSource(folders);
}

/** Path of the program; installs and builds what is missing or out of date. Progress goes to stderr. */
export function builtCli() {
  if (!isUpToDate(cli, ['rules', 'language-server', 'cli'])) {
    process.stderr.write('Building tenderlint …\n');
    build(['cli'], { stdio: ['ignore', 2, 2] });
  }
  return cli;
}
