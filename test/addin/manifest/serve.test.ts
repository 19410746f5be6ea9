/** The add-in as `npm run word` serves it. */
import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { get } from 'node:https';
import type { IncomingHttpHeaders, Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
// @ts-expect-error: a script without types
import * as script from '../../../scripts/word.mjs';

interface Paths {
  authority: string;
  certificate: string;
  key: string;
}

const { certificates, guide, serve } = script as {
  certificates: (folder: string) => Promise<Paths>;
  guide: (address: string, paths: Paths) => string;
  serve: (sources: { prefix: string; folder: string; file?: string }[], paths: Paths, port: number) => Promise<Server>;
};

describe('The add-in served for development', () => {
  const folder = mkdtempSync(join(tmpdir(), 'word-'));
  let server: Server;
  let paths: Paths;

  before(async () => {
    mkdirSync(join(folder, 'pane'));
    const policy = `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; connect-src 'self'" />`;
    writeFileSync(join(folder, 'pane/pane.html'), policy);
    writeFileSync(join(folder, 'secret.txt'), 'not to be seen');
    paths = await certificates(join(folder, 'certificates'));
    server = await serve([{ prefix: '/', folder: join(folder, 'pane') }], paths, 0);
  });

  after(() => {
    server.close();
    rmSync(folder, { recursive: true });
  });

  function ask(path: string): Promise<{ status: number; headers: IncomingHttpHeaders; body: string }> {
    const { port } = server.address() as AddressInfo;
    return new Promise((resolve, reject) => {
      get({ host: 'localhost', port, path, ca: readFileSync(paths.authority), family: 4, agent: false }, (response) => {
        let body = '';
        response.on('data', (piece: Buffer) => (body += piece.toString()));
        response.on('end', () => resolve({ status: response.statusCode ?? 0, headers: response.headers, body }));
      }).on('error', reject);
    });
  }

  it('is reached by a certificate for localhost that its own authority signed', async () => {
    assert.equal((await ask('/pane.html?_host_Info=Word')).status, 200);
  });

  it('sends the policy the page states, and lets Word on the web frame it', async () => {
    const { headers } = await ask('/pane.html');
    const policy = String(headers['content-security-policy']);
    assert.match(policy, /connect-src 'self'; frame-ancestors 'self' https:\/\/\*\.officeapps\.live\.com/);
    assert.equal(headers['x-frame-options'], undefined);
  });

  it('gives nothing from outside its folders', async () => {
    for (const path of ['/../secret.txt', '/%2e%2e/secret.txt', '/..%2fsecret.txt', '/nothing.html', '/%E0%A4%A']) {
      const { status, body } = await ask(path);
      assert.equal(status, 404, path);
      assert.doesNotMatch(body, /seen/);
    }
  });

  it('keeps its certificate until it runs out', async () => {
    const before = readFileSync(paths.certificate, 'utf8');
    assert.deepEqual(await certificates(join(folder, 'certificates')), paths);
    assert.equal(readFileSync(paths.certificate, 'utf8'), before);
  });

  it('says for each Word how to bring it in', () => {
    const text = guide('https://localhost:3000/', paths);
    for (const word of ['Windows', 'Mac', 'Web', 'iPad', 'manifest.xml', paths.authority])
      assert.ok(text.includes(word), word);
  });
});
