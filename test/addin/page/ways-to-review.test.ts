/** The ways to look at a part, to change much at once, to decide for good and to report, in a real Chromium. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright-core';
import { Reviewer } from '../../../language-server/engine/review';
import { DocxPackage } from '../../../language-server/formats/docx/docx-package';
import { readDocx } from '../../../language-server/formats/docx/read-docx';
import { buildDocx, p, style } from '../../formats/docx/build-docx';
import { testPack } from '../../support/pack';
import { PageServer, type OpenPage } from './support/open-page';

const example = fileURLToPath(new URL('../../../examples/en/laptops-flawed.docx', import.meta.url));
const REASON = 'Agreed with the legal department on 3 March.';

/** A draft whose standards lack "or equivalent", which may be added without weighing anything. */
const STANDARDS = buildDocx({
  styles: [style('Heading1', { name: 'heading 1', outline: 0 })],
  body: [
    p('Invitation to tender for the supply of laptops', { style: 'Heading1' }),
    p('Technical specification', { style: 'Heading1' }),
    p('The battery is tested under IEC 61960-3.'),
    p('Noise is measured under ISO 7779.'),
    p('The end of the specification.'),
  ].join(''),
});

describe('In the page', function () {
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
    await opened.openFile(example);
  });
  afterEach(async () => {
    const { outside, errors } = opened;
    await opened.close();
    assert.deepEqual(outside, [], 'asked for outside the page');
    assert.deepEqual(errors, [], 'errors of the page');
  });

  it('only the selection is looked at, also after a change in it, and all again when asked', async () => {
    const all = await opened.openFindings();
    await selectParagraphs(page, 6, 12);
    await page.getByRole('button', { name: 'Check only the selection' }).click();
    await page.getByText('Only the selected text is shown.').waitFor();
    const some = await opened.openFindings();
    assert.ok(some > 0 && some < all, `${some} of ${all}`);
    await applyFirst(page);
    await opened.settled();
    await page.getByText('Only the selected text is shown.').waitFor();
    // The new text has blanks, which are findings of their own.
    const after = await opened.openFindings();
    assert.ok(after > 0 && after < all, `${after} of ${all}`);
    await page.getByRole('button', { name: 'Show the whole document' }).click();
    assert.ok((await opened.openFindings()) > after);
  });

  it('a part that is left out keeps silent, also after a change before it, until it is taken in again', async () => {
    const all = await opened.openFindings();
    await page.getByRole('tab', { name: 'Tender' }).click();
    const part = page.getByRole('checkbox', { name: /^3\. Technical specifications/ });
    await part.check();
    const left = await opened.openFindings();
    assert.ok(left < all);
    await page.getByRole('tab', { name: 'Findings' }).click();
    assert.equal(await page.locator('.group-head', { hasText: '3.1 Laptops' }).count(), 0);
    await applyFirst(page);
    await opened.settled();
    // The new text may draw advice of its own; the part stays silent.
    const after = await opened.openFindings();
    assert.equal(await page.locator('.group-head', { hasText: '3.1 Laptops' }).count(), 0);
    await page.getByRole('tab', { name: 'Tender' }).click();
    assert.ok(await part.isChecked());
    await part.uncheck();
    assert.ok((await opened.openFindings()) > after);
  });

  it('all safe replacements are shown, some left out, the others applied and taken back in one step', async () => {
    await opened.openFile({ name: 'standards.docx', mimeType: 'application/zip', buffer: Buffer.from(STANDARDS) });
    await page.getByRole('button', { name: /^Apply \d+ safe replacements?…/ }).click();
    const rows = page.locator('.safe-list li');
    await rows.first().waitFor();
    const count = await rows.count();
    assert.ok(count > 1, String(count));
    assert.ok((await rows.locator('.preview ins').count()) >= count);
    await rows.first().getByRole('checkbox').uncheck();
    const before = await page.locator('.sheet ins').count();
    await page.getByRole('button', { name: `Apply ${count - 1} as tracked` }).click();
    await page.getByText(new RegExp(`^${count - 1} replacements? put in`)).waitFor();
    await opened.settled();
    assert.ok((await page.locator('.sheet ins').count()) >= before + count - 1);
    await page.getByRole('button', { name: 'Undo' }).click();
    await page.locator('.sheet ins').first().waitFor({ state: 'detached' });
  });

  it('a rule switched off keeps silent in this document, with its reason, until it is switched on', async () => {
    const rule = await openMostHeard(page);
    const all = await opened.openFindings();
    await setAside(page, 'This rule, in this document');
    await waitForLess(page, all);
    assert.equal(await countOf(page, rule), 0);
    const left = await opened.openFindings();
    await page.getByRole('button', { name: 'Settings' }).click();
    await page.locator('.rules-off').getByText(rule, { exact: true }).waitFor();
    await page.locator('.rules-off').getByText(REASON).waitFor();
    const bytes = await saved(page, () => page.getByRole('button', { name: 'Save reviewed copy' }).click());
    await opened.openFile({ name: 'again.docx', mimeType: 'application/zip', buffer: bytes });
    assert.equal(await opened.openFindings(), left);
    await page.getByRole('button', { name: 'Settings' }).click();
    await page.getByRole('button', { name: `Switch on again: ${rule}` }).click();
    await waitForCount(page, all);
  });

  it('a rule switched off everywhere keeps silent in the next document too, and leaves no trace in this one', async () => {
    const rule = await openMostHeard(page);
    const all = await opened.openFindings();
    await setAside(page, 'This rule, in all my documents');
    await waitForLess(page, all);
    assert.equal(await countOf(page, rule), 0);
    const left = await opened.openFindings();
    await page.reload();
    await opened.openFile(example);
    assert.equal(await opened.openFindings(), left);
    await page.getByRole('button', { name: 'Settings' }).click();
    await page.getByRole('button', { name: `Switch on again: ${rule}` }).click();
    await waitForCount(page, all);
  });

  it('a comment goes in alone, or beside a tracked change', async () => {
    await openReplacement(page);
    const message = (await page.locator('[aria-expanded=true] .card-message').first().innerText()).trim();
    await page.getByRole('button', { name: 'More ways to apply' }).click();
    await page.getByRole('menuitem', { name: 'Only add a comment' }).click();
    await page.locator('.notice').waitFor();
    await opened.settled();
    assert.equal(await page.locator('.sheet ins').count(), 0);
    await openReplacement(page);
    await page.getByRole('button', { name: 'More ways to apply' }).click();
    await page.getByRole('menuitem', { name: 'Apply with a comment' }).click();
    await page.locator('.sheet ins').first().waitFor();
    await opened.settled();
    const parts = new DocxPackage(await saved(page, () => page.keyboard.press('Control+s')));
    const text = (name: string): string => new TextDecoder().decode(parts.bytes(name));
    assert.equal(text('word/comments.xml').match(/<w:comment /g)?.length, 2);
    assert.ok(text('word/comments.xml').includes(message.slice(0, 20).replace(/&/g, '&amp;')), message);
    assert.equal(text('word/document.xml').match(/<w:commentReference /g)?.length, 2);
    assert.match(text('word/document.xml'), /<w:ins /);
  });

  it('the report is saved as Word document and as page, in the language asked for', async () => {
    await page.getByRole('button', { name: 'Report' }).click();
    const name = (): Promise<void> => page.getByRole('button', { name: 'Save as web page' }).click();
    const html = (await saved(page, name, 'laptops-flawed.report.html')).toString('utf8');
    assert.match(html, /^<!doctype html>\s*<html lang="en">/);
    assert.ok(html.includes('laptops-flawed.docx'));
    await page.getByRole('combobox', { name: 'Language of the report' }).selectOption('nl');
    const word = (): Promise<void> => page.getByRole('button', { name: 'Save as Word document' }).click();
    const bytes = await saved(page, word, 'laptops-flawed.report.docx');
    const xml = new TextDecoder().decode(new DocxPackage(bytes).bytes('word/document.xml'));
    assert.match(xml, /Mensenrechten/);
  });

  it('decisions of an earlier copy are taken over', async () => {
    const all = await opened.openFindings();
    await page.locator('.card-head').first().click();
    await setAside(page, 'This passage');
    await waitForCount(page, all - 1);
    const copy = await saved(page, () => page.keyboard.press('Control+s'));
    await page.reload();
    await opened.openFile(example);
    assert.equal(await opened.openFindings(), all);
    await page.getByRole('button', { name: 'Report' }).click();
    const input = page.locator('input[data-takes=decisions]');
    await input.setInputFiles({ name: 'copy.docx', mimeType: 'application/zip', buffer: copy });
    await waitForCount(page, all - 1);
    await input.setInputFiles(example);
    await page.getByText('laptops-flawed.docx carries no decisions.').waitFor();
  });
});

/** Selects text from one paragraph of the document to another, as a user does with the mouse. */
function selectParagraphs(page: Page, from: number, to: number): Promise<void> {
  return page.evaluate(
    ([first, last]) => {
      const all = document.querySelectorAll('.sheet [data-key]');
      const [start, end] = [all[first ?? 0], all[last ?? 0]];
      if (!start || !end) throw new Error('The document has no such paragraphs.');
      document.getSelection()?.setBaseAndExtent(start, 0, end, end.childNodes.length);
    },
    [from, to],
  );
}

/** Opens the first card with a suggestion that replaces words. */
async function openReplacement(page: Page): Promise<void> {
  const cards = page.locator('.card-head');
  for (let at = 0; at < 8; at++) {
    // The card in hand before may stand open still.
    if ((await cards.nth(at).getAttribute('aria-expanded')) !== 'true') await cards.nth(at).click();
    await page.locator('.card-goto').waitFor();
    if ((await page.locator('.preview del').count()) > 0) return;
    await page.keyboard.press('Escape');
  }
  throw new Error('None of the first findings has words to replace.');
}

async function applyFirst(page: Page): Promise<void> {
  await openReplacement(page);
  await page.getByRole('button', { name: 'Apply as tracked change' }).click();
  await page.locator('.notice').waitFor();
}

/** How many open findings a rule has. */
async function countOf(page: Page, rule: string): Promise<number> {
  await page.getByRole('searchbox').fill(rule);
  const shown = await page.locator('.toolbar-foot p').innerText();
  await page.getByRole('searchbox').fill('');
  return Number.parseInt(shown, 10);
}

/** The rule that speaks most often in the example; its first card is opened. */
async function openMostHeard(page: Page): Promise<string> {
  const { draft } = readDocx(readFileSync(example));
  const { findings } = new Reviewer(testPack()).review(draft, { date: '2026-11-21' });
  const times = new Map<string, number>();
  for (const { ruleId } of findings) times.set(ruleId, (times.get(ruleId) ?? 0) + 1);
  const [rule] = [...times].reduce((most, next) => (next[1] > most[1] ? next : most), ['', 0]);
  assert.ok((await countOf(page, rule)) > 1, rule);
  await page.getByRole('searchbox').fill(rule);
  await page.locator('.card-head').first().click();
  await page.locator('.fact dd').getByText(rule, { exact: true }).waitFor();
  return rule;
}

async function setAside(page: Page, reach: string): Promise<void> {
  await page.getByRole('button', { name: 'Set aside…' }).click();
  await page.getByRole('textbox', { name: 'Reason' }).fill(REASON);
  await page.getByRole('radio', { name: reach }).check();
  await page.getByRole('button', { name: 'Set aside', exact: true }).click();
}

async function waitForLess(page: Page, than: number): Promise<void> {
  await page.waitForFunction(
    (many) => Number(document.querySelector('[role=tab] .tab-count')?.textContent) < many,
    than,
  );
}

async function waitForCount(page: Page, count: number): Promise<void> {
  await page.waitForFunction(
    (wanted) => document.querySelector('[role=tab] .tab-count')?.textContent === String(wanted),
    count,
  );
}

/** The bytes of what a step makes the browser save. */
async function saved(page: Page, step: () => Promise<unknown>, name?: string): Promise<Buffer> {
  const [download] = await Promise.all([page.waitForEvent('download'), step()]);
  if (name !== undefined) assert.equal(download.suggestedFilename(), name);
  return readFileSync(await download.path());
}
