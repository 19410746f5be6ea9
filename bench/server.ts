/** Milliseconds from a one-character edit to the diagnostics ready to send, in drafts of two lengths. */
import { performance } from 'node:perf_hooks';
import { Settings } from '../language-server/server/settings';
import { diagnostics } from '../language-server/server/methods/diagnostics';
import { OpenDocument } from '../language-server/server/open-document';
import { Reviews } from '../language-server/server/reviews';
import { testPack } from '../test/support/pack';
import { seeded, tenderText } from './text';

const EDITS = 200;
const host = {
  readPack: () => undefined,
  settingsFile: () => Promise.resolve(undefined),
  files: () => Promise.resolve([]),
  rulePages: () => undefined,
  today: () => '2026-11-21',
};

const pack = testPack();
process.stdout.write('words     findings  open ms   edit median ms   95 %     of which diagnostics\n');
for (const words of [5_000, 100_000]) {
  const settings = new Settings(host, pack, () => undefined);
  const reviews = new Reviews(pack, settings, host.today);
  let document = OpenDocument.create('untitled:bench', 'markdown', 1, tenderText(words));
  const start = performance.now();
  let checked = await reviews.of(document);
  diagnostics(checked, undefined);
  const open = performance.now() - start;
  const random = seeded(7);
  const times: number[] = [];
  const last: number[] = [];
  for (let at = 0; at < EDITS; at++) {
    // A letter typed into a word, as an officer does.
    const word = /\p{L}{4}/gu;
    word.lastIndex = Math.floor(random() * (document.text.length - 200));
    const offset = (word.exec(document.text)?.index ?? 0) + 2;
    const { start: position } = checked.range({ start: offset, end: offset });
    const before = performance.now();
    document = OpenDocument.update(document, [{ range: { start: position, end: position }, text: 'e' }], document.version + 1);
    checked = await reviews.of(document);
    const reviewed = performance.now();
    diagnostics(checked, undefined);
    times.push(performance.now() - before);
    last.push(performance.now() - reviewed);
  }
  const at = (values: number[], share: number): string =>
    (values.sort((left, right) => left - right)[Math.floor(values.length * share)] ?? NaN).toFixed(2);
  process.stdout.write(
    `${String(words).padEnd(9)} ${String(checked.checked.findings.length).padEnd(9)} ${open.toFixed(0).padEnd(9)} ${at(times, 0.5).padEnd(16)} ${at(times, 0.95).padEnd(8)} ${at(last, 0.5)}\n`,
  );
}
