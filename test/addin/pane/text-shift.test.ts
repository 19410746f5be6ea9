/** Places that go along with edits. */
import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { HostParagraph, Snapshot } from '../../../addin/host';
import { shifted } from '../../../addin/pane/state/text-shift';
import { lineChange, WireText } from '../../../addin/wire-text';

function snapshot(texts: readonly string[]): Snapshot {
  const paragraphs = texts.map((text, at): HostParagraph => ({ key: `k${at}`, role: 'p', text, editable: true }));
  return { revision: 1, paragraphs, notRead: [], withOpenDeletions: [] };
}

/** Where the lines from one to another stand in the text. */
function span(texts: readonly string[], from: number, to: number): { start: number; end: number } {
  const { text } = new WireText(snapshot(texts));
  const lines = text.split('\n');
  const start = lines.slice(0, from).join('\n').length + (from > 0 ? 1 : 0);
  return { start, end: lines.slice(0, to + 1).join('\n').length };
}

const unchanged = fc.array(fc.constantFrom('one', 'two', 'three'), { minLength: 1, maxLength: 4 });
const others = fc.array(fc.constantFrom('new', 'other words'), { maxLength: 3 });

describe('A place the user has chosen', () => {
  it('stands on the same paragraphs after edits before it or behind it', () => {
    fc.assert(
      fc.property(unchanged, others, others, fc.boolean(), (kept, old, now, isBefore) => {
        const around = (changed: readonly string[]): string[] =>
          isBefore ? ['start', ...changed, 'between', ...kept, 'end'] : [...kept, 'between', ...changed, 'end'];
        const [before, after] = [new WireText(snapshot(around(old))), new WireText(snapshot(around(now)))];
        const change = lineChange(before.snapshot, after.snapshot);
        const at = (texts: readonly string[]): { start: number; end: number } => {
          const first = isBefore ? around(texts).length - kept.length - 1 : 0;
          return span(around(texts), first, first + kept.length - 1);
        };
        assert.deepEqual(shifted(at(old), change ? [before.stretchOf(change)] : []), at(now));
      }),
    );
  });

  it('takes in what an edit put in its midst', () => {
    const before = new WireText(snapshot(['a', 'b', 'c', 'd']));
    const after = snapshot(['a', 'b', 'new', 'newer', 'c', 'd']);
    const change = lineChange(before.snapshot, after);
    assert.ok(change);
    const old = span(['a', 'b', 'c', 'd'], 1, 2);
    assert.deepEqual(shifted(old, [before.stretchOf(change)]), span(['a', 'b', 'new', 'newer', 'c', 'd'], 1, 4));
  });
});
