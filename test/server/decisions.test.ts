import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Decision } from '../../language-server/decisions/decision';
import { recordIntoFile } from '../../language-server/decisions/decisions-file';
import type { FindingsResult } from '../../language-server/server/protocol';
import { EditorClient, TRANSPORTS } from './support/client';
import { FLAWED, LABEL } from './support/drafts';

const SAID = { state: 'accepted-risk', reason: 'Agreed', author: 'An', time: '2026-11-21T09:30:00Z' } as const;

async function findings(client: EditorClient, uri: string): Promise<FindingsResult> {
  return client.request<FindingsResult>('tenderlint/findings', uri);
}

async function decisionOn(client: EditorClient, uri: string): Promise<Decision> {
  const { findings: found } = await findings(client, uri);
  const finding = found.find(({ ruleId }) => ruleId === LABEL);
  const decision = await client.request<Decision | null>('tenderlint/decision', uri, { finding: finding?.id, ...SAID });
  assert.ok(decision);
  return decision;
}

for (const transport of TRANSPORTS) {
  describe(`Decisions over ${transport}`, () => {
    it('are made by the server, come back in the record, hold, and reopen when the text changes', async () => {
      const client = await EditorClient.start(transport);
      const uri = 'untitled:bestek';
      await client.open(uri, FLAWED);
      const decision = await decisionOn(client, uri);
      assert.deepEqual([decision.state, decision.reason, decision.ruleId], ['accepted-risk', 'Agreed', LABEL]);
      const record = { decisions: [decision], context: { jurisdiction: 'NL' } };
      await client.connection.sendNotification('tenderlint/record', { uri, record });
      const held = await findings(client, uri);
      assert.ok(!held.findings.some(({ ruleId }) => ruleId === LABEL));
      assert.deepEqual(
        held.suppressed.map((each) => each.decision),
        [decision],
      );
      assert.equal(held.jurisdiction, 'NL');
      const at = FLAWED.indexOf('carry');
      await client.edit(uri, at, at, 'always ');
      const changed = await findings(client, uri);
      assert.deepEqual(
        changed.reopened.map(({ because }) => because),
        ['text-changed'],
      );
      assert.ok(changed.findings.some(({ id }) => id === changed.reopened[0]?.finding));
      await client.connection.sendNotification('tenderlint/record', { uri, record: { decisions: [{}], context: 'x' } });
      assert.ok((await findings(client, uri)).findings.length > 0, 'a broken record stops nothing');
      await client.stop();
    });

    it('without a reason or a finding are none', async () => {
      const client = await EditorClient.start(transport);
      await client.open('untitled:a', FLAWED);
      const { findings: found } = await findings(client, 'untitled:a');
      const ask = (params: object): Promise<unknown> =>
        client.request('tenderlint/decision', 'untitled:a', { ...SAID, ...params });
      assert.equal(await ask({ finding: 'none' }), null);
      assert.equal(await ask({ finding: found[0]?.id, reason: ' ' }), null);
      await client.stop();
    });
  });
}

describe('Decisions beside a file', () => {
  it('are read from the decisions file in its folder, again when that changes', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'tenderlint-decisions-'));
    const client = await EditorClient.start('stdio');
    const uri = pathToFileURL(join(folder, 'mijn bestek.md')).href;
    await client.open(uri, FLAWED);
    const decision = await decisionOn(client, uri);
    const file = join(folder, '.tenderlint-decisions.yaml');
    writeFileSync(file, recordIntoFile('', 'mijn bestek.md', { decisions: [decision], context: {} }));
    const changed = { changes: [{ uri: pathToFileURL(file).href, type: 1 }] };
    await client.connection.sendNotification('workspace/didChangeWatchedFiles', changed);
    assert.deepEqual(
      (await findings(client, uri)).suppressed.map((each) => each.reason),
      ['Agreed'],
    );
    await client.stop();
    rmSync(folder, { recursive: true });
  });
});
