/** What the list shows, in which order, and what the counts count. */
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { FAMILIES, SEVERITIES } from '../../../language-server/engine/finding';
import type { OutlineSection } from '../../../language-server/server/protocol';
import { countsOf } from '../../../addin/pane/state/counts';
import { isInScope, isUnfiltered, matches, NO_FILTER, toggled } from '../../../addin/pane/state/filter';
import { itemsOf } from '../../../addin/pane/state/item';
import { rowsOf } from '../../../addin/pane/state/rows';
import { safeOrders } from '../../../addin/pane/state/safe-orders';
import { matchingClauses } from '../../../addin/pane/state/clauses';
import { finding, IGNORED, item, result } from './support/findings';

const section = (title: string, start: number, children: OutlineSection[] = []): OutlineSection => ({
  title,
  start,
  end: start + 100,
  level: 1,
  phase: 'unknown',
  heading: { start, end: start + title.length },
  clauses: [],
  children,
});

describe('The items of the pane', () => {
  it('stand in reading order, each in the innermost section above it', () => {
    const sections = [section('One', 0, [section('One A', 40)]), section('Two', 100)];
    const items = itemsOf(
      result({
        findings: [finding({ id: 'b', start: 50 }), finding({ id: 'c', start: 120 })],
        suppressed: [{ finding: finding({ id: 'a', start: 5 }), reason: 'By agreement.' }],
      }),
      sections,
    );
    assert.deepEqual(
      items.map((each) => [each.finding.id, each.section.title]),
      [
        ['a', 'One'],
        ['b', 'One A'],
        ['c', 'Two'],
      ],
    );
  });

  it('tell a decision of the record, which can be taken back, from a comment in the text', () => {
    const decision = { ruleId: 'r', textHash: '0123456789abcdef', meaning: '', excerpt: '', ...IGNORED };
    const [kept, inText] = itemsOf(
      result({
        suppressed: [
          { finding: finding({ id: 'a', start: 1 }), reason: 'Agreed.', decision },
          { finding: finding({ id: 'b', start: 2 }), reason: 'Said in the text.' },
        ],
      }),
      [],
    );
    assert.equal(kept?.kept, decision);
    assert.equal(inText?.kept, undefined);
    assert.equal(inText?.decision?.reason, 'Said in the text.');
  });

  it('say which of them were decided before', () => {
    const decision = { ruleId: 'r', textHash: '0123456789abcdef', meaning: '', excerpt: '', ...IGNORED };
    const items = itemsOf(
      result({
        findings: [finding({ id: 'a' }), finding({ id: 'b' })],
        reopened: [{ finding: 'b', decision, because: 'text-changed' }],
      }),
      [],
    );
    assert.deepEqual(
      items.map(({ reopened }) => reopened),
      [false, true],
    );
  });
});

describe('The filter', () => {
  it('shows what is open unless asked otherwise', () => {
    assert.ok(isUnfiltered(NO_FILTER));
    assert.ok(matches(item(), NO_FILTER));
    assert.ok(!matches(item({}, { decision: IGNORED }), NO_FILTER));
    assert.ok(matches(item({}, { decision: IGNORED }), { ...NO_FILTER, state: 'decided' }));
    assert.ok(!matches(item(), { ...NO_FILTER, state: 'decided' }));
    assert.ok(matches(item(), { ...NO_FILTER, state: 'all' }));
  });

  it('wants every word, whatever case and accents', () => {
    const cafe = item({ message: 'Réparation impossible', text: 'garantie' });
    assert.ok(matches(cafe, { ...NO_FILTER, text: 'REPARATION garantie' }));
    assert.ok(!matches(cafe, { ...NO_FILTER, text: 'réparation label' }));
  });

  it('lets several themes and weights stand side by side', () => {
    const filter = {
      ...NO_FILTER,
      families: ['greenwashing', 'certification'] as const,
      severities: ['error'] as const,
    };
    assert.ok(matches(item({ severity: 'error' }), filter));
    assert.ok(!matches(item({ severity: 'advice' }), filter));
    assert.ok(!matches(item({ severity: 'error', family: 'repairability' }), filter));
  });

  it('takes no finding on what is missing as part of a selection', () => {
    const scope = { only: { start: 0, end: 100 }, skipped: [] };
    assert.ok(isInScope(item({ start: 10, end: 20 }), scope));
    assert.ok(!isInScope(item({ start: 110, end: 120 }), scope));
    assert.ok(!isInScope(item({ start: 10, end: 10, kind: 'absence' }), scope));
  });

  it('leaves out what lies in a skipped part, and only that', () => {
    const scope = { only: undefined, skipped: [{ start: 0, end: 50 }] };
    assert.ok(!isInScope(item({ start: 10, end: 50 }), scope));
    assert.ok(isInScope(item({ start: 10, end: 51 }), scope));
  });

  it('toggling twice changes nothing', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.integer()), fc.integer(), (values, value) => {
        const twice = toggled(toggled(values, value), value);
        assert.deepEqual([...twice].sort(), [...values].sort());
      }),
    );
  });
});

describe('The rows and counts', () => {
  const items = fc.array(
    fc
      .record({
        family: fc.constantFrom(...FAMILIES),
        severity: fc.constantFrom(...SEVERITIES),
        section: fc.nat(3),
        isDecided: fc.boolean(),
      })
      .map(({ family, severity, section: at, isDecided }) =>
        item(
          { family, severity },
          { section: { title: `Section ${at}`, start: at * 100 }, decision: isDecided ? IGNORED : undefined },
        ),
      ),
  );

  it('hold every finding once, numbered from 1, under a heading with the right count', () => {
    fc.assert(
      fc.property(items, fc.constantFrom('section', 'family'), (all, grouping) => {
        const sorted = [...all].sort((left, right) => left.section.start - right.section.start);
        const rows = rowsOf(sorted, grouping);
        const shown = rows.filter((row) => row.kind === 'item');
        assert.deepEqual(
          shown.map(({ position }) => position),
          sorted.map((_, at) => at + 1),
        );
        assert.deepEqual(new Set(shown.map((row) => row.item)), new Set(sorted));
        rows.forEach((row, at) => {
          if (row.kind === 'item') return;
          const rest = rows.slice(at + 1);
          const next = rest.findIndex((each) => each.kind !== 'item');
          assert.equal(row.count, next < 0 ? rest.length : next);
        });
      }),
    );
  });

  it('add up to the number of findings; what must be fixed is open and an error', () => {
    fc.assert(
      fc.property(items, (all) => {
        const { all: sum, byFamily, mustFix } = countsOf(all);
        assert.equal(sum.open + sum.decided, all.length);
        assert.equal(
          FAMILIES.reduce((total, family) => total + byFamily[family].open + byFamily[family].decided, 0),
          all.length,
        );
        assert.equal(
          mustFix,
          all.filter(({ finding: { severity }, decision }) => severity === 'error' && !decision).length,
        );
      }),
    );
  });

  it('offer one safe replacement at most for an open finding, none for a decided one', () => {
    const safe = { title: 'Safe', edits: [], safe: true };
    const other = { title: 'Other', edits: [], safe: false };
    const orders = safeOrders([
      item({ id: 'a', replacements: [other, safe, { ...safe, title: 'Second' }] }),
      item({ id: 'b', replacements: [other] }),
      item({ id: 'c', replacements: [safe] }, { decision: IGNORED }),
    ]);
    assert.deepEqual(
      orders.map((order) => [order.item.finding.id, order.replacement.title]),
      [['a', 'Safe']],
    );
  });
});

describe('The clause library', () => {
  it('is searched in names, headings and text', () => {
    const clause = {
      id: 'x',
      name: 'Take-back',
      phases: [],
      heading: 'End of use',
      paragraphs: ['Dépôt'],
      elements: [],
    };
    assert.equal(matchingClauses([clause], 'take depot').length, 1);
    assert.equal(matchingClauses([clause], 'warranty').length, 0);
    assert.equal(matchingClauses([clause], ' ').length, 1);
  });
});
