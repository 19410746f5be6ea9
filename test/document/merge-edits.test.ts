import assert from 'node:assert/strict';
import fc from 'fast-check';
import { applyEdits, mergeEdits, stillStand } from '../../language-server/document/merge-edits';
import type { TextEdit } from '../../language-server/engine/finding';

const edit = (start: number, end: number, newText: string): TextEdit => ({ start, end, newText });

describe('Merging edits', () => {
  it('keeps the first of two that overlap and names the group left out', () => {
    const { edits, dropped } = mergeEdits([[edit(4, 9, 'x')], [edit(8, 12, 'y')], [edit(9, 12, 'z')]]);
    assert.deepEqual(edits, [edit(4, 9, 'x'), edit(9, 12, 'z')]);
    assert.deepEqual(dropped, [1]);
  });

  it('takes a group whole or not at all', () => {
    const { edits, dropped } = mergeEdits([[edit(5, 6, 'x')], [edit(0, 1, 'a'), edit(5, 7, 'b')]]);
    assert.deepEqual(edits, [edit(5, 6, 'x')]);
    assert.deepEqual(dropped, [1]);
  });

  it('takes an edit that two groups make once', () => {
    assert.deepEqual(mergeEdits([[edit(3, 3, '!')], [edit(3, 3, '!')]]), { edits: [edit(3, 3, '!')], dropped: [] });
  });

  it('keeps different insertions at one place in the order of their groups', () => {
    const { edits } = mergeEdits([[edit(2, 2, 'b')], [edit(2, 2, 'a')]]);
    assert.equal(applyEdits('12', edits), '12ba');
  });

  it('drops an insertion inside replaced text but not one at its edge', () => {
    const { edits, dropped } = mergeEdits([[edit(2, 6, 'x')], [edit(4, 4, 'y')], [edit(2, 2, 'z')], [edit(6, 6, 'w')]]);
    assert.deepEqual(dropped, [1]);
    assert.equal(applyEdits('0123456789', edits), '01zxw6789');
  });

  it('drops a group that overlaps itself', () => {
    assert.deepEqual(mergeEdits([[edit(0, 3, 'x'), edit(2, 4, 'y')]]), { edits: [], dropped: [0] });
  });

  it('never returns overlapping edits and applies as if done one by one from the end', () => {
    const anyEdit = fc
      .tuple(fc.nat(20), fc.nat(6), fc.string({ maxLength: 3 }))
      .map(([start, length, newText]) => edit(start, Math.min(20, start + length), newText));
    fc.assert(
      fc.property(fc.array(fc.array(anyEdit, { minLength: 1, maxLength: 2 }), { maxLength: 8 }), (groups) => {
        const { edits, dropped } = mergeEdits(groups);
        edits.slice(1).forEach((each, at) => assert.ok(edits[at]!.end <= each.start));
        const source = 'abcdefghijklmnopqrst';
        const oneByOne = edits.reduceRight(
          (text, { start, end, newText }) => text.slice(0, start) + newText + text.slice(end),
          source,
        );
        assert.equal(applyEdits(source, edits), oneByOne);
        const kept = groups.filter((_, at) => !dropped.includes(at)).flat();
        for (const each of kept) assert.ok(edits.some((other) => JSON.stringify(other) === JSON.stringify(each)));
      }),
    );
  });
});

describe('Edits checked against the text they replace', () => {
  it('stand where that text is still there', () => {
    assert.ok(stillStand([edit(0, 3, 'x')], 'abc def', 'abc ghi'));
  });

  it('do not stand where it changed or the text got shorter', () => {
    assert.ok(!stillStand([edit(4, 7, 'x')], 'abc def', 'abc ghi'));
    assert.ok(!stillStand([edit(4, 7, 'x')], 'abc def', 'abc'));
  });

  it('that only insert stand where the text around their place is still there', () => {
    const then = `${'x'.repeat(100)}\n\nA demand.\n\n${'y'.repeat(100)}`;
    const at = then.indexOf('.') + 1;
    assert.ok(stillStand([edit(at, at, '!')], then, then));
    assert.ok(stillStand([edit(at, at, '!')], then, then.replace(/^x/, 'z').replace(/y$/, 'z')), 'far away');
    assert.ok(!stillStand([edit(at, at, '!')], then, `Z${then}`), 'moved');
    assert.ok(!stillStand([edit(at, at, '!')], then, then.replace('A demand', 'A mandate')), 'changed before it');
    assert.ok(!stillStand([edit(at, at, '!')], then, then.replace('.\n', '.,')), 'changed behind it');
    assert.ok(!stillStand([edit(7, 7, '!')], 'abc def', 'abc def ghi'), 'no longer the end');
    assert.ok(stillStand([edit(0, 0, '!')], '', ''));
  });
});
