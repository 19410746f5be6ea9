/** The browser page in Chromium: a long .docx from choosing it to its findings, and a change of it to the findings after. */
import type { Browser, Page } from 'playwright-core';
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
  /** Longest tasks of the thread the user clicks on, in processor time. */
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
      const opening = await tasksDuring(server.browser, page, () => opened.openFile(file));
      const { start, first } = await noted(page);
      const end = await page.evaluate(() => performance.now());
      let change = NaN;
      const changing = await tasksDuring(server.browser, page, async () => {
        change = await measureChange(page);
      });
      if (run > 0) {
        figures.first.push(first - start);
        figures.all.push(end - start);
        figures.longest.push(opening.longest);
        figures.busy.push(opening.busy);
        figures.change.push(change);
        figures.longestChange.push(changing.longest);
      }
      if (run === RUNS) figures.workers = await workerSizes(page);
      await opened.close();
    }
  } finally {
    await server.stop();
  }
  return figures;
}

/** Notes, in the page, when a file is chosen and when the first finding shows. */
function note(): void {
  const kept: Noted = { start: 0, first: 0 };
  (globalThis as unknown as { noted: Noted }).noted = kept;
  document.addEventListener('change', () => (kept.start ||= performance.now()), true);
  new MutationObserver(() => {
    if (kept.first === 0 && document.querySelector('.card-head')) kept.first = performance.now();
  }).observe(document.body, { childList: true, subtree: true });
}

function noted(page: Page): Promise<Noted> {
  return page.evaluate(() => (globalThis as unknown as { noted: Noted }).noted);
}

interface TraceEvent {
  name: string;
  ph: string;
  pid: number;
  tid: number;
  /** Microseconds of processor time. */
  tdur?: number;
  args?: { name?: string };
}

interface Tasks {
  /** Milliseconds of processor time of the page's thread: its longest task, and all of them. */
  longest: number;
  busy: number;
}

/** What the page's thread is busy with while something is done: processor time, so that other programs do not count. */
async function tasksDuring(browser: Browser, page: Page, act: () => Promise<unknown>): Promise<Tasks> {
  await browser.startTracing(page, { categories: ['toplevel'] });
  await act();
  const trace = (await browser.stopTracing()).toString('utf8');
  const { traceEvents } = JSON.parse(trace) as { traceEvents: TraceEvent[] };
  const thread = ({ pid, tid }: TraceEvent): string => `${pid} ${tid}`;
  const main = new Set(
    traceEvents
      .filter(({ name, args }) => name === 'thread_name' && args?.name === 'CrRendererMain')
      .map((event) => thread(event)),
  );
  const lengths = traceEvents
    .filter((event) => event.name.endsWith('RunTask') && event.ph === 'X' && main.has(thread(event)))
    .map(({ tdur = 0 }) => tdur / 1000);
  return { longest: Math.max(0, ...lengths), busy: lengths.reduce((sum, length) => sum + length, 0) };
}

/** From the click that inserts a clause to the findings of the new text. */
async function measureChange(page: Page): Promise<number> {
  await page.getByRole('tab', { name: 'Clauses' }).click();
  const insert = page.getByRole('button', { name: /^Insert: / }).first();
  await insert.waitFor();
  return insert.evaluate(
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
    row('longest task of the page’s thread meanwhile, processor time', figures.longest),
    row('processor time of that thread in all', figures.busy),
    row('clause inserted → findings of the new text', figures.change),
    row('longest task of the page’s thread meanwhile, processor time', figures.longestChange),
  ];
  const loaded = workers.map(({ name, bytes }) => `\`${name}\` ${figure(bytes / 1000)} kB`).join(', ');
  return `## The page

A .docx of ${PAGES} pages in Chromium, the page loaded beforehand, ${RUNS} runs; milliseconds.

${table(['', 'median', 'fastest', 'slowest'], rows)}

The workers loaded for it, gzipped, without the rules: ${loaded}.`;
}
