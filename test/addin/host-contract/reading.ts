/** Reading, keys and the snapshot. */
import assert from 'node:assert/strict';
import type { HostEvent, Snapshot } from '../../../addin/host';
import { WireText } from '../../../addin/wire-text';
import { after, applied, change, passage, replacement } from '../changes';
import { TENDER, type Open } from './opened';

export function describeReading(open: Open): void {
  const openTender = () => open(TENDER);

  it('reads paragraphs in order, with their roles and texts', async () => {
    const { host } = await openTender();
    const { paragraphs } = await host.read();
    assert.deepEqual(
      paragraphs.map(({ role, text }) => ({ role: role.replace(/^th/, 'td'), text })),
      TENDER.map(({ role, text }) => ({ role, text })),
    );
    assert.equal(new Set(paragraphs.map(({ key }) => key)).size, paragraphs.length);
  });

  it('gives a snapshot whose wire text leads back to the passages of its paragraphs', async () => {
    const { host } = await openTender();
    const snapshot = await host.read();
    const wire = new WireText(snapshot);
    const at = wire.text.indexOf('milieuvriendelijk');
    assert.deepEqual(wire.passages({ start: at, end: at + 17 }), [passage(snapshot, 'milieuvriendelijk')]);
  });

  it('keeps the keys of paragraphs that stay, whatever comes between', async () => {
    const { host } = await openTender();
    const before = await host.read();
    await host.apply(before, [
      change({ edits: [replacement(before, 'twee jaar', 'vijf jaar')] }),
      change({ insertions: [{ ...after(before, 1), paragraphs: [{ role: 'p', text: 'Een nieuwe alinea.' }] }] }),
    ]);
    const now = await host.readChanged(before, null);
    const keyOf = ({ paragraphs }: Snapshot, text: string) => paragraphs.find((each) => each.text === text)?.key;
    for (const { text } of TENDER) {
      if (text.includes('twee jaar') || text.includes('milieu')) continue;
      assert.equal(keyOf(now, text), keyOf(before, text), text);
    }
    assert.equal(keyOf(now, 'De garantie duurt vijf jaar.'), keyOf(before, 'De garantie duurt twee jaar.'));
  });

  it('tells that something changed', async () => {
    const { host } = await openTender();
    const events: HostEvent[] = [];
    const stop = host.listen((event) => events.push(event));
    const snapshot = await host.read();
    const first = await host.apply(snapshot, [change({ edits: [replacement(snapshot, 'Einde', 'Slot')] })]);
    assert.deepEqual(first, [applied()]);
    assert.ok(events.some(({ type }) => type === 'changed'));
    stop();
    const before = events.length;
    const now = await host.readChanged(snapshot, null);
    const second = await host.apply(now, [change({ edits: [replacement(now, 'Slot', 'Einde')] })]);
    assert.deepEqual(second, [applied()]);
    assert.equal(events.length, before);
    await host.close();
  });

  it('is silent once closed, and can be closed twice', async () => {
    const { host } = await openTender();
    const events: HostEvent[] = [];
    host.listen((event) => events.push(event));
    const snapshot = await host.read();
    await host.close();
    await host.close();
    const before = events.length;
    const outcomes = await host.apply(snapshot, [change({ edits: [replacement(snapshot, 'Einde', 'Slot')] })]);
    assert.deepEqual(outcomes, [applied()]);
    assert.equal(events.length, before);
  });
}
