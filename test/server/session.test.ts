/**
 * A session of a real editor, sent to the server once more: what it answers is compared with what it answered before.
 * `UPDATE_GOLDEN=1 npx mocha test/server/session.test.ts` writes the answers anew; look at their difference.
 */
import assert from 'node:assert/strict';
import { once } from 'node:events';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import type { Diagnostic } from 'vscode-languageserver';
import { testPack } from '../support/pack';
import { EditorClient, TRANSPORTS, type Transport } from './support/client';

/** Each message Neovim 0.7.2 sent: a draft opened, read, mended by a code action, written on, undone and closed. */
const SENT = 'test/server/sessions/neovim.json';
const ANSWERED = 'test/server/sessions/neovim.answers.json';

const LONG = 60;

interface Sent {
  id?: number;
  method: string;
  params?: { textDocument?: { uri: string; version?: number }; initializationOptions?: object };
}

/** What the server says to one message: the answer to a request, or the findings of the text a notification brings. */
interface Said {
  to: string;
  answer?: unknown;
  version?: number | undefined;
  diagnostics?: Diagnostic[];
}

async function replay(sent: readonly Sent[], transport: Transport): Promise<{ said: Said[]; exit: number | null }> {
  const client = await EditorClient.connect(transport);
  const gone = client.process ? once(client.process, 'exit') : undefined;
  const said: Said[] = [];
  for (const { id, method, params } of sent) {
    if (id !== undefined) {
      if (method === 'initialize' && params && transport === 'worker') {
        params.initializationOptions = { ...params.initializationOptions, pack: testPack().compiled };
      }
      said.push({ to: method, answer: await client.connection.sendRequest(method, params) });
      continue;
    }
    const { uri, version } = params?.textDocument ?? {};
    const published =
      uri === undefined ? undefined : client.nextDiagnostics(uri, (findings) => findings.version === version);
    await client.connection.sendNotification(method, params);
    if (published) said.push({ to: method, version, diagnostics: (await published).diagnostics });
  }
  const [exit] = gone ? ((await gone) as [number | null]) : [0];
  await client.stop();
  return { said, exit };
}

/** Long texts by how they begin: what rules say changes more often than what the server does with it. */
function shortened(_: string, value: unknown): unknown {
  return typeof value === 'string' && value.length > LONG ? `${value.slice(0, LONG)}…` : value;
}

describe('A session recorded from Neovim', function () {
  this.timeout(180_000);
  for (const transport of TRANSPORTS) {
    it(`is answered over ${transport} as it was before`, async () => {
      const sent = JSON.parse(readFileSync(SENT, 'utf8')) as Sent[];
      const { said, exit } = await replay(sent, transport);
      const text = `${JSON.stringify(said, shortened, 2)}\n`;
      if (process.env.UPDATE_GOLDEN && transport === 'stdio') writeFileSync(ANSWERED, text);
      assert.ok(existsSync(ANSWERED), `${ANSWERED} is missing: UPDATE_GOLDEN=1 writes it`);
      assert.deepEqual(JSON.parse(text), JSON.parse(readFileSync(ANSWERED, 'utf8')));
      assert.equal(exit, 0);
    });
  }
});
