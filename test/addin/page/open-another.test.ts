/** What becomes of the document that is open when another is chosen, in a real Chromium. */
import assert from 'node:assert/strict';
import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright-core';
import { PageServer, type OpenPage } from './support/open-page';

const examples = fileURLToPath(new URL('../../../examples', import.meta.url));
const ANOTHER = `${examples}/en/laptops-good.docx`;

describe('Another document', function () {
  this.timeout(120_000);
  let server: PageServer;
  let opened: OpenPage;
  let page: Page;

  before(async () => {
    server = await PageServer.start();
  });
  after(() => server.stop());
  beforeEach(async () => {
    opened = await server.open();
    page = opened.page;
  });
  afterEach(async () => {
    const { errors } = opened;
    await opened.close();
    assert.deepEqual(errors, [], 'errors of the page');
  });

  const choose = (file: string): Promise<void> => page.locator('input[type=file]').setInputFiles(file);
  const name = (): Promise<string> => page.locator('.bar-file').innerText();

  it('takes no unsaved change with it unless the user says so', async () => {
    await opened.openFile(`${examples}/en/laptops-flawed.docx`);
    await setAsideFirst(page);
    await choose(ANOTHER);
    const dialog = page.getByRole('dialog', { name: 'Save your changes first?' });
    await dialog.waitFor();
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'detached' });
    assert.equal(await name(), 'laptops-flawed.docx');

    await choose(ANOTHER);
    const download = page.waitForEvent('download');
    await dialog.getByRole('button', { name: 'Save and open' }).click();
    assert.equal((await download).suggestedFilename(), 'laptops-flawed.reviewed.docx');
    await page.locator('.bar-name', { hasText: 'laptops-good.docx' }).waitFor();
    assert.equal(await page.locator('.unsaved').count(), 0);
  });

  it('comes at once where all is saved, and over one without a way to be saved only when asked', async () => {
    await opened.openFile(`${examples}/en/laptops-flawed.docx`);
    await setAsideFirst(page);
    const download = page.waitForEvent('download');
    await page.keyboard.press('Control+s');
    await download;
    await opened.openFile(`${examples}/en/laptops-flawed.md`);
    await setAsideFirst(page);
    await choose(ANOTHER);
    await page.getByRole('dialog').waitFor();
    assert.equal(await page.getByRole('button', { name: 'Save and open' }).count(), 0);
    await page.getByRole('button', { name: 'Open without saving' }).click();
    await page.locator('.bar-name', { hasText: 'laptops-good.docx' }).waitFor();
  });

  it('of two chosen one after the other is the later, with its own findings', async () => {
    await choose(`${examples}/en/laptops-flawed.docx`);
    await choose(ANOTHER);
    await page.locator('.bar-name', { hasText: 'laptops-good.docx' }).waitFor();
    await page.locator('.must-fix.has-none').waitFor();
    await page.waitForTimeout(300);
    assert.equal(await name(), 'laptops-good.docx');
    assert.equal(await page.locator('.must-fix.has-none').count(), 1);
  });
});

async function setAsideFirst(page: Page): Promise<void> {
  await page.locator('.card-head').first().click();
  await page.getByRole('button', { name: 'Set aside…' }).click();
  await page.getByRole('textbox', { name: 'Reason' }).fill('Agreed with the legal department on 3 March.');
  await page.getByRole('button', { name: 'Set aside', exact: true }).click();
  await page.locator('.notice').waitFor();
}
