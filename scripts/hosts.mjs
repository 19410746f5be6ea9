// Programs that tests drive as a user would: real editors and readers, from Debian packages, installed where they are missing.
import { spawnSync } from 'node:child_process';

const has = (command) => spawnSync('sh', ['-c', `command -v ${command}`], { stdio: 'ignore' }).status === 0;

/** Runs apt-get as root, by sudo where we are not; false where neither works. */
function apt(...args) {
  const isRoot = process.getuid?.() === 0;
  if (!has('apt-get') || (!isRoot && spawnSync('sudo', ['-n', 'true'], { stdio: 'ignore' }).status !== 0)) return false;
  const [command, ...rest] = [...(isRoot ? [] : ['sudo', '-n']), 'apt-get', ...args];
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  return spawnSync(command, rest, { stdio: ['ignore', 'ignore', 2], env }).status === 0;
}

/**
 * Makes sure that a command is there, installing its Debian package where it is not. Throws where it cannot be had, with
 * what to do.
 */
export function ensure(command, debianPackage) {
  if (has(command)) return;
  process.stderr.write(`Installing ${debianPackage} for the tests …\n`);
  const install = () => apt('install', '-y', '--no-install-recommends', debianPackage);
  if (!install() && apt('update')) install();
  if (has(command)) return;
  throw new Error(
    `The tests need the command "${command}". Install it (on Debian: apt-get install ${debianPackage}), then run them again.`,
  );
}

/** Everything the tests drive. */
export function ensureHosts() {
  ensure('nvim', 'neovim');
}
