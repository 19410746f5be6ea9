/** The command line as one bundle with the pack beside it as in dist/, made once a test run and run as a process of its own. */
import { spawn, type SpawnOptions } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { writePackFiles } from '../../../rules/compile/pack-files';
import { testPack } from '../../support/pack';

const root = fileURLToPath(new URL('../../..', import.meta.url));
let program: Promise<string> | undefined;

export interface Ran {
  code: number | null;
  stdout: string;
  stderr: string;
}

export interface RunOptions extends SpawnOptions {
  stdin?: string | Uint8Array;
  /** Arguments of Node, before the program. */
  node?: readonly string[];
}

/** Path of the bundle, `<folder>/cli/tenderlint.cjs`, with `<folder>/pack.json`. Gone when the process ends. */
export function builtProgram(): Promise<string> {
  return (program ??= bundle());
}

async function bundle(): Promise<string> {
  const dist = temporaryFolder();
  const outfile = join(dist, 'cli/tenderlint.cjs');
  writePackFiles(dist, testPack().compiled);
  await build({
    absWorkingDir: root,
    bundle: true,
    entryPoints: ['cli/main.ts'],
    format: 'cjs',
    logLevel: 'error',
    outfile,
    platform: 'node',
    target: 'node20',
  });
  return outfile;
}

/** Runs `tenderlint …` and waits for its end; it does not fail on any exit code. */
export async function tenderlint(args: readonly string[], options: RunOptions = {}): Promise<Ran> {
  const { stdin, node = [], env, ...rest } = options;
  const colourless = { ...process.env, NO_COLOR: '1', LC_ALL: 'C.UTF-8', ...env };
  const child = spawn(process.execPath, [...node, await builtProgram(), ...args], {
    ...rest,
    env: colourless,
    stdio: 'pipe',
  });
  let stdout = '';
  let stderr = '';
  child.stdout.setEncoding('utf8').on('data', (chunk: string) => (stdout += chunk));
  child.stderr.setEncoding('utf8').on('data', (chunk: string) => (stderr += chunk));
  child.stdin.on('error', () => undefined).end(stdin ?? '');
  const code = await new Promise<number | null>((resolve) => child.on('close', resolve));
  return { code, stdout, stderr };
}

/** A folder that is gone when the process ends; readable by all users. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'tenderlint-cli-'));
  process.on('exit', () => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** A temporary folder with these files in it. */
export function folderWith(files: Readonly<Record<string, string | Uint8Array>>): string {
  const folder = temporaryFolder();
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), content);
  }
  return folder;
}

interface Place {
  line: number;
  character: number;
  offset: number;
}

/** The JSON of `tenderlint check --format json`, as far as tests look into it. */
export interface CheckJson {
  version: number;
  pack: { version: string; sha256: string };
  files: {
    path: string;
    language: string;
    productGroups: string[];
    jurisdiction: string | null;
    checkedWords: number;
    findings: {
      id: string;
      ruleId: string;
      category: string;
      kind: string;
      severity: string;
      message: string;
      why: string;
      law: string[];
      phase: string;
      start: Place;
      end: Place;
      text: string;
      elements?: { id: string; label: string; present: boolean }[];
      replacements: { title: string; edits: { start: number; end: number; newText: string }[]; safe: boolean }[];
    }[];
    suppressed: { ruleId: string; reason: string }[];
    notRead: string[];
    notApplied?: { ruleId: string; reason: string }[];
  }[];
  errors: { path: string; message: string; line?: number; character?: number }[];
  warnings: { path: string; message: string; line?: number; character?: number }[];
}

/** Runs `check --format json` and reads its output. */
export async function checkJson(args: readonly string[], options: RunOptions = {}): Promise<Ran & { json: CheckJson }> {
  const ran = await tenderlint(['check', '--format', 'json', ...args], options);
  return { ...ran, json: JSON.parse(ran.stdout) as CheckJson };
}
