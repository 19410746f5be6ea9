// Programs that tests drive as a user would: real editors and readers, from Debian packages, installed where they are missing.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

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

/** VS Code's workbench and extension host, served to a browser; the newest version for Node 20. */
const CODE_SERVER = '4.100.3';
const codeServerFolder = fileURLToPath(new URL('../.hosts/vscode/', import.meta.url));
/** Starts code-server when run by Node. */
export const CODE_SERVER_ENTRY = join(codeServerFolder, 'node_modules/code-server/out/node/entry.js');

/**
 * Makes sure that code-server stands in `.hosts/vscode`. Its own install scripts download programs that no test needs, so
 * they are left out, and only the native modules without which it does not start are built.
 */
export function ensureCodeServer() {
  const done = join(codeServerFolder, `installed-${CODE_SERVER}`);
  if (existsSync(done)) return;
  process.stderr.write(`Installing code-server ${CODE_SERVER} for the tests …\n`);
  rmSync(codeServerFolder, { recursive: true, force: true });
  mkdirSync(codeServerFolder, { recursive: true });
  writeFileSync(join(codeServerFolder, 'package.json'), '{ "private": true }\n');
  const workbench = join(codeServerFolder, 'node_modules/code-server/lib/vscode');
  npm(codeServerFolder, 'install', `code-server@${CODE_SERVER}`, '--ignore-scripts');
  npm(codeServerFolder, 'rebuild', 'argon2');
  npm(workbench, 'install', '--omit=dev', '--ignore-scripts');
  npm(workbench, 'rebuild', '@vscode/spdlog', 'native-watchdog');
  writeFileSync(done, '');
}

function npm(cwd, ...args) {
  // Node's own headers, where they are there, save the build a download.
  const nodeFolder = dirname(dirname(process.execPath));
  const headers = existsSync(join(nodeFolder, 'include/node/node.h')) ? { npm_config_nodedir: nodeFolder } : {};
  const { status } = spawnSync('npm', [...args, '--no-audit', '--no-fund', '--loglevel=error'], {
    cwd,
    stdio: ['ignore', 2, 2],
    env: { ...process.env, ...headers },
  });
  if (status !== 0) throw new Error(`The tests need code-server: "npm ${args.join(' ')}" failed in ${cwd}.`);
}

/** Everything the tests drive. */
export function ensureHosts() {
  ensure('nvim', 'neovim');
  ensure('chromium', 'chromium');
  ensureCodeServer();
}
