/** The page in a real Chromium, served as `npm run page` serves it; whatever leaves for another origin is noted. */
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { basename } from 'node:path';
import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core';
import { launchChromium } from '../../../vscode/support/hosts';

interface PageScript {
  builtPage(): string;
  serve(folder: string, port: number): Promise<Server>;
}

const script = (await import(new URL('../../../../scripts/page.mjs', import.meta.url).href)) as PageScript;

export class PageServer {
  private constructor(
    readonly browser: Browser,
    private readonly server: Server,
  ) {}

  static async start(): Promise<PageServer> {
    const server = await script.serve(script.builtPage(), 0);
    return new PageServer(await launchChromium(), server);
  }

  get address(): string {
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}/`;
  }

  /** A page of its own, with nothing kept from others. */
  async open(options: OpenOptions = {}): Promise<OpenPage> {
    const { introduced = true, ...context } = options;
    const kept = await this.browser.newContext({
      viewport: { width: 1280, height: 800 },
      locale: 'en-GB',
      reducedMotion: 'reduce',
      ...context,
    });
    return OpenPage.open(kept, this.address, introduced);
  }

  async stop(): Promise<void> {
    await this.browser.close();
    await new Promise((resolve) => this.server.close(resolve));
  }
}

export interface OpenOptions extends BrowserContextOptions {
  /** False shows the steps for newcomers. */
  introduced?: boolean;
}

export class OpenPage {
  /** Addresses outside the page's own origin that were asked for. */
  readonly outside: string[] = [];
  /** Errors of the page and of its console. */
  readonly errors: string[] = [];

  private constructor(
    readonly context: BrowserContext,
    readonly page: Page,
  ) {}

  static async open(context: BrowserContext, address: string, introduced: boolean): Promise<OpenPage> {
    const page = await context.newPage();
    const opened = new OpenPage(context, page);
    context.on('request', (request) => {
      const url = request.url();
      if (!url.startsWith(address) && !url.startsWith('blob:') && !url.startsWith('data:')) opened.outside.push(url);
    });
    page.on('pageerror', (error) => opened.errors.push(error.message));
    page.on('console', (message) => {
      if (message.type() === 'error') opened.errors.push(message.text());
    });
    if (introduced) {
      await page.addInitScript(() => {
        if (localStorage.getItem('tenderlint') === null)
          localStorage.setItem('tenderlint', JSON.stringify({ introduced: true, author: 'Anna' }));
      });
    }
    await page.goto(address);
    await page.getByRole('heading', { name: 'tenderlint' }).waitFor();
    return opened;
  }

  /** Opens a file and waits for its findings. */
  async openFile(file: string | { name: string; mimeType: string; buffer: Buffer }): Promise<void> {
    await this.page.locator('input[type=file]').setInputFiles(file);
    const name = typeof file === 'string' ? basename(file) : file.name;
    await this.page.locator('.bar-name', { hasText: name }).waitFor();
    await this.settled();
  }

  /** Waits until what is shown is of the text as it stands. */
  async settled(): Promise<void> {
    await this.page.locator('.freshness svg:not(.fui-Spinner *)').first().waitFor();
    await this.page.locator('.freshness .fui-Spinner').waitFor({ state: 'detached' });
  }

  /** The number in the tab of the findings: how many stand open. */
  async openFindings(): Promise<number> {
    return Number(await this.page.locator('[role=tab] .tab-count').first().textContent());
  }

  async close(): Promise<void> {
    await this.context.close();
  }
}
