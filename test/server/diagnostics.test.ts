import assert from 'node:assert/strict';
import { EditorClient, TRANSPORTS } from './support/client';
import { FLAWED } from './support/drafts';

for (const transport of TRANSPORTS) {
  describe(`Diagnostics over ${transport}`, () => {
    let client: EditorClient;
    before(async () => (client = await EditorClient.start(transport)));
    after(() => client.stop());

    it('are pushed with code, severity, source and message for the version opened', async () => {
      await client.open('file:///tenders/one.md', FLAWED);
      const found = await client.diagnostics('file:///tenders/one.md');
      const label = found.find(({ code }) => code === 'certification/label-without-equivalent');
      assert.ok(label, found.map(({ code }) => code).join(' '));
      assert.equal(label.source, 'tenderlint');
      const { start, end } = label.range;
      assert.match(FLAWED.split('\n')[start.line]!.slice(start.character, end.character), /TCO/);
      assert.deepEqual(Object.keys(label.data as object), ['finding']);
    });
  });
}
