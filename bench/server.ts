/** Milliseconds from a one-character edit to the diagnostics ready to send, in drafts of two lengths. */
import { performance } from 'node:perf_hooks';
import { diagnostics } from '../language-server/server/methods/diagnostics';
import { OpenDocument } from '../language-server/server/open-document';
import { PackSource } from '../language-server/server/pack-source';
import { Reviews } from '../language-server/server/reviews';
import { Settings } from '../language-server/server/settings';
import { builtPackFiles } from './pack';
import { figure, table } from './table';
import { tenderText } from './text';
import { seeded } from '../rules/compile/seeded';

const EDITS = 1_000;
/** While the first edits are made the program is still being compiled. */
const FIRST = 100;
const LENGTHS = [5_000, 100_000];
const host = {
  readPack: builtPackFiles,
  settingsFile: () => Promise.resolve(undefined),
  decisionsFile: () => Promise.resolve(undefined),
  files: () => Promise.resolve([]),
  rulePages: () => undefined,
  today: () => '2026-11-21',
};

export interface ServerFigures {
  words: number;
  findings: number;
  /** Milliseconds. */
  open: number;
  /** In the order they were made. */
  edits: number[];
}

/** Opens a draft of each length and types letters into words all over it, as an officer does. */
export async function measureServer(): Promise<ServerFigures[]> {
  const figures: ServerFigures[] = [];
  for (const length of LENGTHS) figures.push(await measure(length));
  return figures;
}

async function measure(words: number): Promise<ServerFigures> {
  const rules = new PackSource({}, host, () => Promise.reject(new Error('The pack is whole.')));
  const { pack } = rules;
  const reviews = new Reviews(rules, new Settings(host, pack, () => undefined), host.today);
  let document = OpenDocument.create('untitled:bench', 'markdown', 1, tenderText(words));
  const start = performance.now();
  let checked = await reviews.of(document);
  diagnostics(checked, undefined);
  const open = performance.now() - start;
  const random = seeded(7);
  const edits: number[] = [];
  for (let at = 0; at < EDITS; at++) {
    const word = /\p{L}{4}/gu;
    word.lastIndex = Math.floor(random() * (document.text.length - 200));
    const offset = (word.exec(document.text)?.index ?? 0) + 2;
    const { start: position } = checked.range({ start: offset, end: offset });
    const change = { range: { start: position, end: position }, text: 'e' };
    const before = performance.now();
    document = OpenDocument.update(document, [change], document.version + 1);
    checked = await reviews.of(document);
    diagnostics(checked, undefined);
    edits.push(performance.now() - before);
  }
  return { words, findings: checked.checked.findings.length, open, edits };
}

/** What so large a share of the times stays under. */
function quantile(times: readonly number[], share: number): number {
  return [...times].sort((left, right) => left - right)[Math.floor(times.length * share)] ?? NaN;
}

/** The language server's part of the page. */
export function serverSection(figures: readonly ServerFigures[]): string {
  const rows = figures.map(({ words, findings, open, edits }) => [
    figure(words),
    figure(findings),
    figure(open),
    figure(quantile(edits.slice(0, FIRST), 0.5), 1),
    figure(quantile(edits, 0.5), 1),
    figure(quantile(edits, 0.95), 1),
  ]);
  return `## The language server

From one letter typed to the diagnostics ready to send, ${EDITS} edits all over the draft.

${table(['words', 'findings', 'opening, ms', `first ${FIRST} edits, median ms`, 'edit, median ms', 'edit, 95 % under ms'], rows)}`;
}
