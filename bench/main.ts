/** `npm run bench`: measures everything, prints it and writes docs/benchmarks.md. With --peers other linters as well, with --short no long drafts. */
import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { arch, cpus, loadavg, platform, totalmem } from 'node:os';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { format, resolveConfig } from 'prettier';
import { engineSection, measureEngine } from './engine';
import { measurePage, pageSection } from './page';
import { measurePeers, peerSection } from './peers';
import { measureProcesses, processSection } from './processes';
import { measureServer, serverSection } from './server';
import { sizeSection } from './sizes';
import { measureWord, wordSection } from './word';
import { builtPack } from './pack';

const root = fileURLToPath(new URL('..', import.meta.url));
const { values } = parseArgs({
  options: {
    peers: { type: 'boolean', default: false },
    short: { type: 'boolean', default: false },
    'no-write': { type: 'boolean', default: false },
  },
});

function machine(): string {
  const [processor] = cpus();
  const memory = Math.round(totalmem() / 2 ** 30);
  return `${cpus().length} cores (${processor?.model.trim() ?? 'unknown'}), ${memory} GiB, ${platform()} ${arch()}, Node ${process.versions.node}`;
}

/** Other work slows everything, the longer reviews more than the floors. */
function load(): string {
  const running = loadavg()[1] ?? 0;
  return `On average ${running.toFixed(1)} processes wanted to run meanwhile; far more than one means that the times are too long.`;
}

function version(): string {
  const { version: own } = JSON.parse(readFileSync(`${root}package.json`, 'utf8')) as { version: string };
  const { compiled } = builtPack();
  return `tenderlint ${own}, rules ${compiled.version} (${compiled.rules.length} rules, ${compiled.concepts.length} concepts)`;
}

const say = (text: string): void => void process.stderr.write(`${text} …\n`);

say('Engine');
const engine = engineSection(measureEngine(values.short));
say('Language server');
const server = serverSection(await measureServer());
say('Page');
const page = pageSection(await measurePage());
say('Word');
const word = wordSection(await measureWord());
say('Processes');
const processes = processSection(measureProcesses());
let peers = '';
if (values.peers) {
  say('Other linters');
  execFileSync('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error'], {
    cwd: `${root}bench`,
    stdio: ['ignore', 2, 2],
  });
  peers = peerSection(measurePeers());
}

const text = [
  '# Benchmarks',
  `Measured on ${new Date().toISOString().slice(0, 10)} by \`npm run bench\` on ${machine()}; ${version()}. ${load()} Read the ratios: times are of this machine.`,
  engine,
  server,
  page,
  word,
  processes,
  peers,
  sizeSection(),
]
  .filter(Boolean)
  .join('\n\n');
process.stdout.write(`${text}\n`);
const path = `${root}docs/benchmarks.md`;
const style = await resolveConfig(path);
if (!values['no-write']) writeFileSync(path, await format(text, { ...style, parser: 'markdown' }));
