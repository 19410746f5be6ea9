/** axe-core on the page as it stands. */
import { createRequire } from 'node:module';
import type { AxeResults, RunOptions } from 'axe-core';
import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';

const source = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

interface Axe {
  run(where: { exclude: string[] }, options: RunOptions): Promise<AxeResults>;
}

/** What is wrong, as "rule: element"; empty where nothing is. `rules`: only these; all where there is none. */
export async function faultsOf(page: Page, rules: readonly string[] = []): Promise<string[]> {
  // Not by a script element, which the page's own policy forbids.
  if (!(await page.evaluate(() => 'axe' in globalThis))) await page.evaluate(source);
  const options: RunOptions = {
    resultTypes: ['violations'],
    ...(rules.length > 0 ? { runOnly: { type: 'rule', values: [...rules] } } : {}),
  };
  const { violations } = await page.evaluate<AxeResults, RunOptions>((given) => {
    const { axe } = globalThis as unknown as { axe: Axe };
    // Fluent's own guards, which only pass the focus on.
    return axe.run({ exclude: ['[data-tabster-dummy]'] }, given);
  }, options);
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ html, failureSummary }) => `${id}: ${html.slice(0, 200)} ${failureSummary ?? ''}`),
  );
}
