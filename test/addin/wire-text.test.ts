/** Between paragraphs and the wire text, on its own. */
import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { HostParagraph, Snapshot } from '../../addin/host';
import { keepKeys } from '../../addin/keep-keys';
import { lineChange, WireText } from '../../addin/wire-text';
import { readParagraphs } from '../../language-server/formats/paragraphs/read-paragraphs';

function snapshot(...lines: readonly (readonly [HostParagraph['role'], string])[]): Snapshot {
  const paragraphs = lines.map(([role, text], at) => ({ key: `k${at}`, role, text, editable: true }));
  return { revision: 1, paragraphs, notRead: [], withOpenDeletions: [] };
}

const TENDER = snapshot(['h1', 'Laptops'], ['p', 'De garantie.\u2028Twee jaar.'], ['li2', 'Herstel.']);

const anyLine = fc.tuple(
  fc.constantFrom<HostParagraph['role']>('p', 'h2', 'li'),
  fc.constantFrom('a', 'b', 'lang', ''),
);
const anySnapshot = fc.array(anyLine, { maxLength: 8 }).map((lines) => snapshot(...lines));

describe('The wire text of a snapshot', () => {
  it('is what the server reads: a line a paragraph, each character at its offset', () => {
    const wire = new WireText(TENDER);
    const { blocks, source } = readParagraphs(wire.text);
    assert.deepEqual(
      blocks.map(({ kind }) => kind),
      ['heading', 'paragraph', 'item'],
    );
    const at = source.indexOf('Twee');
    assert.deepEqual(wire.passages({ start: at, end: at + 4 }), [
      { paragraph: 'k1', start: 13, end: 17, text: 'Twee' },
    ]);
    assert.equal(wire.offset('k1', 13), at);
    assert.equal(wire.offset('nothing', 0), undefined);
  });

  it('parts a range over several paragraphs into a passage of each', () => {
    const wire = new WireText(TENDER);
    const range = { start: wire.text.indexOf('tops'), end: wire.text.indexOf('stel.') };
    assert.deepEqual(
      wire.passages(range).map(({ paragraph, text }) => [paragraph, text]),
      [
        ['k0', 'tops'],
        ['k1', 'De garantie.\u2028Twee jaar.'],
        ['k2', 'Her'],
      ],
    );
  });

  it('makes edits of the server edits and insertions of the document', () => {
    const wire = new WireText(TENDER);
    const at = wire.text.indexOf('Herstel');
    const end = wire.text.length;
    const found = wire.hostEdits([
      { start: at, end: at + 7, newText: 'Reparatie' },
      { start: end, end, newText: '\nh2\tNieuw\np\tEen zin.\ttab' },
    ]);
    assert.deepEqual(found, {
      edits: [{ paragraph: 'k2', start: 0, end: 7, text: 'Herstel', newText: 'Reparatie' }],
      insertions: [
        {
          after: 'k2',
          afterText: 'Herstel.',
          paragraphs: [
            { role: 'h2', text: 'Nieuw' },
            { role: 'p', text: 'Een zin.\ttab' },
          ],
        },
      ],
    });
  });

  it('makes a deletion of each paragraph that an edit without new text reaches', () => {
    const wire = new WireText(TENDER);
    const range = { start: wire.text.indexOf('tops'), end: wire.text.indexOf('stel.') };
    assert.deepEqual(
      wire
        .hostEdits([{ ...range, newText: '' }])
        ?.edits.map(({ paragraph, text, newText }) => [paragraph, text, newText]),
      [
        ['k0', 'tops', ''],
        ['k1', 'De garantie.\u2028Twee jaar.', ''],
        ['k2', 'Her', ''],
      ],
    );
    const line = wire.text.indexOf('\np\t') + 1;
    const whole = { start: line, end: wire.text.indexOf('\n', line) };
    assert.deepEqual(wire.hostEdits([{ ...whole, newText: '' }])?.edits, [
      { paragraph: 'k1', start: 0, end: 23, text: 'De garantie.\u2028Twee jaar.', newText: '' },
    ]);
  });

  it('makes none of edits that no host can make', () => {
    const wire = new WireText(TENDER);
    const inRole = wire.text.indexOf('li2');
    assert.equal(wire.hostEdits([{ start: inRole, end: inRole + 6, newText: 'x' }]), undefined);
    const middle = wire.text.indexOf('garantie');
    assert.equal(wire.hostEdits([{ start: middle, end: middle, newText: '\np\tx' }]), undefined);
  });

  it('changes from one snapshot to the next by whole lines, giving the text of the next', () => {
    fc.assert(
      fc.property(anySnapshot, anySnapshot, (before, after) => {
        const [old, now] = [new WireText(before).text, new WireText(after).text];
        const change = lineChange(before, after);
        if (!change) assert.equal(old, now);
        else assert.equal(applyChange(old, change), now);
      }),
      { numRuns: 500 },
    );
  });
});

function applyChange(text: string, { range, text: newText }: NonNullable<ReturnType<typeof lineChange>>): string {
  const lines = text.split('\n');
  const offset = ({ line, character }: { line: number; character: number }): number =>
    lines.slice(0, line).reduce((sum, each) => sum + each.length + 1, 0) + character;
  return text.slice(0, offset(range.start)) + newText + text.slice(offset(range.end));
}

describe('Keys of paragraphs without names', () => {
  it('stay with the same text and are never given twice', () => {
    const texts = fc.array(fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f'), { maxLength: 10 });
    fc.assert(
      fc.property(texts, texts, (before, now) => {
        const keys = keepKeys(
          before.map((text, at) => ({ key: `k${at}`, text })),
          now,
        );
        assert.equal(keys.length, now.length);
        const given = keys.filter((key) => key !== undefined);
        assert.equal(new Set(given).size, given.length);
        if (before.join() === now.join()) assert.equal(given.length, now.length);
      }),
      { numRuns: 500 },
    );
  });

  it('stay with a paragraph whose text changed between others that did not', () => {
    const before = ['een', 'twee', 'drie', 'vier'].map((text) => ({ key: text, text }));
    assert.deepEqual(keepKeys(before, ['nul', 'een', 'twee!', 'drie', 'vier']), [
      undefined,
      'een',
      'twee',
      'drie',
      'vier',
    ]);
  });
});
