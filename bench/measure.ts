/** Timing: the median of several runs after one to warm up. */
import { performance } from 'node:perf_hooks';

export function median(values: readonly number[]): number {
  return [...values].sort((left, right) => left - right)[Math.floor(values.length / 2)] ?? NaN;
}

/** Median milliseconds of `runs` calls of `work` after one warm-up; `prepare` makes what each call starts from, untimed. */
export function time<T>(runs: number, prepare: () => T, work: (prepared: T) => unknown): number {
  work(prepare());
  const times = Array.from({ length: runs }, () => {
    const prepared = prepare();
    const start = performance.now();
    work(prepared);
    return performance.now() - start;
  });
  return median(times);
}
