/** A whole review in the page, in a real Chromium: open, read, apply, insert, decide, save, open again. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright-core';
import { DocxPackage } from '../../../language-server/formats/docx/docx-package';
import { PageServer, type OpenPage } from './support/open-page';

const examples = fileURLToPath(new URL('../../../examples', import.meta.url));
const REASON = 'Agreed with the legal department on 3 March.';

describe('A review in the page', function () {
  this.timeout(120_000);
  let server: PageServer;

  before(async () => {
    server = await PageServer.start();
  });
  after(() => server.stop());

  const guarded = async (work: (opened: OpenPage) => Promise<void>): Promise<void> => {
    const opened = await server.open();
    try {
      await work(opened);
      assert.deepEqual(opened.outside, [], 'asked for outside the page');
      assert.deepEqual(opened.errors, [], 'errors of the page');
    } finally {
      await opened.close();
    }
  };

  it('shows the findings of every example, and marks them in the text', () =>
    guarded(async (opened) => {
      const { page } = opened;
      for (const language of ['nl', 'fr', 'de', 'en']) {
        await opened.openFile(`${examples}/${language}/laptops-flawed.docx`);
        assert.ok((await opened.openFindings()) > 20, language);
        await page.locator('.sheet mark').nth(10).waitFor();
        await opened.openFile(`${examples}/${language}/laptops-good.docx`);
        await page.locator('.must-fix.has-none').waitFor();
      }
    }));

  it('goes from mark to card and from card to mark', () =>
    guarded(async (opened) => {
      const { page } = opened;
      await opened.openFile(`${examples}/en/laptops-flawed.docx`);
      const mark = page.locator('.sheet mark').first();
      await mark.click();
      const id = (await mark.getAttribute('data-marks'))?.split(' ')[0] ?? '';
      await page.locator(`[data-card="${id}"][aria-expanded=true]`).waitFor();
      await page.locator('.sheet mark.is-open').first().waitFor();
      await page.keyboard.press('F8');
      await page.locator(`[aria-expanded=true]:not([data-card="${id}"])[data-card]`).waitFor();
      await page.locator('.sheet mark.is-open').first().waitFor();
    }));

  it('is done by the keyboard alone', () =>
    guarded(async (opened) => {
      const { page } = opened;
      await opened.openFile(`${examples}/en/laptops-flawed.docx`);
      await page.keyboard.press('F8');
      const focused = (): Promise<string | null> =>
        page.evaluate(() => document.activeElement?.getAttribute('data-card') ?? null);
      await page.locator('[data-card]:focus').waitFor();
      const first = await focused();
      await page.keyboard.press('Escape');
      assert.equal(await page.locator('[aria-expanded=true][data-card]').count(), 0);
      await page.keyboard.press('ArrowDown');
      await page.locator(`[data-card]:focus:not([data-card="${first ?? ''}"])`).waitFor();
      await page.keyboard.press('End');
      await page.locator('[data-card]:focus').waitFor();
      await page.keyboard.press('Home');
      await page.waitForFunction((id) => document.activeElement?.getAttribute('data-card') === id, first);
      await page.keyboard.press('Enter');
      const before = await opened.openFindings();
      await page.getByRole('button', { name: 'Set aside…' }).focus();
      await page.keyboard.press('Enter');
      await page.keyboard.type(REASON);
      await page.keyboard.press('Control+Enter');
      await page.locator('.notice').waitFor();
      await page.waitForFunction(
        (count) => document.querySelector('[role=tab] .tab-count')?.textContent === String(count - 1),
        before,
      );
      // The card that had the keyboard is gone from the list; another card has it now.
      await page.locator('[data-card]:focus').waitFor();
    }));

  it('applies, inserts, decides, saves, and finds it all again', () =>
    guarded(async (opened) => {
      const { page } = opened;
      await opened.openFile(`${examples}/en/laptops-flawed.docx`);
      await applyFirst(page);
      await opened.settled();
      assert.ok((await page.locator('.sheet ins').count()) > 0);
      const applied = (await page.locator('.sheet ins').first().textContent()) ?? '';

      await page.getByRole('tab', { name: 'Clauses' }).click();
      await page
        .getByRole('button', { name: /^Insert: / })
        .first()
        .click();
      await page.locator('.sheet .is-new').first().waitFor();
      const inserted = (await page.locator('.sheet .is-new').first().textContent()) ?? '';
      await opened.settled();

      await page.getByRole('tab', { name: 'Findings' }).click();
      await setAsideFirst(page);
      await opened.settled();
      const left = await opened.openFindings();

      const download = page.waitForEvent('download');
      await page.keyboard.press('Control+s');
      const saved = await download;
      assert.equal(saved.suggestedFilename(), 'laptops-flawed.reviewed.docx');
      const bytes = readFileSync(await saved.path());
      const xml = new TextDecoder().decode(new DocxPackage(bytes).bytes('word/document.xml'));
      assert.match(xml, /<w:ins [^>]*w:author="Anna"/);
      assert.match(xml, /<w:del [^>]*w:author="Anna"/);

      await opened.openFile({ name: 'again.docx', mimeType: 'application/zip', buffer: bytes });
      assert.equal(await opened.openFindings(), left);
      const text = ((await page.locator('.sheet').textContent()) ?? '').replace(/\s+/g, ' ');
      assert.ok(text.includes(applied.trim().replace(/\s+/g, ' ')));
      assert.ok(text.includes(inserted.trim().replace(/\s+/g, ' ')));
      await page.getByRole('button', { name: 'Filter and group' }).click();
      await page.getByRole('button', { name: 'Decided', exact: true }).click();
      assert.match(await page.locator('.card-decided').first().innerText(), /Agreed with the legal department/);
      await page.locator('.card-head').first().click();
      await page.getByRole('button', { name: 'Open again' }).click();
      await page.waitForFunction(
        (count) => document.querySelector('[role=tab] .tab-count')?.textContent === String(count + 1),
        left,
      );
    }));

  it('takes a change back', () =>
    guarded(async (opened) => {
      const { page } = opened;
      await opened.openFile(`${examples}/en/laptops-flawed.docx`);
      const before = await opened.openFindings();
      await applyFirst(page);
      await page.locator('.sheet ins').first().waitFor();
      await page.getByRole('button', { name: 'Undo' }).click();
      await page.locator('.sheet ins').first().waitFor({ state: 'detached' });
      await opened.settled();
      assert.equal(await opened.openFindings(), before);
    }));

  it('reads other formats without offering to change them', () =>
    guarded(async (opened) => {
      const { page } = opened;
      await opened.openFile(`${examples}/en/laptops-flawed.md`);
      assert.ok((await opened.openFindings()) > 20);
      assert.equal(await page.getByRole('button', { name: 'Save reviewed copy' }).count(), 0);
      await page.locator('.card-head').first().click();
      await page.getByRole('button', { name: 'Set aside…' }).waitFor();
      assert.equal(await page.getByRole('button', { name: 'Apply as tracked change' }).count(), 0);
    }));

  it('says what to do about a file that cannot be read, and goes on', () =>
    guarded(async (opened) => {
      const { page } = opened;
      const file = { name: 'draft.docx', mimeType: 'application/zip', buffer: Buffer.from('not a document') };
      await page.locator('input[type=file]').setInputFiles(file);
      assert.match(await page.getByRole('alert').innerText(), /no \.docx document/);
      await opened.openFile(`${examples}/en/laptops-good.docx`);
      assert.equal(await page.getByRole('alert').count(), 0);
    }));

  it('says so in the language of the page, whatever its worker speaks', async () => {
    const opened = await server.open({ locale: 'fr-FR' });
    const { page } = opened;
    await page.getByRole('button', { name: 'Choisir un document' }).waitFor();
    const file = { name: 'projet.docx', mimeType: 'application/zip', buffer: Buffer.from('not a document') };
    await page.locator('input[type=file]').setInputFiles(file);
    assert.match(await page.getByRole('alert').innerText(), /Ce n’est pas un document \.docx/);
    await opened.close();
  });

  it('works offline once it has been loaded', async () => {
    const opened = await server.open();
    const { page, context } = opened;
    await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
    await context.setOffline(true);
    await page.reload();
    await page.getByRole('button', { name: 'English' }).click();
    await opened.settled();
    assert.ok((await opened.openFindings()) > 20);
    await opened.close();
  });

  it('cannot send anything anywhere: its own policy forbids it', async () => {
    const opened = await server.open();
    const refused = await opened.page.evaluate(() =>
      fetch('https://example.org/').then(
        () => false,
        () => true,
      ),
    );
    assert.ok(refused);
    assert.ok(opened.errors.some((error) => error.includes('Content Security Policy')));
    await opened.close();
  });

  it('speaks the language of the browser, English where it knows it not', async () => {
    for (const [locale, name] of [
      ['nl-BE', 'Een document kiezen'],
      ['fr-FR', 'Choisir un document'],
      ['de-AT', 'Dokument wählen'],
      ['it-IT', 'Choose a document'],
    ] as const) {
      const opened = await server.open({ locale });
      await opened.page.getByRole('button', { name }).waitFor();
      await opened.close();
    }
  });
});

/** Opens the first finding with a suggestion that replaces words, and applies it. */
async function applyFirst(page: Page): Promise<void> {
  const cards = page.locator('.card-head');
  for (let at = 0; at < 8; at++) {
    await cards.nth(at).click();
    await page.locator('.card-goto').waitFor();
    const apply = page.getByRole('button', { name: 'Apply as tracked change' });
    if ((await page.locator('.preview del').count()) > 0 && (await apply.count()) > 0) {
      await apply.click();
      await page.locator('.notice').waitFor();
      return;
    }
    await page.keyboard.press('Escape');
  }
  throw new Error('None of the first findings has words to replace.');
}

async function setAsideFirst(page: Page): Promise<void> {
  await page.locator('.card-head').first().click();
  await page.getByRole('button', { name: 'Set aside…' }).click();
  await page.getByRole('button', { name: 'Set aside', exact: true }).click();
  await page.getByText('without one the finding stays open').waitFor();
  await page.getByRole('textbox', { name: 'Reason' }).fill(REASON);
  await page.getByRole('button', { name: 'Set aside', exact: true }).click();
  await page.getByText('You find it under “Decided”').waitFor();
}
