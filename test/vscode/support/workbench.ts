/** Drives VS Code's workbench in a browser as a user does: by keyboard, reading what stands on the screen. */
import type { Browser, Page } from 'playwright-core';
import type { CodeServer } from './code-server';

/** Milliseconds for a step of the workbench on a busy machine. */
const PATIENCE = 60_000;

export class Workbench {
  private constructor(readonly page: Page) {}

  static async open(browser: Browser, { address }: CodeServer, locale = 'en-GB'): Promise<Workbench> {
    const context = await browser.newContext({ locale, viewport: { width: 1360, height: 860 } });
    const page = await context.newPage();
    page.setDefaultTimeout(PATIENCE);
    await page.goto(address);
    await page.locator('.monaco-workbench').waitFor();
    return new Workbench(page);
  }

  async openFile(name: string): Promise<void> {
    await this.page.getByRole('treeitem', { name }).first().dblclick();
    await this.page.locator('.tab.active').filter({ hasText: name }).waitFor();
    await this.page.locator('.monaco-editor .view-line').first().waitFor();
  }

  /** Brings a tab to the front, with the cursor in its text. */
  async showTab(name: string): Promise<void> {
    await this.page.locator('.tab').filter({ hasText: name }).first().click();
    await this.page.locator('.monaco-editor.focused').waitFor();
  }

  /** Waits until a passage is underlined. */
  async underlined(): Promise<number> {
    const squiggles = this.page.locator('.squiggly-warning, .squiggly-error');
    await squiggles.first().waitFor({ state: 'attached' });
    return squiggles.count();
  }

  /** Opens the list of problems with the keyboard. */
  async openProblems(): Promise<void> {
    await this.page.keyboard.press('Control+Shift+KeyM');
    await this.page.locator('.markers-panel .monaco-list-row').first().waitFor();
  }

  /** The problem whose text fits, as VS Code reads it aloud. */
  async problem(text: RegExp): Promise<string> {
    const row = this.problems(text).first();
    await row.waitFor();
    return (await row.getAttribute('aria-label')) ?? '';
  }

  /** Waits until no problem fits any more. */
  async problemGone(text: RegExp): Promise<void> {
    await this.problems(text).first().waitFor({ state: 'detached' });
  }

  private problems(text: RegExp) {
    return this.page.locator('.markers-panel .monaco-list-row').and(this.page.getByRole('treeitem', { name: text }));
  }

  /** Goes from a problem in the list to its place in the text, and applies a quick fix there. */
  async quickFix(problem: RegExp, fix: string): Promise<void> {
    await this.problems(problem).first().click();
    await this.page.keyboard.press('Enter');
    await this.page.locator('.monaco-editor.focused').waitFor();
    await this.page.keyboard.press('Control+Period');
    const rows = this.page.locator('.action-widget .monaco-list-row');
    await rows.filter({ hasText: fix }).first().waitFor();
    const focused = this.page.locator('.action-widget .monaco-list-row.focused');
    for (let at = 0; at < (await rows.count()); at++) {
      if (((await focused.textContent()) ?? '').includes(fix)) break;
      await this.page.keyboard.press('ArrowDown');
    }
    await this.page.keyboard.press('Enter');
    await rows.first().waitFor({ state: 'detached' });
  }

  /** Runs a command of the palette. */
  async run(command: string): Promise<void> {
    await this.page.keyboard.press('F1');
    await this.page.locator('.quick-input-widget input').fill(`>${command}`);
    await this.page.locator('.quick-input-list .monaco-list-row').filter({ hasText: command }).first().waitFor();
    await this.page.keyboard.press('Enter');
  }

  /** Moves the cursor to a line, counted from 1, and the editor with it. */
  async goToLine(line: number): Promise<void> {
    await this.page.keyboard.press('F1');
    await this.page.locator('.quick-input-widget input').first().fill(`:${line}`);
    await this.page.keyboard.press('Enter');
    await this.page.locator('.monaco-editor.focused').waitFor();
  }

  /** Chooses an entry of the list in front. */
  async choose(entry: string): Promise<void> {
    const input = this.page.locator('.quick-input-widget input:not([type=checkbox])').first();
    await input.fill(entry);
    await this.page.locator('.quick-input-list .monaco-list-row').filter({ hasText: entry }).first().waitFor();
    await this.page.keyboard.press('Enter');
  }

  /** The visible lines of the editor in front. */
  async text(): Promise<string> {
    const lines = await this.page.locator('.monaco-editor .view-line').allInnerTexts();
    // The editor shows spaces as no-break spaces.
    return lines.join('\n').replaceAll('\u00a0', ' ');
  }

  /** Waits until the status bar counts neither errors nor warnings for the draft in front. */
  async nothingWrong(): Promise<void> {
    const marks = ':has(:is(.codicon-error, .codicon-warning))';
    await this.page.locator(`.statusbar-item[id*="tenderlint"]:not(${marks})`).first().waitFor();
  }

  /** What the status bar says of the draft. */
  async status(): Promise<string> {
    const item = this.page.locator('.statusbar-item[id*="tenderlint"]').first();
    await item.waitFor();
    return (await item.innerText()).replaceAll('\u00a0', ' ');
  }
}
