/** The browser page in Chromium: a long .docx from choosing it to its findings, and a change of it to the findings after. */
import type { Page } from 'playwright-core';
import { gzipSync } from 'node:zlib';
import { PageServer } from '../test/addin/page/support/open-page';
import { median } from './measure';
import { figure, table } from './table';
import { tenderDocx } from './tender-docx';

const PAGES = 60;
const RUNS = 5;

export interface PageFigures {
  /** Milliseconds, a run each. */
  first: number[];
  all: number[];
  change: number[];
  /** Longest tasks of the thread the user clicks on. */
  longest: number[];
  longestChange: number[];
  /** Processor time of that thread up to the findings. */
  busy: number[];
  /** Bytes, gzipped, that each worker loads. */
  workers: { name: string; bytes: number }[];
}

/** What the page notes of itself. */
interface Noted {
  start: number;
  first: number;
  tasks: { start: number; length: number }[];
}

export async function measurePage(): Promise<PageFigures> {
  const file = {
    name: 'tender.docx',
    mimeType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    buffer: Buffer.from(tenderDocx(PAGES)),
  };
  const server = await PageServer.start();
  const figures: PageFigures = {
    first: [],
    all: [],
    change: [],
    longest: [],
    longestChange: [],
    busy: [],
    workers: [],
  };
  try {
    // The first run warms caches up and is not counted.
    for (let run = 0; run <= RUNS; run++) {
      const opened = await server.open();
      const { page } = opened;
      await page.waitForLoadState('networkidle');
      await page.evaluate(note);
      const thread = await page.context().newCDPSession(page);
      await thread.send('Performance.enable', { timeDomain: 'threadTicks' });
      const busyBefore = await taskSeconds(thread);
      await opened.openFile(file);
      const whole = await noted(page);
      const busy = ((await taskSeconds(thread)) - busyBefore) * 1000;
      const end = await page.evaluate(() => performance.now());
      const change = await measureChange(opened);
      if (run > 0) {
        figures.first.push(whole.first - whole.start);
        figures.all.push(end - whole.start);
        figures.longest.push(longestOf(whole));
        figures.busy.push(busy);
        figures.change.push(change.time);
        figures.longestChange.push(change.longest);
      }
      if (run === RUNS) figures.workers = await workerSizes(page);
      await opened.close();
    }
  } finally {
    await server.stop();
  }
  return figures;
}

/** Notes, in the page, when a file is chosen, when the first finding shows, and each task of more than 50 ms. */
function note(): void {
  const kept: Noted = { start: 0, first: 0, tasks: [] };
  (globalThis as unknown as { noted: Noted }).noted = kept;
  document.addEventListener('change', () => (kept.start ||= performance.now()), true);
  new PerformanceObserver((entries) => {
    for (const { startTime, duration } of entries.getEntries()) kept.tasks.push({ start: startTime, length: duration });
  }).observe({ type: 'longtask' });
  new MutationObserver(() => {
    if (kept.first === 0 && document.querySelector('.card-head')) kept.first = performance.now();
  }).observe(document.body, { childList: true, subtree: true });
}

function noted(page: Page): Promise<Noted> {
  return page.evaluate(() => (globalThis as unknown as { noted: Noted }).noted);
}

function longestOf({ tasks, start }: Noted): number {
  return Math.max(0, ...tasks.filter((task) => task.start + task.length > start).map(({ length }) => length));
}

interface CdpSession {
  send(method: 'Performance.getMetrics'): Promise<{ metrics: { name: string; value: number }[] }>;
}

async function taskSeconds(thread: CdpSession): Promise<number> {
  const { metrics } = await thread.send('Performance.getMetrics');
  return metrics.find(({ name }) => name === 'TaskDuration')?.value ?? NaN;
}

/** From the click that inserts a clause to the findings of the new text. */
async function measureChange({ page, settled }: Awaited<ReturnType<PageServer['open']>>) {
  void settled;
  await page.getByRole('tab', { name: 'Clauses' }).click();
  const insert = page.getByRole('button', { name: /^Insert: / }).first();
  await insert.waitFor();
  const before = (await noted(page)).tasks.length;
  const time = await insert.evaluate(
    (button) =>
      new Promise<number>((resolve) => {
        const start = performance.now();
        let wasBusy = false;
        const observer = new MutationObserver(() => {
          const isBusy = document.querySelector('.freshness .fui-Spinner') !== null;
          if (wasBusy && !isBusy) {
            observer.disconnect();
            resolve(performance.now() - start);
          }
          wasBusy ||= isBusy;
        });
        observer.observe(document.body, { childList: true, subtree: true });
        (button as HTMLElement).click();
      }),
  );
  const { tasks } = await noted(page);
  return { time, longest: Math.max(0, ...tasks.slice(before).map(({ length }) => length)) };
}

/** What each worker has loaded by now: its own script and the parts it asked for. */
async function workerSizes(page: Page): Promise<PageFigures['workers']> {
  const sizes: PageFigures['workers'] = [];
  for (const worker of page.workers()) {
    const parts = await worker.evaluate(() =>
      performance
        .getEntriesByType('resource')
        .map(({ name }) => name)
        .filter((name) => name.endsWith('.js')),
    );
    let bytes = 0;
    for (const address of new Set([worker.url(), ...parts])) {
      bytes += gzipSync(Buffer.from(await (await fetch(address)).arrayBuffer()), { level: 9 }).length;
    }
    sizes.push({ name: /([^/]+)\.js$/.exec(worker.url())?.[1] ?? worker.url(), bytes });
  }
  return sizes;
}

/** The page's part of the benchmarks. */
export function pageSection({ workers, ...figures }: PageFigures): string {
  const row = (what: string, values: readonly number[]): string[] => [
    what,
    figure(median(values)),
    figure(Math.min(...values)),
    figure(Math.max(...values)),
  ];
  const rows = [
    row('file chosen → first finding', figures.first),
    row('file chosen → all findings, marks in the text', figures.all),
    row('longest task of the page meanwhile (50 is the least that is told)', figures.longest),
    row('processor time of the page’s thread meanwhile', figures.busy),
    row('clause inserted → findings of the new text', figures.change),
    row('longest task of the page meanwhile', figures.longestChange),
  ];
  const loaded = workers.map(({ name, bytes }) => `\`${name}\` ${figure(bytes / 1000)} kB`).join(', ');
  return `## The page

A .docx of ${PAGES} pages in Chromium, the page loaded beforehand, ${RUNS} runs; milliseconds.

${table(['', 'median', 'fastest', 'slowest'], rows)}

The workers loaded for it, gzipped, without the rules: ${loaded}.`;
}
