/** Comments and the record. */
import assert from 'node:assert/strict';
import { EMPTY_RECORD, type DocumentRecord } from '../../../language-server/decisions/decision';
import { applied, change, passage, passageIn, replacement } from '../changes';
import { TENDER, type Open } from './opened';
const RECORD: DocumentRecord = {
  decisions: [
    {
      ruleId: 'greenwashing/generic-claim',
      textHash: '0123456789abcdef',
      state: 'ignored',
      reason: 'Afgesproken met de juridische dienst & "<akkoord>"',
      author: 'Jo',
      time: '2026-11-21T09:30:00Z',
      meaning: '',
      excerpt: 'milieuvriendelijk',
    },
  ],
  context: { jurisdiction: 'BE', date: '2026-12-01' },
};

export function describeBeside(open: Open, carriesRecord: boolean): void {
  const openTender = () => open(TENDER);

  it('comments on a passage, on a change, and on the paragraph of a point', async () => {
    const { host, comments, texts } = await openTender();
    const snapshot = await host.read();
    const edit = replacement(snapshot, 'twee jaar', 'vijf jaar');
    const outcomes = await host.apply(snapshot, [
      change({ id: 'passage', comment: { at: passage(snapshot, 'Einde'), text: 'Is dit alles?' } }),
      change({
        id: 'change',
        edits: [edit],
        comment: { at: passage(snapshot, 'twee jaar'), text: 'Langer.\nZie de wet.' },
      }),
      change({ id: 'point', comment: { at: passageIn(snapshot, 0, 0, 0), text: 'Er ontbreekt iets.' } }),
    ]);
    assert.deepEqual(outcomes, [applied('passage'), applied('change'), applied('point')]);
    assert.deepEqual((await comments()).sort(), ['Er ontbreekt iets.', 'Is dit alles?', 'Langer.\nZie de wet.']);
    assert.equal((await texts('accept'))[3], 'De garantie duurt vijf jaar.');
  });

  if (carriesRecord)
    it('carries decisions and context with the document, and takes an empty record out of it', async () => {
      const { host, reopen } = await openTender();
      assert.deepEqual(await host.record(), EMPTY_RECORD);
      await host.saveRecord(RECORD);
      assert.deepEqual(await host.record(), RECORD);
      const again = await reopen();
      assert.deepEqual(await again.record(), RECORD);
      await again.saveRecord(EMPTY_RECORD);
      assert.deepEqual(await again.record(), EMPTY_RECORD);
    });
}
