// Installs the packages of package-lock.json where they are missing or older than the lock file. Plain Node: it runs first.
import { spawnSync } from 'node:child_process';
import { existsSync, statSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('..', import.meta.url));

/** Runs a command in the project's folder with its output shown; ends the process with its exit code where it fails. */
export function run(command, args, options = {}) {
  const { status, error } = spawnSync(command, args, { cwd: root, stdio: 'inherit', ...options });
  if (error) throw error;
  if (status !== 0) process.exit(status ?? 1);
}

/** True where everything package-lock.json asks for has been installed since it last changed. */
function installed() {
  const stamp = `${root}node_modules/.package-lock.json`;
  return existsSync(stamp) && statSync(stamp).mtimeMs >= statSync(`${root}package-lock.json`).mtimeMs;
}

/** Installs what is missing. Progress goes to stderr, so that stdout stays the program's own. */
export function install() {
  if (installed()) return;
  process.stderr.write('Installing the packages tenderlint needs (first run only) …\n');
  run('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error'], {
    stdio: ['ignore', 2, 2],
    shell: process.platform === 'win32',
  });
}
