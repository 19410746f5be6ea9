/** What is refused. */
import assert from 'node:assert/strict';
import { applied, change, refused, replacement } from '../changes';
import { TENDER, type Open } from './opened';

export function describeRefusing(open: Open): void {
  const openTender = () => open(TENDER);

  it('refuses a change whose text no longer stands there, whole, and makes the others', async () => {
    const { host, texts } = await openTender();
    const snapshot = await host.read();
    const wrong = { ...replacement(snapshot, 'twee jaar', 'vijf jaar'), text: 'drie jaar' };
    const right = replacement(snapshot, 'Einde', 'Slot');
    const outcomes = await host.apply(snapshot, [
      change({ id: 'whole', edits: [replacement(snapshot, 'Aankoop', 'Huur'), wrong] }),
      change({ id: 'other', edits: [right] }),
    ]);
    assert.deepEqual(outcomes, [refused('stale', 'whole'), applied('other')]);
    const now = await texts('accept');
    assert.equal(now[0], 'Aankoop van laptops');
    assert.equal(now[9], 'Slot van het bestek.');
  });

  it('refuses what is about a paragraph it does not know', async () => {
    const { host, texts } = await openTender();
    const snapshot = await host.read();
    const edit = { ...replacement(snapshot, 'Einde', 'Slot'), paragraph: 'no such key' };
    assert.deepEqual(await host.apply(snapshot, [change({ edits: [edit] })]), [refused('gone')]);
    assert.deepEqual(
      await texts('accept'),
      TENDER.map(({ text }) => text),
    );
  });

  it('refuses to write in what is locked, and leaves it as it is', async () => {
    const { host, texts } = await open([
      { role: 'p', text: 'Vrij.' },
      { role: 'p', text: 'Vast.', isLocked: true },
    ]);
    const snapshot = await host.read();
    const outcomes = await host.apply(snapshot, [
      change({ id: 'locked', edits: [replacement(snapshot, 'Vast', 'Los')] }),
      change({ id: 'free', edits: [replacement(snapshot, 'Vrij', 'Open')] }),
    ]);
    assert.deepEqual(
      outcomes.map(({ id, result }) => ({ id, result })),
      [
        { id: 'locked', result: 'refused' },
        { id: 'free', result: 'applied' },
      ],
    );
    assert.deepEqual(await texts('accept'), ['Open.', 'Vast.']);
  });

  it('applies on a snapshot that is out of date where the paragraph is as it was', async () => {
    const { host, texts } = await openTender();
    const old = await host.read();
    await host.apply(old, [change({ edits: [replacement(old, 'Aankoop', 'Huur')] })]);
    await host.readChanged(old, null);
    assert.deepEqual(await host.apply(old, [change({ edits: [replacement(old, 'Einde', 'Slot')] })]), [applied()]);
    const again = await host.apply(old, [change({ edits: [replacement(old, 'Aankoop', 'Leasing')] })]);
    assert.equal(again[0]?.result, 'refused');
    assert.equal((await texts('accept'))[0], 'Huur van laptops');
  });
}
