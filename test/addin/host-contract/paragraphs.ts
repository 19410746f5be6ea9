/** Whole paragraphs. */
import assert from 'node:assert/strict';
import { WireText } from '../../../addin/wire-text';
import { after, applied, change, replacement } from '../changes';
import { TENDER, type Open } from './opened';

export function describeParagraphs(open: Open): void {
  const openTender = () => open(TENDER);

  it('puts paragraphs after another one, each with the looks of its kind', async () => {
    const { host, texts, roles } = await openTender();
    const snapshot = await host.read();
    const insertion = {
      ...after(snapshot, 4),
      paragraphs: [
        { role: 'h2', text: 'Herstel' },
        { role: 'p', text: 'Reserveonderdelen zijn zeven jaar leverbaar.' },
        { role: 'li', text: 'Binnen vijf werkdagen.' },
      ],
    } as const;
    assert.deepEqual(await host.apply(snapshot, [change({ insertions: [insertion] })]), [applied()]);
    assert.deepEqual((await texts('accept')).slice(4, 9), [
      'De batterij valt er niet onder.',
      'Herstel',
      'Reserveonderdelen zijn zeven jaar leverbaar.',
      'Binnen vijf werkdagen.',
      'Criterium',
    ]);
    assert.deepEqual((await roles()).slice(4, 8), ['li2', 'h2', 'p', 'li']);
    assert.deepEqual(
      await texts('reject'),
      TENDER.map(({ text }) => text),
    );
  });

  it('puts what comes after a table cell behind the whole table', async () => {
    const { host, texts } = await openTender();
    const snapshot = await host.read();
    const paragraphs = [{ role: 'p', text: 'Na de tabel.' }] as const;
    await host.apply(snapshot, [change({ insertions: [{ ...after(snapshot, 6), paragraphs }] })]);
    assert.deepEqual((await texts('accept')).slice(8), ['100', 'Na de tabel.', 'Einde van het bestek.']);
  });

  it('keeps the order of what several changes put after the same paragraph', async () => {
    const { host, texts } = await openTender();
    const snapshot = await host.read();
    const insert = (text: string) =>
      change({ id: text, insertions: [{ ...after(snapshot, 9), paragraphs: [{ role: 'p', text }] }] });
    assert.deepEqual(await host.apply(snapshot, [insert('Eerst.'), insert('Dan.')]), [
      applied('Eerst.'),
      applied('Dan.'),
    ]);
    assert.deepEqual((await texts('accept')).slice(9), ['Einde van het bestek.', 'Eerst.', 'Dan.']);
  });

  it('takes a paragraph that loses all of its text out with its mark', async () => {
    const { host, texts } = await openTender();
    const snapshot = await host.read();
    const edit = replacement(snapshot, 'De garantie duurt twee jaar.', '');
    assert.deepEqual(await host.apply(snapshot, [change({ edits: [edit] })]), [applied()]);
    const left = TENDER.map(({ text }) => text).filter((text) => !text.includes('twee jaar'));
    assert.deepEqual(await texts('accept'), left);
    assert.deepEqual(
      await texts('reject'),
      TENDER.map(({ text }) => text),
    );
    const { paragraphs } = await host.readChanged(snapshot, null);
    assert.deepEqual(
      paragraphs.map(({ text }) => text),
      left,
    );
  });

  it('takes it out at once where changes are not tracked', async () => {
    const { host, texts } = await openTender();
    const snapshot = await host.read();
    const edit = replacement(snapshot, 'De garantie duurt twee jaar.', '');
    assert.deepEqual(await host.apply(snapshot, [change({ mode: 'plain', edits: [edit] })]), [applied()]);
    assert.equal((await texts('reject')).length, TENDER.length - 1);
  });

  it('deletes over several paragraphs, and puts another one in their place', async () => {
    const { host, texts } = await openTender();
    const snapshot = await host.read();
    const { text } = new WireText(snapshot);
    const range = { start: text.indexOf('milieuvriendelijk'), end: text.indexOf('twee jaar') };
    const plan = new WireText(snapshot).hostEdits([{ ...range, newText: '' }]);
    assert.ok(plan);
    const insertions = [{ ...after(snapshot, 2), paragraphs: [{ role: 'p', text: 'In de plaats.' }] }] as const;
    assert.deepEqual(await host.apply(snapshot, [change({ edits: plan.edits, insertions })]), [applied()]);
    assert.deepEqual((await texts('accept')).slice(0, 4), [
      'Aankoop van laptops',
      'De laptops zijn ',
      'In de plaats.',
      'twee jaar.',
    ]);
    assert.deepEqual(
      await texts('reject'),
      TENDER.map((each) => each.text),
    );
  });

  it('leaves the last paragraph of a cell and of the document where it is, empty', async () => {
    const { host, texts } = await openTender();
    const snapshot = await host.read();
    const outcomes = await host.apply(snapshot, [
      change({ id: 'cell', edits: [replacement(snapshot, 'Punten', '')] }),
      change({ id: 'last', edits: [replacement(snapshot, 'Einde van het bestek.', '')] }),
    ]);
    assert.deepEqual(outcomes, [applied('cell'), applied('last')]);
    const struck = new Set(['Punten', 'Einde van het bestek.']);
    assert.deepEqual(
      (await texts('accept')).filter((text) => text !== ''),
      TENDER.map(({ text }) => text).filter((text) => !struck.has(text)),
    );
    assert.deepEqual(
      await texts('reject'),
      TENDER.map(({ text }) => text),
    );
  });
}
