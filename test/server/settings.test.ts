import assert from 'node:assert/strict';
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Diagnostic, PublishDiagnosticsParams } from 'vscode-languageserver';
import { SERVER_COMMANDS, type WorkspaceReview } from '../../language-server/server/protocol';
import { EditorClient, TRANSPORTS } from './support/client';
import { FLAWED, LABEL } from './support/drafts';

const severityOf = (found: readonly Diagnostic[]): number | undefined =>
  found.find(({ code }) => code === LABEL)?.severity;
/** Whether the rule no longer speaks. Another publication may still be under way: tests wait for the one that shows the change. */
const isOff = ({ diagnostics }: PublishDiagnosticsParams): boolean => severityOf(diagnostics) === undefined;
const OFF = `rules:\n  ${LABEL}: off\n`;
const ADVICE = `rules:\n  ${LABEL}: advice\n`;

for (const transport of TRANSPORTS) {
  describe(`Settings over ${transport}`, () => {
    it('come from the client’s options, from its configuration, and change while it runs', async () => {
      const capabilities = { workspace: { configuration: true } };
      const given = { capabilities, configuration: { rules: { [LABEL]: 'advice' } } as unknown };
      const client = await EditorClient.start(transport, given);
      await client.open('untitled:a', FLAWED);
      const isAdvice = (found: readonly Diagnostic[]): boolean => severityOf(found) === 3;
      if (!isAdvice(await client.diagnostics('untitled:a'))) {
        await client.nextDiagnostics('untitled:a', ({ diagnostics }) => isAdvice(diagnostics));
      }
      given.configuration = { rules: { [LABEL]: 'off' } };
      const next = client.nextDiagnostics('untitled:a', isOff);
      await client.connection.sendNotification('workspace/didChangeConfiguration', { settings: null });
      await next;
      await client.stop();
    });

    it('come from a settings file the client hands over, broken lines as diagnostics in it', async () => {
      const client = await EditorClient.start(transport);
      const file = 'vscode-vfs://host/drafts/tenderlint.yaml';
      await client.open('vscode-vfs://host/drafts/in/tender.md', FLAWED);
      await client.open('vscode-vfs://host/other/tender.md', FLAWED);
      await client.diagnostics('vscode-vfs://host/drafts/in/tender.md');
      const hand = async (text: string | null, shows: (found: readonly Diagnostic[]) => boolean): Promise<void> => {
        const next = client.nextDiagnostics('vscode-vfs://host/drafts/in/tender.md', ({ diagnostics }) =>
          shows(diagnostics),
        );
        await client.connection.sendNotification('tenderlint/settingsFile', { uri: file, text });
        await next;
      };
      await hand(OFF, (found) => found.length > 0 && severityOf(found) === undefined);
      assert.ok(
        severityOf(await client.diagnostics('vscode-vfs://host/other/tender.md')),
        'a draft elsewhere keeps its findings',
      );
      await hand(ADVICE, (found) => severityOf(found) === 3);
      assert.deepEqual(client.published.get(file)?.diagnostics ?? [], []);
      await hand(`${OFF}jurisdicton: BE\n`, (found) => severityOf(found) === undefined);
      const [problem] = client.published.get(file)?.diagnostics ?? [];
      assert.match(JSON.stringify(problem?.message ?? null), /jurisdiction/);
      assert.equal(problem?.range.start.line, 2);
      await hand(null, (found) => (severityOf(found) ?? 3) < 3);
      assert.deepEqual(client.published.get(file)?.diagnostics, []);
      await hand('ignore: ["in/"]\n', (found) => found.length === 0);
      await client.stop();
    });

    it('in a draft’s own front matter win over those of the file', async () => {
      const client = await EditorClient.start(transport);
      await client.connection.sendNotification('tenderlint/settingsFile', {
        uri: 'vfs://a/tenderlint.yaml',
        text: OFF,
      });
      await client.open('vfs://a/tender.md', `---\ntenderlint:\n  rules:\n    ${LABEL}: advice\n---\n\n${FLAWED}`);
      assert.equal(severityOf(await client.diagnostics('vfs://a/tender.md')), 3);
      await client.stop();
    });

    it('told for one document win over all others', async () => {
      const client = await EditorClient.start(transport);
      await client.open('untitled:a', FLAWED);
      await client.diagnostics('untitled:a');
      const next = client.nextDiagnostics('untitled:a', isOff);
      await client.connection.sendNotification('tenderlint/context', {
        uri: 'untitled:a',
        context: { rules: { [LABEL]: 'off' }, jurisdiction: 'BE' },
      });
      await next;
      const { jurisdiction } = await client.request<{ jurisdiction: string }>('tenderlint/findings', 'untitled:a');
      assert.equal(jurisdiction, 'BE');
      await client.stop();
    });
  });
}

describe('Settings files and drafts on disk', () => {
  const folder = mkdtempSync(join(tmpdir(), 'tenderlint-settings-'));
  const uriOf = (path: string): string => pathToFileURL(join(folder, path)).href;
  let client: EditorClient;
  before(async () => {
    mkdirSync(join(folder, 'tenders'));
    writeFileSync(join(folder, 'tenderlint.yaml'), ADVICE);
    writeFileSync(join(folder, 'tenders/one.md'), FLAWED);
    writeFileSync(join(folder, 'tenders/two.md'), FLAWED);
    copyFileSync('examples/en/laptops-flawed.docx', join(folder, 'tenders/word.docx'));
    writeFileSync(join(folder, 'tenders/~$word.docx'), 'lock');
    for (const aside of ['.hidden', 'node_modules']) {
      mkdirSync(join(folder, aside));
      writeFileSync(join(folder, aside, 'three.md'), FLAWED);
    }
    writeFileSync(join(folder, 'tenders/broken.txt'), Buffer.from([0x61, 0xff, 0xfe, 0xff]));
    const capabilities = { window: { workDoneProgress: true } };
    client = await EditorClient.start('stdio', {
      capabilities,
      locale: 'nl-BE',
      folders: [pathToFileURL(folder).href],
    });
  });
  after(async () => {
    await client.stop();
    rmSync(folder, { recursive: true });
  });

  it('are read for the folder and those under it, and again when the client says they changed', async () => {
    // The text comes from the editor: the file itself says something else.
    await client.open(uriOf('tenders/one.md'), FLAWED.replace('laptops with', 'notebooks with'));
    assert.equal(severityOf(await client.diagnostics(uriOf('tenders/one.md'))), 3);
    writeFileSync(join(folder, 'tenderlint.yaml'), OFF);
    const next = client.nextDiagnostics(uriOf('tenders/one.md'), isOff);
    await client.connection.sendNotification('workspace/didChangeWatchedFiles', {
      changes: [{ uri: uriOf('tenderlint.yaml'), type: 2 }],
    });
    await next;
  });

  it('are all reviewed by command, with progress, a file that cannot be read named', async () => {
    writeFileSync(join(folder, 'tenderlint.yaml'), ADVICE);
    await client.connection.sendNotification('workspace/didChangeWatchedFiles', { changes: [] });
    const result = await client.connection.sendRequest<WorkspaceReview>('workspace/executeCommand', {
      command: SERVER_COMMANDS.reviewWorkspace,
    });
    assert.deepEqual(
      result.files.map(({ uri }) => uri).sort(),
      ['one.md', 'two.md', 'word.docx'].map((name) => uriOf(`tenders/${name}`)),
    );
    // Of a Word document a line is a paragraph.
    const [found] = client.published.get(uriOf('tenders/word.docx'))?.diagnostics ?? [];
    assert.ok(found && found.range.end.character > found.range.start.character);
    assert.match(result.errors[0]?.message ?? '', /^Dit tekstbestand is geen UTF-8: byte 1 /);
    assert.equal(severityOf(client.published.get(uriOf('tenders/two.md'))?.diagnostics ?? []), 3);
    assert.ok(client.notifications.some(({ method }) => method === '$/progress'));
  });
  it('hold where the editor spells an address otherwise than the disk', async () => {
    mkdirSync(join(folder, 'old (2025) & more'));
    writeFileSync(join(folder, 'old (2025) & more/three.md'), FLAWED);
    writeFileSync(join(folder, 'tenderlint.yaml'), 'ignore: ["old (2025) & more/"]\n');
    await client.connection.sendNotification('workspace/didChangeWatchedFiles', { changes: [] });
    const escaped = `${pathToFileURL(folder).href}/old%20%282025%29%20%26%20more/three.md`;
    await client.open(escaped, FLAWED);
    assert.deepEqual(await client.diagnostics(escaped), []);
    const result = await client.connection.sendRequest<WorkspaceReview>('workspace/executeCommand', {
      command: SERVER_COMMANDS.reviewWorkspace,
    });
    const third = result.files.map(({ uri }) => uri).filter((uri) => uri.endsWith('three.md'));
    assert.deepEqual(third, [escaped], 'a draft that is open is reviewed once, as the editor has it');
  });
});
