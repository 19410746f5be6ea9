import assert from 'node:assert/strict';
import type { CodeAction, Range } from 'vscode-languageserver';
import { SERVER_COMMANDS, type FindingsResult, type RulePage } from '../../language-server/server/protocol';
import { EditorClient, TRANSPORTS } from './support/client';
import { FLAWED, LABEL, WIDE } from './support/drafts';

const VERSIONED = { workspace: { workspaceEdit: { documentChanges: true }, applyEdit: true } };

for (const transport of TRANSPORTS) {
  describe(`Code actions over ${transport}`, () => {
    let client: EditorClient;
    before(async () => (client = await EditorClient.start(transport, { capabilities: VERSIONED, locale: 'nl-BE' })));
    after(() => client.stop());

    const actionsOn = async (uri: string, code: string, only?: string[]): Promise<CodeAction[]> => {
      const diagnostic = (await client.diagnostics(uri)).find((each) => each.code === code);
      assert.ok(diagnostic, code);
      return client.request('textDocument/codeAction', uri, {
        range: diagnostic.range,
        context: { diagnostics: [diagnostic], ...(only ? { only } : {}) },
      });
    };

    it('replace the flagged text in the version they were made for, so that the finding goes', async () => {
      for (const [name, text] of [
        ['plain', FLAWED],
        ['wide', WIDE],
      ] as const) {
        const uri = `untitled:fix-${name}`;
        await client.open(uri, text);
        const fixes = (await actionsOn(uri, LABEL)).filter(
          ({ edit, diagnostics }) =>
            edit && diagnostics?.[0]?.code === LABEL && !JSON.stringify(edit).includes('negeren'),
        );
        const preferred = fixes.find(({ isPreferred }) => isPreferred);
        assert.ok(preferred?.edit?.documentChanges, JSON.stringify(fixes));
        client.apply(preferred.edit);
        assert.ok(!(await client.diagnostics(uri)).some(({ code }) => code === LABEL), client.text(uri));
        assert.throws(() => client.apply(preferred.edit!), /Edit for version/);
      }
    });

    it('offer at most three replacements for a finding, one of them preferred', async () => {
      const uri = 'untitled:three';
      await client.open(uri, FLAWED);
      const found = await client.diagnostics(uri);
      for (const { code } of found) {
        const own = (await actionsOn(uri, String(code))).filter(
          ({ diagnostics, edit, title }) => diagnostics?.[0]?.code === code && edit && !title.includes('negeren'),
        );
        assert.ok(own.length <= 3);
        assert.equal(own.filter(({ isPreferred }) => isPreferred).length, own.length > 0 ? 1 : 0, String(code));
      }
    });

    it('explain a rule in the user’s language', async () => {
      const uri = 'untitled:explain';
      await client.open(uri, FLAWED);
      const explain = (await actionsOn(uri, LABEL)).find(
        ({ command, title }) => command?.command === SERVER_COMMANDS.explain && title.includes(LABEL),
      );
      assert.ok(explain?.command);
      assert.match(explain.title, /uitleggen/);
      const page = await client.connection.sendRequest<RulePage>('workspace/executeCommand', explain.command);
      assert.equal(page.rule, LABEL);
      assert.match(page.markdown, /^# .+\n\n/);
      assert.ok(client.notifications.some(({ method }) => method === 'window/showMessage'));
    });

    it('ignore a finding: the comment waits for its reason', async () => {
      const uri = 'untitled:ignore';
      await client.open(uri, FLAWED);
      const ignore = (await actionsOn(uri, LABEL)).find(({ title }) => title.startsWith(`${LABEL} negeren`));
      assert.ok(ignore?.edit);
      client.apply(ignore.edit);
      assert.ok(client.text(uri).includes(`<!-- tenderlint-ignore ${LABEL}:  -->\nThe laptops`));
      const codes = (await client.diagnostics(uri)).map(({ code }) => code);
      assert.ok(codes.includes(LABEL) && codes.includes('procurement/suppression-no-reason'));
    });

    it('ignore a finding with a reason by command, on one line', async () => {
      const uri = 'untitled:reason';
      await client.open(uri, FLAWED);
      const { findings } = await client.request<FindingsResult>('tenderlint/findings', uri);
      const finding = findings.find(({ ruleId }) => ruleId === LABEL)!;
      const ignore = (reason: string): Promise<unknown> =>
        client.connection.sendRequest('workspace/executeCommand', {
          command: SERVER_COMMANDS.ignore,
          arguments: [uri, finding.id, reason],
        });
      await assert.rejects(ignore('  '), /reden/);
      assert.equal(await ignore('register checked\nby the legal service'), true);
      assert.ok(
        client.text(uri).includes(`<!-- tenderlint-ignore ${LABEL}: register checked by the legal service -->\n`),
      );
      assert.ok(!(await client.diagnostics(uri)).some(({ code }) => code === LABEL));
      await assert.rejects(ignore('again'), /gewijzigd/);
    });

    it('apply only safe replacements in bulk, and only when asked', async () => {
      const uri = 'untitled:bulk';
      await client.open(uri, FLAWED);
      const { findings } = await client.request<FindingsResult>('tenderlint/findings', uri);
      const safe = findings.filter(({ replacements }) => replacements.some((each) => each.safe));
      const bulk = await actionsOn(uri, LABEL, ['source.fixAll']);
      assert.equal(bulk.length, safe.length > 0 ? 1 : 0);
      for (const { kind } of bulk) assert.equal(kind, 'source.fixAll.tenderlint');
      assert.ok(!(await actionsOn(uri, LABEL)).some(({ kind }) => kind?.startsWith('source')));
      if (bulk[0]?.edit) client.apply(bulk[0].edit);
      const ids = (await client.request<FindingsResult>('tenderlint/findings', uri)).findings.map(({ id }) => id);
      for (const { id } of safe) assert.ok(!ids.includes(id));
    });
  });

  describe(`A client with fields over ${transport}`, () => {
    it('gets a snippet for the reason', async () => {
      const workspaceEdit = { documentChanges: true, snippetEditSupport: true };
      const client = await EditorClient.start(transport, { capabilities: { workspace: { workspaceEdit } } });
      const uri = 'untitled:snippet';
      await client.open(uri, FLAWED);
      const at = client.document(uri).positionAt(FLAWED.indexOf('TCO'));
      const range: Range = { start: at, end: at };
      const actions = await client.request<CodeAction[]>('textDocument/codeAction', uri, {
        range,
        context: { diagnostics: [] },
      });
      const ignore = actions.find(({ title }) => title.startsWith(`Ignore ${LABEL}`));
      assert.match(
        JSON.stringify(ignore?.edit),
        /"snippet":\{"kind":"snippet","value":"<!-- tenderlint-ignore [^"]+: \$\{1:reason\} -->\\n"/,
      );
      await client.stop();
    });
  });
}
