// The command line as built from the sources that stand here now.
import { join } from 'node:path';
import { build } from './build.mjs';
import { root } from './install.mjs';
import { isUpToDate } from './up-to-date.mjs';

const cli = join(root, 'dist/cli/tenderlint.cjs');

/** Path of the program; installs and builds what is missing or out of date. Progress goes to stderr. */
export function builtCli() {
  if (!isUpToDate(cli, ['rules', 'language-server', 'cli'])) {
    process.stderr.write('Building tenderlint …\n');
    build(['cli'], { stdio: ['ignore', 2, 2] });
  }
  return cli;
}
