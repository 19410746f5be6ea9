/** Every state of the page: without a fault of axe-core, and usable on the narrowest screen. */
import assert from 'node:assert/strict';
import { fileURLToPath } from 'node:url';
import type { BrowserContextOptions, Page } from 'playwright-core';
import { faultsOf } from './support/axe';
import { PageServer, type OpenPage } from './support/open-page';

const example = fileURLToPath(new URL('../../../examples/en/laptops-flawed.docx', import.meta.url));

/** The states one after the other, each reached from the one before. */
const STATES: readonly (readonly [string, (opened: OpenPage) => Promise<unknown>])[] = [
  ['before a document is open', ({ page }) => page.getByText('Drop your draft here').waitFor()],
  ['the introduction', (opened) => opened.openFile(example)],
  ['its second step', ({ page }) => page.getByRole('button', { name: 'Next' }).click()],
  ['the findings', ({ page }) => skipIntroduction(page)],
  ['an open finding', ({ page }) => openCard(page, 2)],
  ['setting aside', ({ page }) => page.getByRole('button', { name: 'Set aside…' }).click()],
  [
    'setting aside without a reason',
    ({ page }) => page.getByRole('button', { name: 'Set aside', exact: true }).click(),
  ],
  ['a decision', ({ page }) => setAside(page)],
  ['the filters', ({ page }) => page.getByRole('button', { name: /^Filter and group/ }).click()],
  ['nothing that matches', ({ page }) => page.getByRole('searchbox').fill('nowhere to be found')],
  ['coverage', ({ page }) => show(page, 'Coverage', '.theme')],
  ['clauses', ({ page }) => show(page, 'Clauses', '.clause')],
  ['the tender', ({ page }) => show(page, 'Tender', '.parts')],
  ['settings', ({ page }) => page.getByRole('button', { name: 'Settings' }).click()],
  [
    'the question what becomes of changes',
    async ({ page }) => {
      await page.locator('input[type=file]').setInputFiles(example);
      await page.getByRole('dialog').waitFor();
    },
  ],
];

/** All rules once; after that those whose answer hangs on colours or on room. */
const LOOKS: readonly (readonly [string, BrowserContextOptions, readonly string[]])[] = [
  ['light', {}, []],
  ['dark', { colorScheme: 'dark' }, ['color-contrast']],
  ['high contrast', { forcedColors: 'active' }, ['color-contrast']],
  [
    '320 pixels wide',
    { viewport: { width: 320, height: 640 } },
    ['target-size', 'landmark-one-main', 'scrollable-region-focusable'],
  ],
];

describe('The page for everyone', function () {
  this.timeout(120_000);
  let server: PageServer;

  before(async () => {
    server = await PageServer.start();
  });
  after(() => server.stop());

  for (const [look, options, rules] of LOOKS) {
    it(`has no fault in any state, and nothing sticks out sideways: ${look}`, async () => {
      const opened = await server.open({ ...options, introduced: false });
      const { page } = opened;
      const faults: string[] = [];
      for (const [state, reach] of STATES) {
        await reach(opened);
        // Parts loaded on demand have come, and transitions are over.
        await page.waitForTimeout(150);
        faults.push(...(await faultsOf(page, rules)).map((fault) => `${state}: ${fault}`));
        const wide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
        if (wide > 0) faults.push(`${state}: ${wide} pixels too wide`);
      }
      assert.deepEqual(faults, []);
      assert.deepEqual(opened.errors, []);
      await opened.close();
    });
  }

  it('gives every button and field on a narrow screen a target of 24 pixels', async () => {
    const opened = await server.open({ viewport: { width: 320, height: 640 } });
    await opened.openFile(example);
    await openCard(opened.page, 1);
    await opened.page.waitForTimeout(150);
    const small = await opened.page.evaluate(() =>
      [...document.querySelectorAll('.pane button, .bar button, .pane input')].flatMap((element) => {
        const { width, height } = element.getBoundingClientRect();
        const isSeen = width > 1 && height > 1 && getComputedStyle(element).clipPath === 'none';
        const isLabelled = element.closest('label') !== null;
        return isSeen && !isLabelled && (width < 24 || height < 24) ? [element.outerHTML.slice(0, 120)] : [];
      }),
    );
    assert.deepEqual(small, []);
    await opened.close();
  });
});

async function skipIntroduction(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Skip' }).click();
  await page.locator('.card-head').first().waitFor();
}

async function openCard(page: Page, at: number): Promise<void> {
  await page.locator('.card-head').nth(at).click();
  await page.locator('.card-goto').waitFor();
}

async function setAside(page: Page): Promise<void> {
  await page.getByRole('textbox', { name: 'Reason' }).fill('Agreed.');
  await page.getByRole('button', { name: 'Set aside', exact: true }).click();
  await page.locator('.notice').waitFor();
}

async function show(page: Page, tab: string, content: string): Promise<void> {
  await page.getByRole('tab', { name: tab }).click();
  await page.locator(content).first().waitFor();
}
