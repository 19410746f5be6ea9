import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { DiagnosticSeverity, type Diagnostic, type DocumentDiagnosticReport } from 'vscode-languageserver';
import { EditorClient, TRANSPORTS } from './support/client';
import { FLAWED, LABEL, WIDE } from './support/drafts';

const find = (found: readonly Diagnostic[], code: string): Diagnostic => {
  const diagnostic = found.find((each) => each.code === code);
  assert.ok(diagnostic, `no ${code} among ${found.map((each) => each.code).join(' ')}`);
  return diagnostic;
};

for (const transport of TRANSPORTS) {
  describe(`Diagnostics over ${transport}`, () => {
    let client: EditorClient;
    before(
      async () =>
        (client = await EditorClient.start(transport, { options: { rulePages: 'https://example.org/rules/' } })),
    );
    after(() => client.stop());

    for (const [name, text] of Object.entries({ plain: FLAWED, wide: WIDE })) {
      it(`stand on the very words they are about (${name} text)`, async () => {
        const uri = `untitled:${name}`;
        await client.open(uri, text);
        // `data` is any in the protocol's own types.
        // eslint-disable-next-line @typescript-eslint/no-unsafe-assignment
        const { range, source, severity, data, codeDescription } = find(await client.diagnostics(uri), LABEL);
        assert.match(
          client.document(uri).getText(range),
          /^(💻.*)?[Tt]he laptops must carry the TCO Certified label\.$/u,
        );
        assert.equal(source, 'tenderlint');
        assert.ok(severity === 1 || severity === 2);
        assert.equal(typeof (data as { finding: unknown }).finding, 'string');
        assert.equal(codeDescription?.href, `https://example.org/rules/${LABEL}.md`);
      });
    }

    it('follow an edit and go when the text is mended', async () => {
      const uri = 'untitled:edited';
      await client.open(uri, FLAWED);
      find(await client.diagnostics(uri), LABEL);
      const at = FLAWED.indexOf(' label.');
      await client.edit(uri, at, at + ' label.'.length, ' label or an equivalent label.');
      const after = await client.diagnostics(uri);
      assert.ok(!after.some(({ code }) => code === LABEL));
    });

    it('are hints where the second reader alone suspects faintly, and information from three in ten on', async () => {
      await client.open('untitled:faint', readFileSync('examples/en/laptops-flawed.md', 'utf8'));
      const alike = (await client.diagnostics('untitled:faint')).flatMap(({ message, severity }) => {
        const likeness = /(\d+) % likeness/.exec(JSON.stringify(message))?.[1];
        return likeness === undefined ? [] : [{ isFaint: Number(likeness) < 30, severity }];
      });
      assert.ok(alike.some(({ isFaint }) => isFaint) && alike.some(({ isFaint }) => !isFaint));
      for (const { isFaint, severity } of alike) {
        assert.equal(severity, isFaint ? DiagnosticSeverity.Hint : DiagnosticSeverity.Information);
      }
    });

    it('move up where a line between them goes and nothing gets shorter', async () => {
      const text =
        '# Supply of laptops\n\n## Specification\n\nAll laptops are 100 % green.\n\n<!-- one\ntwo -->\n\nThe casing is glued.\n';
      await client.open('untitled:lines', text);
      await client.diagnostics('untitled:lines');
      const at = text.indexOf('\ntwo');
      await client.edit('untitled:lines', at, at + 1, ' ');
      await client.open('untitled:lines-fresh', text.replace('\ntwo', ' two'));
      const ranges = async (uri: string): Promise<unknown[]> =>
        (await client.diagnostics(uri)).map(({ code, range }) => [code, range]);
      assert.deepEqual(await ranges('untitled:lines'), await ranges('untitled:lines-fresh'));
    });

    it('are the same for a virtual document, and in every language id', async () => {
      await client.open('vscode-vfs://github/org/tender.md', FLAWED);
      find(await client.diagnostics('vscode-vfs://github/org/tender.md'), LABEL);
      await client.open(
        'untitled:html',
        '<h1>Supply of laptops</h1><p>The laptops must carry the TCO Certified label.</p>',
        'html',
      );
      find(await client.diagnostics('untitled:html'), LABEL);
      await client.open(
        'untitled:plain',
        'SUPPLY OF LAPTOPS\n\nThe laptops must carry the TCO Certified label.\n',
        'plaintext',
      );
      find(await client.diagnostics('untitled:plain'), LABEL);
      await client.open(
        'word:1',
        'h1\tSupply of laptops\np\tThe laptops must carry the TCO Certified label.',
        'paragraphs',
      );
      const { range } = find(await client.diagnostics('word:1'), LABEL);
      assert.equal(range.start.line, 1);
    });

    it('are taken back when the document is closed', async () => {
      const uri = 'untitled:closed';
      await client.open(uri, FLAWED);
      await client.diagnostics(uri);
      const next = client.nextDiagnostics(uri, ({ diagnostics }) => diagnostics.length === 0);
      await client.connection.sendNotification('textDocument/didClose', { textDocument: { uri } });
      await next;
    });

    it('leave out what a comment suppresses with a reason, and say so where it gives none', async () => {
      const uri = 'untitled:suppressed';
      await client.open(
        uri,
        FLAWED.replace('The laptops must', `<!-- tenderlint-ignore ${LABEL}: agreed -->\nThe laptops must`),
      );
      assert.ok(!(await client.diagnostics(uri)).some(({ code }) => code === LABEL));
      const bare = 'untitled:no-reason';
      await client.open(
        bare,
        FLAWED.replace('The laptops must', `<!-- tenderlint-ignore ${LABEL}: -->\nThe laptops must`),
      );
      const found = await client.diagnostics(bare);
      find(found, LABEL);
      find(found, 'procurement/suppression-no-reason');
    });
  });

  describe(`Diagnostics that the client asks for over ${transport}`, () => {
    let client: EditorClient;
    before(
      async () =>
        (client = await EditorClient.start(transport, { capabilities: { textDocument: { diagnostic: {} } } })),
    );
    after(() => client.stop());

    it('come in full, then as unchanged until the text changes, and are not pushed as well', async () => {
      const uri = 'untitled:pull';
      await client.open(uri, FLAWED);
      const first = await client.request<DocumentDiagnosticReport>('textDocument/diagnostic', uri);
      assert.ok(first.kind === 'full');
      find(first.items, LABEL);
      const second = await client.request<DocumentDiagnosticReport>('textDocument/diagnostic', uri, {
        previousResultId: first.resultId,
      });
      assert.deepEqual(second, { kind: 'unchanged', resultId: first.resultId });
      await client.edit(uri, 0, 0, '\n');
      const third = await client.request<DocumentDiagnosticReport>('textDocument/diagnostic', uri, {
        previousResultId: first.resultId,
      });
      assert.equal(third.kind, 'full');
      assert.equal(client.published.has(uri), false);
    });
  });
}

describe('Waiting before a check', () => {
  it('joins the edits made meanwhile into one check of the last version', async () => {
    const client = await EditorClient.start('worker', { options: { settings: { debounce: 80 } } });
    const uri = 'untitled:typing';
    const versions: (number | undefined)[] = [];
    client.connection.onNotification(
      'textDocument/publishDiagnostics',
      ({ version }: { version?: number }) => void versions.push(version),
    );
    await client.open(uri, FLAWED);
    for (let at = 0; at < 10; at++) await client.edit(uri, 0, 0, 'x');
    const last = await client.request<{ version: number }>('tenderlint/findings', uri);
    assert.equal(last.version, 11);
    await new Promise((resolve) => setTimeout(resolve, 250));
    assert.deepEqual(
      versions.filter((version) => version !== 1),
      [11],
    );
    await client.stop();
  });
});
