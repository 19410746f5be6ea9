/** Whole processes: how long a check takes from a cold start, and how much memory a long draft needs. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { fileURLToPath } from 'node:url';
import { median } from './measure';
import { figure, table } from './table';
import { tenderText } from './text';

const RUNS = 9;
const cli = fileURLToPath(new URL('../dist/cli/tenderlint.cjs', import.meta.url));
/** Loaded before the program: says on standard error how much memory the process had at most, in KiB. */
const REPORT_MEMORY = `data:text/javascript,process.on('exit',()=>process.stderr.write('maxRSS '+process.resourceUsage().maxRSS))`;

export interface ProcessFigures {
  /** Milliseconds. */
  check: number;
  node: number;
  /** Bytes. */
  memory: number;
  emptyMemory: number;
}

function run(args: readonly string[]): { ms: number; stderr: string } {
  const start = performance.now();
  const { status, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8', maxBuffer: 2 ** 30 });
  const ms = performance.now() - start;
  if (status !== 0) throw new Error(`node ${args.join(' ')} ended with ${String(status)}: ${stderr}`);
  return { ms, stderr };
}

function peakMemory(args: readonly string[]): number {
  const { stderr } = run(['--import', REPORT_MEMORY, ...args]);
  return Number(/maxRSS (\d+)/.exec(stderr)?.[1] ?? NaN) * 1024;
}

/** Runs of the two kinds take turns, so that a busy machine slows both alike. */
export function measureProcesses(): ProcessFigures {
  const folder = mkdtempSync(join(tmpdir(), 'tenderlint-bench-'));
  try {
    const short = join(folder, 'short.md');
    const long = join(folder, 'long.md');
    writeFileSync(short, tenderText(5_000));
    writeFileSync(long, tenderText(100_000));
    const check = [cli, 'check', '--fail-on', 'never', '--format', 'json'];
    const times = Array.from({ length: RUNS }, () => ({ node: run(['-e', '1']).ms, check: run([...check, short]).ms }));
    return {
      check: median(times.map((each) => each.check)),
      node: median(times.map((each) => each.node)),
      memory: peakMemory([...check, long]),
      emptyMemory: peakMemory(['-e', '1']),
    };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** The processes' part of the page. */
export function processSection({ check, node, memory, emptyMemory }: ProcessFigures): string {
  const mebibytes = (bytes: number): string => `${figure(bytes / 2 ** 20)} MiB`;
  return `## Whole processes

${table(
  ['', 'tenderlint', 'empty Node', 'ratio'],
  [
    ['check of 5,000 words from a cold start', `${figure(check)} ms`, `${figure(node)} ms`, figure(check / node, 1)],
    ['peak memory, check of 100,000 words', mebibytes(memory), mebibytes(emptyMemory), figure(memory / emptyMemory, 1)],
  ],
)}

Median of ${RUNS} runs; the memory is of one.`;
}
