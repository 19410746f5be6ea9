import assert from 'node:assert/strict';
import fc from 'fast-check';
import { LineIndex } from '../../language-server/document/line-index';

const text = fc.array(fc.constantFrom('a', '\n', '\r', '\r\n', '😀'), { maxLength: 12 }).map((parts) => parts.join(''));

describe('Lines and characters', () => {
  it('of a text after a change are those of the text by itself', () => {
    fc.assert(
      fc.property(text, fc.nat(14), fc.nat(5), text, (before, at, length, insert) => {
        const fromA = Math.min(at, before.length);
        const toA = Math.min(before.length, fromA + length);
        const after = before.slice(0, fromA) + insert + before.slice(toA);
        const index = new LineIndex(before).after(after, { fromA, toA, fromB: fromA, toB: fromA + insert.length });
        const fresh = new LineIndex(after);
        for (let offset = 0; offset <= after.length; offset++)
          assert.deepEqual(index.position(offset), fresh.position(offset));
      }),
      { numRuns: 2000 },
    );
  });

  it('are compared with those of before as they stand', () => {
    fc.assert(
      fc.property(text, text, fc.nat(12), fc.nat(12), (one, other, from, length) => {
        const [known, now] = [new LineIndex(one), new LineIndex(other)];
        const start = Math.min(from, one.length, other.length);
        const lines = known.startsBetween(start, start + length);
        const same = JSON.stringify([...now.startsBetween(start, start + length)]) === JSON.stringify([...lines]);
        assert.equal(now.startsAre(start, start + length, lines), same);
      }),
      { numRuns: 2000 },
    );
  });

  it('lead back to the offset, and past the end of a line to its end', () => {
    const index = new LineIndex('ab\r\nc\rd\n');
    for (const offset of [0, 1, 2, 4, 5, 6, 7, 8]) assert.equal(index.offset(index.position(offset)), offset);
    assert.equal(index.offset({ line: 0, character: 9 }), 2);
    assert.equal(index.offset({ line: 9, character: 0 }), 8);
    assert.equal(index.offset({ line: -1, character: 3 }), 0);
  });
});
