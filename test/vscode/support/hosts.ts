/** What `scripts/hosts.mjs` installs, made sure of before a test drives it. */
import { execFileSync } from 'node:child_process';
import { chromium, type Browser } from 'playwright-core';

interface Hosts {
  ensure(command: string, debianPackage: string): void;
  ensureCodeServer(): void;
  CODE_SERVER_ENTRY: string;
}

const hosts = (await import(new URL('../../../scripts/hosts.mjs', import.meta.url).href)) as Hosts;

/** A real Chromium that asks nobody for updates. Throws where it cannot be had. */
export function launchChromium(): Promise<Browser> {
  hosts.ensure('chromium', 'chromium');
  const executablePath = execFileSync('which', ['chromium'], { encoding: 'utf8' }).trim();
  const quiet = ['--disable-background-networking', '--disable-component-update', '--disable-sync', '--no-first-run'];
  return chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu', '--disable-quic', ...quiet] });
}

/** The program that starts VS Code's server. Throws where it cannot be had. */
export function codeServerEntry(): string {
  hosts.ensureCodeServer();
  return hosts.CODE_SERVER_ENTRY;
}
