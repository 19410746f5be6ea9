/** Throughput of the engine, and of the floor it stands on, in words per second. */
import { performance } from 'node:perf_hooks';
import { tokenise } from '../language-server/engine/annotate/tokens';
import { Reviewer } from '../language-server/engine/review';
import { readText } from '../language-server/formats/read-text';
import { testPack } from '../test/support/pack';
import { tenderText } from './text';

const RUNS = 5;

function median(values: number[]): number {
  return values.sort((left, right) => left - right)[Math.floor(values.length / 2)] ?? NaN;
}

/** Median milliseconds of `RUNS` calls after one warm-up. */
function time(work: () => void): number {
  work();
  const times = Array.from({ length: RUNS }, () => {
    const start = performance.now();
    work();
    return performance.now() - start;
  });
  return median(times);
}

const pack = testPack();
process.stdout.write(
  'words      read ms   review ms   words/s review   words/s whole   tokens/s floor   review ÷ floor\n',
);
for (const words of [5_000, 50_000, 100_000, 500_000]) {
  const source = tenderText(words);
  const bytes = new TextEncoder().encode(source);
  const count = source.split(/\s+/).length;
  const floor = time(() => tokenise(new TextDecoder().decode(bytes), 'nl'));
  const read = time(() => readText(source, 'markdown'));
  const draft = readText(source, 'markdown');
  // A fresh reviewer each time: nothing is remembered between runs.
  const reviewers = Array.from({ length: RUNS + 1 }, () => new Reviewer(pack));
  const review = time(() => reviewers.pop()?.review(draft, { date: '2026-11-21' }));
  const rate = (ms: number): string => `${((count / ms) * 1000) / 1e6}`.slice(0, 6);
  process.stdout.write(
    `${String(count).padEnd(10)} ${read.toFixed(1).padEnd(9)} ${review.toFixed(1).padEnd(11)} ${rate(review).padEnd(16)} ${rate(read + review).padEnd(15)} ${rate(floor).padEnd(16)} ${(review / floor).toFixed(1)}\n`,
  );
}
