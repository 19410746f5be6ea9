/** From a suggestion in the pane to a change of the document. */
import assert from 'node:assert/strict';
import type { Replacement } from '../../../language-server/engine/finding';
import { WireText } from '../../../addin/wire-text';
import { batchesOf } from '../../../addin/pane/session/batches';
import { insertionAt } from '../../../addin/pane/session/insertion-place';
import {
  changeFor,
  commentOn,
  editableText,
  placeOf,
  previewOf,
  withText,
} from '../../../addin/pane/session/plan-change';
import { finding } from './support/findings';
import { MemoryHost } from './support/memory-host';

const host = new MemoryHost([
  ['h1', 'Specification'],
  ['p', 'The laptops are eco-friendly and new.'],
  ['p', 'They last.'],
]);
const wire = new WireText(await host.read());
const at = wire.text.indexOf('eco-friendly');
const claim = finding({ start: at, end: at + 12, text: 'eco-friendly' });
const inline: Replacement = {
  title: 'Say what',
  safe: true,
  edits: [{ start: at, end: at + 12, newText: 'TCO-certified or equivalent' }],
};
const end = wire.text.indexOf(' and new.') + ' and new.'.length;
const clause: Replacement = {
  title: 'Insert',
  safe: false,
  edits: [{ start: end, end, newText: '\nh2\tTake-back\np\tFirst.\np\tSecond.' }],
};
const order = { finding: claim, mode: 'tracked', comment: 'Because.' } as const;

describe('A suggestion', () => {
  it('shows the words it strikes and puts in, with some of the sentence around them', () => {
    assert.deepEqual(previewOf(inline, wire), [
      {
        kind: 'edit',
        before: 'eco-friendly',
        after: 'TCO-certified or equivalent',
        lead: 'The laptops are ',
        tail: ' and new.',
      },
    ]);
  });

  it('shows whole paragraphs after the one they follow', () => {
    const [part] = previewOf(clause, wire) ?? [];
    assert.equal(part?.kind, 'insert');
    assert.deepEqual(
      part.paragraphs.map(({ role }) => role),
      ['h2', 'p', 'p'],
    );
  });

  it('can be reworded, and goes in as reworded', () => {
    assert.equal(editableText(inline), 'TCO-certified or equivalent');
    const mine = withText(inline, 'repairable');
    const change = changeFor({ ...order, replacement: mine, writing: 'tracked' }, wire);
    assert.deepEqual(
      change?.edits.map(({ text, newText }) => [text, newText]),
      [['eco-friendly', 'repairable']],
    );
    assert.equal(change.comment, undefined);
  });

  it('keeps heading and paragraphs apart when whole paragraphs are reworded', () => {
    assert.equal(editableText(clause), 'Take-back\nFirst.\nSecond.');
    const mine = withText(clause, 'Return\n\nOne.\nTwo.\nThree.');
    assert.equal(mine.edits[0]?.newText, '\nh2\tReturn\np\tOne.\np\tTwo.\np\tThree.');
    assert.equal(withText(clause, 'Take-back\nFirst.\nSecond.'), clause);
  });

  it('cannot be reworded as one text where it has several edits', () => {
    assert.equal(editableText({ ...inline, edits: [...inline.edits, ...clause.edits] }), undefined);
  });

  it('brings its comment to the place it changes, when asked', () => {
    const change = changeFor({ ...order, replacement: inline, writing: 'tracked-and-comment' }, wire);
    assert.equal(change?.comment?.text, 'Because.');
    assert.equal(change.comment.at.text, 'eco-friendly');
    const only = changeFor({ ...order, replacement: inline, writing: 'comment' }, wire);
    assert.deepEqual([only?.edits, only?.insertions, only?.comment?.at.text], [[], [], 'eco-friendly']);
  });

  it('is given up where it reaches over the end of a paragraph', () => {
    const over = { ...inline, edits: [{ start: at, end: wire.text.indexOf('They'), newText: 'x' }] };
    assert.equal(previewOf(over, wire), undefined);
    assert.equal(changeFor({ ...order, replacement: over, writing: 'tracked' }, wire), undefined);
  });

  it('on what is missing is commented at the whole paragraph where it belongs', () => {
    const missing = finding({ kind: 'absence', start: at, end: at, text: '' });
    assert.equal(placeOf(missing, wire)?.text, 'The laptops are eco-friendly and new.');
    assert.equal(commentOn(missing, 'Say it.', wire)?.comment?.at.text, 'The laptops are eco-friendly and new.');
  });
});

describe('Many changes', () => {
  it('go from the end of the document to its start, those of one paragraph together', async () => {
    const long = new MemoryHost(Array.from({ length: 60 }, (_, index) => ['p', `Paragraph ${index}`]));
    const snapshot = await long.read();
    const text = new WireText(snapshot);
    const changes = snapshot.paragraphs.flatMap(({ key }, index) =>
      [0, 1].map((half) => ({
        id: `${index}.${half}`,
        mode: 'tracked' as const,
        edits: [{ paragraph: key, start: half, end: half + 1, text: '', newText: 'x' }],
        insertions: [],
      })),
    );
    const batches = batchesOf(changes, text);
    assert.ok(batches.length > 3);
    const order = batches.flat().map(({ id }) => Number(id.split('.')[0]));
    assert.deepEqual(
      order,
      [...order].sort((left, right) => right - left),
    );
    const homes = batches.map((batch) => new Set(batch.map(({ edits }) => edits[0]?.paragraph)));
    homes.slice(1).forEach((home, index) =>
      assert.deepEqual(
        [...home].filter((key) => homes[index]?.has(key)),
        [],
      ),
    );
  });
});

describe('A clause of the library', () => {
  const document = new MemoryHost([
    ['h1', 'Title'],
    ['h2', 'Warranty'],
    ['p', 'Two years.'],
    ['h3', 'Terms'],
    ['p', 'As usual.'],
    ['h2', 'Delivery'],
    ['p', 'Soon.'],
    ['ft', 'Page 1'],
  ]);

  it('goes to the end of the section with the cursor, on its level', async () => {
    const snapshot = await document.read();
    const cursor = snapshot.paragraphs[2]?.key;
    const insertion = insertionAt(snapshot, cursor, { heading: 'Repair', paragraphs: ['Spare parts.'] });
    assert.equal(insertion.afterText, 'As usual.');
    assert.deepEqual(insertion.paragraphs, [
      { role: 'h2', text: 'Repair' },
      { role: 'p', text: 'Spare parts.' },
    ]);
  });

  it('goes to the end of the text without a cursor, never into the footers', async () => {
    const snapshot = await document.read();
    assert.equal(insertionAt(snapshot, undefined, { heading: 'X', paragraphs: ['Y'] }).afterText, 'Soon.');
    assert.equal(
      insertionAt(snapshot, snapshot.paragraphs.at(-1)?.key, { heading: '', paragraphs: ['Y'] }).afterText,
      'Soon.',
    );
  });

  it('goes right after the cursor where it has no heading', async () => {
    const snapshot = await document.read();
    const insertion = insertionAt(snapshot, snapshot.paragraphs[2]?.key, { heading: '', paragraphs: ['Y'] });
    assert.equal(insertion.afterText, 'Two years.');
  });

  it('opens an empty document', () => {
    const empty = { revision: 1, paragraphs: [], notRead: [], withOpenDeletions: [] };
    assert.equal(insertionAt(empty, undefined, { heading: 'X', paragraphs: [] }).after, null);
  });
});
