/** How what happens changes what the pane shows. */
import assert from 'node:assert/strict';
import { reduce, START, visibleItems, type Action, type PaneState } from '../../../addin/pane/state/pane-state';
import { finding, IGNORED, result } from './support/findings';
import { ALL } from './support/memory-host';

const after = (actions: readonly Action[], from: PaneState = START): PaneState => actions.reduce(reduce, from);

const three = result({
  findings: [
    finding({ id: 'a', start: 0, end: 5, severity: 'error' }),
    finding({ id: 'b', start: 10, end: 15 }),
    finding({ id: 'c', start: 20, end: 25, family: 'certification' }),
  ],
  suppressed: [{ finding: finding({ id: 'd', start: 30, end: 35 }), reason: IGNORED.reason }],
});
const checked: Action = { type: 'checked', result: three, sections: [], shifts: [], at: 1 };
const ready = after([{ type: 'reading', capabilities: ALL }, { type: 'read', notRead: [], openDeletions: 0 }, checked]);
const shown = (state: PaneState): string[] => visibleItems(state).map((each) => each.finding.id);

describe('The state of the pane', () => {
  it('goes from reading over checking to ready', () => {
    const reading = after([{ type: 'reading', capabilities: ALL }]);
    assert.equal(reading.stage, 'reading');
    const read = after([{ type: 'read', notRead: [], openDeletions: 2 }], reading);
    assert.equal(read.stage, 'checking');
    assert.equal(read.openDeletions, 2);
    assert.equal(ready.stage, 'ready');
    assert.deepEqual(shown(ready), ['a', 'b', 'c']);
  });

  it('says when the findings are not of the text as it stands', () => {
    const changed = after([{ type: 'document-changed' }], ready);
    assert.equal(changed.freshness, 'changed');
    assert.equal(after([{ type: 'checking' }], changed).freshness, 'checking');
    assert.equal(after([checked], changed).freshness, 'fresh');
  });

  it('keeps the open card through a check while its finding stands, and closes it when it goes', () => {
    const open = after([{ type: 'open', id: 'b' }], ready);
    assert.equal(after([checked], open).opened, 'b');
    const without = result({ version: 2, findings: three.findings.slice(0, 1) });
    const gone = after([{ type: 'checked', result: without, sections: [], shifts: [], at: 2 }], open);
    assert.equal(gone.opened, undefined);
    assert.equal(gone.focused, undefined);
  });

  it('shows only what must be fixed when asked, and drops that with the filters', () => {
    const only = after([{ type: 'must-fix', on: true }], ready);
    assert.deepEqual(shown(only), ['a']);
    assert.deepEqual(shown(after([{ type: 'clear-filter' }], only)), ['a', 'b', 'c']);
  });

  it('filters by theme, weight, state and words together', () => {
    assert.deepEqual(shown(after([{ type: 'filter-family', family: 'certification' }], ready)), ['c']);
    assert.deepEqual(shown(after([{ type: 'filter-severity', severity: 'error' }], ready)), ['a']);
    assert.deepEqual(shown(after([{ type: 'filter-state', state: 'decided' }], ready)), ['d']);
    assert.deepEqual(shown(after([{ type: 'filter-text', text: 'nowhere' }], ready)), []);
  });

  it('reveals a finding that the filters hide, and leaves filters alone that do not', () => {
    const filtered = after(
      [
        { type: 'filter-family', family: 'certification' },
        { type: 'show', view: 'coverage' },
      ],
      ready,
    );
    const revealed = after([{ type: 'reveal', id: 'a' }], filtered);
    assert.equal(revealed.view, 'findings');
    assert.equal(revealed.opened, 'a');
    assert.ok(shown(revealed).includes('a'));
    assert.deepEqual(after([{ type: 'reveal', id: 'c' }], filtered).filter.families, ['certification']);
    assert.ok(shown(after([{ type: 'reveal', id: 'd' }], ready)).includes('d'));
  });

  it('opens the card of the finding the cursor stands in, and stays with it while it does', () => {
    const at = after([{ type: 'cursor', offset: 12 }], ready);
    assert.equal(at.opened, 'b');
    assert.equal(after([{ type: 'cursor', offset: 14 }], at), at);
    assert.equal(after([{ type: 'cursor', offset: 17 }], at), at);
    const elsewhere = after(
      [
        { type: 'show', view: 'clauses' },
        { type: 'cursor', offset: 12 },
      ],
      ready,
    );
    assert.equal(elsewhere.opened, undefined);
  });

  it('keeps the selection and the skipped sections where they stand after an edit', () => {
    const section = {
      start: 8,
      end: 18,
      title: 'S',
      level: 1,
      phase: 'unknown' as const,
      heading: { start: 8, end: 9 },
      clauses: [],
      children: [],
    };
    const scoped = after(
      [
        { type: 'scope', only: { start: 0, end: 9 } },
        { type: 'skip', section: { start: 8, end: 18 }, skipped: true },
      ],
      ready,
    );
    assert.deepEqual(shown(scoped), ['a']);
    const longer = { ...section, end: 28 };
    const inserted = { start: 12, end: 12, by: 10 };
    const next = after(
      [{ type: 'checked', result: { ...three, version: 2 }, sections: [longer], shifts: [inserted], at: 2 }],
      scoped,
    );
    assert.deepEqual(next.scope.only, { start: 0, end: 9 });
    assert.deepEqual(next.scope.skipped, [{ start: 8, end: 28 }]);
    assert.deepEqual(shown(next), ['a']);
    const same = after([checked], scoped);
    assert.deepEqual(same.scope, scoped.scope);
  });

  it('gives every message an id of its own, so that the same one twice is shown twice', () => {
    const once = after([{ type: 'notice', notice: { kind: 'copied' } }], ready);
    const twice = after([{ type: 'notice', notice: { kind: 'copied' } }], once);
    assert.notEqual(once.notice?.id, twice.notice?.id);
    assert.equal(after([{ type: 'dismiss' }], twice).notice, undefined);
  });

  it('starts anew with another document, but for how the list is grouped', () => {
    const grouped = after(
      [
        { type: 'group', grouping: 'family' },
        { type: 'open', id: 'b' },
      ],
      ready,
    );
    const next = after([{ type: 'reading', capabilities: ALL }], grouped);
    assert.equal(next.grouping, 'family');
    assert.deepEqual(next.items, []);
    assert.equal(next.opened, undefined);
  });
});
