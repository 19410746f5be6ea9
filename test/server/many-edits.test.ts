import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { seeded } from '../../rules/compile/seeded';
import { EditorClient, TRANSPORTS } from './support/client';

const DRAFT = 'test/corpus/development/nl/flawed-01-leasing-laptops-schoolgroup.md';
const EDITS = 1000;
const CHECKED = 50;
const TYPED = [
  'e',
  ' ',
  '\n',
  '\n\n',
  '.',
  '# ',
  '- ',
  ' laptops',
  ' TCO Certified',
  ' of gelijkwaardig',
  '💻',
  '\r\n',
  '| a |\n|---|\n| b |\n',
  '',
];

for (const transport of TRANSPORTS) {
  describe(`An editing session of ${EDITS} edits over ${transport}`, () => {
    it('leaves the server with the findings, to the character, that it has of the text opened afresh', async function () {
      this.timeout(300_000);
      const client = await EditorClient.start(transport);
      const random = seeded(11);
      const uri = 'untitled:session';
      await client.open(uri, readFileSync(DRAFT, 'utf8').slice(0, 8000));
      for (let at = 1; at <= EDITS; at++) {
        const { length } = client.text(uri);
        const start = Math.floor(random() * (length + 1));
        const end = random() < 0.5 ? start : Math.min(length, start + Math.floor(random() * 40));
        await client.edit(uri, start, end, TYPED[Math.floor(random() * TYPED.length)]!);
        if (at % CHECKED !== 0) continue;
        const again = `untitled:fresh-${at}`;
        await client.open(again, client.text(uri));
        assert.deepEqual(await client.diagnostics(uri), await client.diagnostics(again), `after edit ${at}`);
        const [session, fresh] = await Promise.all([
          client.request<{ findings: unknown[] }>('tenderlint/findings', uri),
          client.request<{ findings: unknown[] }>('tenderlint/findings', again),
        ]);
        assert.deepEqual(session.findings, fresh.findings);
        await client.connection.sendNotification('textDocument/didClose', { textDocument: { uri: again } });
      }
      await client.stop();
    });
  });
}
