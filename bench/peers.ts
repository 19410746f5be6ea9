/** Other linters of prose on the same English drafts. They look for other things: the ratio says what a review costs. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Reviewer } from '../language-server/engine/review';
import { readText } from '../test/support/read-text';
import { time } from './measure';
import { builtPack } from './pack';
import { figure, table } from './table';
import { tenderText } from './text';

const folder = fileURLToPath(new URL('.', import.meta.url));
const PEERS = [
  { name: 'textlint', script: 'textlint', packages: ['@textlint/kernel'], does: 'two rules: terminology, write-good' },
  { name: 'cspell', script: 'cspell', packages: ['cspell-lib'], does: 'spelling, English, no suggestions' },
  { name: 'retext', script: 'retext', packages: ['unified'], does: 'three rules: repeated words, articles, passive' },
  { name: 'harper.js', script: 'harper', packages: ['harper.js'], does: 'its default grammar rules' },
] as const;
const LENGTHS = [5_000, 20_000];

interface PeerFigures {
  name: string;
  does: string;
  version: string;
  /** Milliseconds by length; undefined where it failed. */
  ms: (number | undefined)[];
}

function runPeer(script: string, file: string): number | undefined {
  const { status, stdout, stderr } = spawnSync(process.execPath, [`${folder}peers/${script}.mjs`, file], {
    cwd: folder,
    encoding: 'utf8',
    timeout: 300_000,
  });
  if (status === 0) return (JSON.parse(stdout) as { ms: number }).ms;
  process.stderr.write(`${script} failed: ${stderr.slice(0, 400)}\n`);
  return undefined;
}

function versionOf(name: string): string {
  return (JSON.parse(readFileSync(`${folder}node_modules/${name}/package.json`, 'utf8')) as { version: string })
    .version;
}

/** Milliseconds of tenderlint and of each peer, all of them warm, from a text in memory to its findings. */
export function measurePeers(): { own: number[]; peers: PeerFigures[] } {
  const temporary = mkdtempSync(join(tmpdir(), 'tenderlint-peers-'));
  try {
    const drafts = LENGTHS.map((length) => {
      const path = join(temporary, `${length}.md`);
      const text = tenderText(length, 'en');
      writeFileSync(path, text);
      return { path, text };
    });
    const pack = builtPack();
    const own = drafts.map(({ text }) =>
      time(
        3,
        () => new Reviewer(pack),
        (reviewer) => reviewer.review(readText(text, 'markdown'), { date: '2026-11-21' }),
      ),
    );
    const peers = PEERS.map(({ name, script, packages, does }) => ({
      name,
      does,
      version: versionOf(packages[0]),
      ms: drafts.map(({ path }) => runPeer(script, path)),
    }));
    return { own, peers };
  } finally {
    rmSync(temporary, { recursive: true });
  }
}

/** The peers' part of the page. */
export function peerSection({ own, peers }: ReturnType<typeof measurePeers>): string {
  const ratio = (ms: number | undefined, base: number | undefined): string =>
    ms === undefined || base === undefined ? 'failed' : figure(ms / base, 1);
  const rows = [
    ['tenderlint', 'all rules, four languages', ...own.map(() => '1.0')],
    ...peers.map(({ name, version, does, ms }) => [
      `${name} ${version}`,
      does,
      ...ms.map((each, at) => ratio(each, own[at])),
    ]),
  ];
  return `## Beside other linters

The same English drafts, each linter warm, from the text in memory to its findings; time as a multiple of tenderlint's (more is slower). They look for other things, so this says what a review costs, not which is better.

${table(['linter', 'does', ...LENGTHS.map((length) => `${figure(length)} words`)], rows)}`;
}
