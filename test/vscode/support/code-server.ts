/** A real VS Code: code-server with the extension installed from its .vsix, on a workspace of its own. */
import { execFileSync, spawn } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { codeServerEntry } from './hosts';

const SETTINGS = {
  'editor.accessibilitySupport': 'on',
  'extensions.autoCheckUpdates': false,
  'files.autoSave': 'off',
  'security.workspace.trust.enabled': false,
  'telemetry.telemetryLevel': 'off',
  'update.mode': 'none',
  'workbench.startupEditor': 'none',
};

export interface CodeServer {
  /** Address of the workbench with the workspace open. */
  address: string;
  /** Path of the workspace. */
  workspace: string;
  stop(): Promise<void>;
}

/** Starts VS Code with the packaged extension on a copy of a folder. `settings` go on top of those every test has. */
export async function startCodeServer(vsix: string, folder: string, settings: object = {}): Promise<CodeServer> {
  const entry = codeServerEntry();
  const home = mkdtempSync(join(tmpdir(), 'tenderlint-vscode-'));
  const workspace = join(home, 'workspace');
  cpSync(folder, workspace, { recursive: true });
  const user = join(home, 'user');
  mkdirSync(join(user, 'User'), { recursive: true });
  writeFileSync(join(user, 'User/settings.json'), JSON.stringify({ ...SETTINGS, ...settings }));
  const folders = ['--user-data-dir', user, '--extensions-dir', join(home, 'extensions')];
  const env = { ...process.env, XDG_CONFIG_HOME: home, XDG_DATA_HOME: home };
  execFileSync(process.execPath, [entry, ...folders, '--install-extension', vsix], {
    env,
    stdio: ['ignore', 'ignore', 'pipe'],
  });

  const port = await freePort();
  const quiet = ['--disable-telemetry', '--disable-update-check', '--disable-workspace-trust'];
  const bind = ['--auth', 'none', '--bind-addr', `127.0.0.1:${port}`];
  // A group of its own: code-server has child processes, which are ended with it.
  const child = spawn(process.execPath, [entry, ...bind, ...folders, ...quiet, workspace], {
    env,
    stdio: 'ignore',
    detached: true,
  });
  const gone = new Promise((resolve) => child.once('exit', resolve));
  const address = `http://127.0.0.1:${port}`;
  await answers(`${address}/healthz`, () => child.exitCode !== null);
  return {
    address: `${address}/?folder=${encodeURIComponent(workspace)}`,
    workspace,
    stop: async () => {
      if (child.pid !== undefined && child.exitCode === null) process.kill(-child.pid);
      await gone;
      rmSync(home, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
    },
  };
}

async function answers(address: string, ended: () => boolean): Promise<void> {
  for (let tries = 0; tries < 300; tries++) {
    if (ended()) throw new Error('code-server ended at its start.');
    if (
      await fetch(address).then(
        ({ ok }) => ok,
        () => false,
      )
    )
      return;
    await wait(200);
  }
  throw new Error(`${address} does not answer.`);
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer().once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as AddressInfo;
      probe.close(() => resolve(port));
    });
  });
}
