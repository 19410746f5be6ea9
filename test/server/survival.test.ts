import assert from 'node:assert/strict';
import { CancellationTokenSource } from 'vscode-jsonrpc/node';
import { SERVER_COMMANDS, type WorkspaceReview } from '../../language-server/server/protocol';
import { EditorClient, TRANSPORTS } from './support/client';
import { FLAWED, LABEL } from './support/drafts';

/** True where the server still answers and finds what it should. */
async function isAlive(client: EditorClient): Promise<boolean> {
  const uri = `untitled:alive-${Math.random()}`;
  await client.open(uri, FLAWED);
  return (await client.diagnostics(uri)).some(({ code }) => code === LABEL);
}

for (const transport of TRANSPORTS) {
  describe(`Bad messages over ${transport}`, () => {
    let client: EditorClient;
    before(async () => (client = await EditorClient.start(transport)));
    after(() => client.stop());

    const bad: [string, string, unknown][] = [
      [
        'a change of a document that is not open',
        'textDocument/didChange',
        { textDocument: { uri: 'untitled:no', version: 2 }, contentChanges: [{ text: 'x' }] },
      ],
      ['a close of a document that is not open', 'textDocument/didClose', { textDocument: { uri: 'untitled:no' } }],
      [
        'an opening without a text',
        'textDocument/didOpen',
        { textDocument: { uri: 'untitled:bare', languageId: 'markdown', version: 1 } },
      ],
      ['an opening without a document', 'textDocument/didOpen', {}],
      [
        'a change without a version',
        'textDocument/didChange',
        { textDocument: { uri: 'untitled:bare' }, contentChanges: [{ text: 'x' }] },
      ],
      [
        'a change with a range of nonsense',
        'textDocument/didChange',
        { textDocument: { uri: 'untitled:bare', version: 3 }, contentChanges: [{ range: { start: 'x' }, text: 5 }] },
      ],
      ['a settings file without text', 'tenderlint/settingsFile', { uri: 'vfs://bad/tenderlint.yaml' }],
      ['a context of nonsense', 'tenderlint/context', { uri: 7, context: 'x' }],
      ['an unknown notification', 'tenderlint/unheardOf', { a: 1 }],
      [
        'a configuration of nonsense',
        'workspace/didChangeConfiguration',
        { settings: { tenderlint: { jurisdiction: 12, rules: [] } } },
      ],
    ];
    for (const [name, method, params] of bad) {
      it(`survives ${name}`, async () => {
        await client.connection.sendNotification(method, params);
        assert.ok(await isAlive(client));
      });
    }

    it('answers requests about documents that are not open, and with nonsense in them', async () => {
      assert.equal(
        await client.request('textDocument/hover', 'untitled:no', { position: { line: 0, character: 0 } }),
        null,
      );
      await client.open('untitled:short', FLAWED);
      const far = { line: 9999, character: 9999 };
      await client.request('textDocument/hover', 'untitled:short', { position: far });
      await client.request('textDocument/completion', 'untitled:short', { position: { line: -1, character: -1 } });
      assert.equal(await client.connection.sendRequest('textDocument/hover', { textDocument: 'x' }), null);
      await assert.rejects(
        client.connection.sendRequest('workspace/executeCommand', { command: 'tenderlint.unheardOf' }),
      );
      await assert.rejects(
        client.connection.sendRequest('workspace/executeCommand', {
          command: 'tenderlint.ignore',
          arguments: [1, 2, 3],
        }),
      );
      assert.ok(await isAlive(client));
    });

    it('gives up a review of everything that is cancelled on its way', async () => {
      for (let at = 0; at < 8; at++) await client.open(`untitled:many-${at}`, FLAWED.repeat(10));
      const source = new CancellationTokenSource();
      const command = { command: SERVER_COMMANDS.reviewWorkspace };
      const answer = client.connection.sendRequest<WorkspaceReview>('workspace/executeCommand', command, source.token);
      source.cancel();
      const { cancelled, files } = await answer;
      assert.ok(cancelled && files.length < 8);
      assert.ok(await isAlive(client));
    });

    it('answers requests in the order of the text: each from the version before the next edit', async () => {
      const uri = 'untitled:order';
      await client.open(uri, FLAWED);
      const answers = [];
      for (let at = 0; at < 5; at++) {
        answers.push(
          client.request<{ version: number; findings: { text: string; start: number; end: number }[] }>(
            'tenderlint/findings',
            uri,
          ),
        );
        void client.edit(uri, 0, 0, 'x ');
      }
      const last = (await Promise.all(answers)).at(-1);
      assert.ok(last && last.version >= 5);
      const final = await client.request<{ findings: { text: string; start: number; end: number }[] }>(
        'tenderlint/findings',
        uri,
      );
      for (const { text, start, end } of final.findings) assert.equal(client.text(uri).slice(start, end), text);
    });
  });

  describe(`A server not yet initialized over ${transport}`, () => {
    it('says so, and starts as usual afterwards', async () => {
      const client = await EditorClient.connect(transport);
      await assert.rejects(
        client.request('textDocument/hover', 'untitled:a', { position: { line: 0, character: 0 } }),
        { code: -32002 },
      );
      await client.open('untitled:early', FLAWED);
      const broken = client.connection.sendRequest('initialize', {
        capabilities: {},
        initializationOptions: { packText: '{}' },
      });
      await assert.rejects(broken, /rules could not be loaded/);
      await client.stop();
    });
  });
}

describe('A request that is cancelled', () => {
  it('is given up while it waits', async () => {
    const client = await EditorClient.start('stdio');
    await client.open('untitled:cancel', FLAWED.repeat(20));
    const source = new CancellationTokenSource();
    const answer = client.connection.sendRequest(
      'tenderlint/findings',
      { textDocument: { uri: 'untitled:cancel' } },
      source.token,
    );
    source.cancel();
    await assert.rejects(answer, { code: -32800 });
    assert.ok(await isAlive(client));
    await client.stop();
  });
});

describe('Bytes that are no message', () => {
  it('are skipped on standard input', async () => {
    const client = await EditorClient.start('stdio');
    client.process!.stdin!.write('Content-Length: 9\r\n\r\n{"broken:');
    client.process!.stdin!.write('Content-Length: 2\r\n\r\n[]');
    assert.ok(await isAlive(client));
    await client.stop();
  });
});
