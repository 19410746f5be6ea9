/** The worker that the web extension starts, in a real Chromium, driven over the Language Server Protocol. */
import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { fileURLToPath } from 'node:url';
import type { Browser, Page } from 'playwright-core';
import type { CodeAction, Diagnostic, InitializeResult } from 'vscode-languageserver';
import { launchChromium } from './support/hosts';

const dist = fileURLToPath(new URL('../../dist/', import.meta.url));
/** The program, and the parts of it that are loaded on demand. */
const FILES = ['worker.js', 'worker.parts.js'];
const DRAFT = '# Supply of laptops\n\n## Technical specification\n\nThe laptops must carry the TCO Certified label.\n';
const RULE = 'certification/label-without-equivalent';
const document = {
  uri: 'vscode-vfs://github/town/tenders/laptops.md',
  languageId: 'markdown',
  version: 1,
  text: DRAFT,
};

describe('The web worker in Chromium', function () {
  this.timeout(180_000);
  let site: Server | undefined;
  let browser: Browser | undefined;
  let page: Page;
  const asked: string[] = [];

  before(async () => {
    assert.ok(existsSync(`${dist}server/worker.js`), 'dist/server/worker.js is missing: run "npm run build" first');
    site = createServer(({ url }, response) => {
      asked.push(url ?? '');
      const file = FILES.find((name) => url === `/${name}`);
      if (file) response.setHeader('content-type', 'text/javascript').end(readFileSync(`${dist}server/${file}`));
      else response.setHeader('content-type', 'text/html').end('<!doctype html><title>client</title>');
    });
    const listening = site;
    await new Promise<void>((resolve) => listening.listen(0, '127.0.0.1', resolve));
    browser = await launchChromium();
    page = await browser.newPage();
    await page.goto(`http://127.0.0.1:${(listening.address() as AddressInfo).port}/`);
    await page.addScriptTag({ content: CLIENT });
  });
  after(async () => {
    await browser?.close();
    site?.close();
  });

  const request = <R>(method: string, params: unknown): Promise<R> =>
    page.evaluate(`client.request(${JSON.stringify(method)}, ${JSON.stringify(params)})`);
  const notify = (method: string, params: unknown): Promise<unknown> =>
    page.evaluate(`client.notify(${JSON.stringify(method)}, ${JSON.stringify(params)})`);
  const next = (uri: string): Promise<Diagnostic[]> => page.evaluate(`client.next(${JSON.stringify(uri)})`);
  let found: Diagnostic | undefined;

  it('takes the pack when it is introduced', async () => {
    const read = (name: string): string => readFileSync(dist + name, 'utf8');
    const packLanguages = { en: read('pack.en.json'), nl: read('pack.nl.json') };
    const { capabilities } = await request<InitializeResult>('initialize', {
      processId: null,
      rootUri: null,
      locale: 'en',
      capabilities: { workspace: { workspaceEdit: { documentChanges: true } } },
      initializationOptions: { packText: read('pack.json'), packLanguages, settings: { debounce: 0 } },
    });
    assert.ok(capabilities.codeActionProvider);
    await notify('initialized', {});
    assert.equal(page.workers().length, 1);
  });

  it('publishes what is wrong in a document of a virtual workspace', async () => {
    await notify('textDocument/didOpen', { textDocument: document });
    found = (await next(document.uri)).find(({ code }) => code === RULE);
    assert.equal(found?.range.start.line, 4);
  });

  it('loads no more of itself than a draft needs', () => {
    assert.ok(!asked.includes('/worker.parts.js'));
  });

  it('offers a replacement that ends the finding', async () => {
    assert.ok(found);
    const actions = await request<CodeAction[]>('textDocument/codeAction', {
      textDocument: { uri: document.uri },
      range: found.range,
      context: { diagnostics: [found] },
    });
    const fix = actions.find(({ isPreferred, diagnostics }) => isPreferred && diagnostics?.[0]?.code === RULE);
    const change = fix?.edit?.documentChanges?.[0];
    assert.ok(change && 'edits' in change);
    const contentChanges = change.edits.flatMap((edit) =>
      'newText' in edit ? [{ range: edit.range, text: edit.newText }] : [],
    );
    assert.ok(contentChanges.length > 0);
    await notify('textDocument/didChange', { textDocument: { uri: document.uri, version: 2 }, contentChanges });
    assert.ok(!(await next(document.uri)).some(({ code }) => code === RULE));
  });

  it('reads a tenderlint.yaml that the client hands over', async () => {
    await notify('textDocument/didOpen', {
      textDocument: { ...document, uri: 'vscode-vfs://github/town/tenders/second.md' },
    });
    assert.ok((await next('vscode-vfs://github/town/tenders/second.md')).some(({ code }) => code === RULE));
    await notify('tenderlint/settingsFile', {
      uri: 'vscode-vfs://github/town/tenderlint.yaml',
      text: `rules:\n  ${RULE}: off\n`,
    });
    assert.ok(!(await next('vscode-vfs://github/town/tenders/second.md')).some(({ code }) => code === RULE));
  });

  it('asks the network for nothing but its own files', () => {
    assert.deepEqual(
      asked.filter((url) => url !== '/favicon.ico'),
      ['/', '/worker.js', '/worker.parts.js'],
    );
  });
});

/** A client of a few lines that speaks JSON-RPC to the worker. */
const CLIENT = `
  const worker = new Worker('/worker.js');
  const answers = new Map();
  const published = new Map();
  const waiting = new Map();
  let last = 0;
  worker.onmessage = ({ data }) => {
    if (data.method === 'textDocument/publishDiagnostics') {
      const { uri, diagnostics } = data.params;
      const resolve = waiting.get(uri);
      waiting.delete(uri);
      if (resolve) resolve(diagnostics);
      else published.set(uri, diagnostics);
    } else if (data.method && data.id !== undefined) {
      worker.postMessage({ jsonrpc: '2.0', id: data.id, result: null });
    } else if (data.id !== undefined) {
      const { resolve, reject } = answers.get(data.id);
      if (data.error) reject(new Error(data.error.message));
      else resolve(data.result);
    }
  };
  globalThis.client = {
    request: (method, params) => new Promise((resolve, reject) => {
      answers.set(++last, { resolve, reject });
      worker.postMessage({ jsonrpc: '2.0', id: last, method, params });
    }),
    notify: (method, params) => { worker.postMessage({ jsonrpc: '2.0', method, params }); },
    next: (uri) => new Promise((resolve) => {
      const known = published.get(uri);
      published.delete(uri);
      if (known) resolve(known);
      else waiting.set(uri, resolve);
    }),
  };
`;
