/** The list of findings; only what can be seen is drawn, so that a thousand are as quick as ten. */
import { defaultRangeExtractor, useVirtualizer, type Range } from '@tanstack/react-virtual';
import { useCallback, useEffect, useMemo, useRef, type KeyboardEvent, type ReactNode, type RefObject } from 'react';
import type { Item } from '../../state/item';
import { rowsOf, type Row } from '../../state/rows';
import type { Strings } from '../../strings/strings';
import { usePane, usePaneState } from '../pane-context';
import { focusSoon } from '../use-shortcuts';
import { Card } from './card';

/** Height in CSS pixels of a row before it is measured. */
const HEADING_HEIGHT = 36;
const CARD_HEIGHT = 116;

export interface FindingListProps {
  items: readonly Item[];
  scroller: RefObject<HTMLDivElement | null>;
  /** Height in CSS pixels of what stands above the list in the scroller. */
  above: number;
  /** Height of that part of it that stays when the list is scrolled. */
  covered: number;
}

export function FindingList({ items, scroller, above, covered }: FindingListProps): ReactNode {
  const { store, strings } = usePane();
  const { grouping, opened, focused } = usePaneState();
  const rows = useMemo(() => rowsOf(items, grouping), [items, grouping]);
  const indexOf = useCallback(
    (id: string | undefined) => rows.findIndex((row) => row.kind === 'item' && row.key === id),
    [rows],
  );
  // The card with the keyboard stays drawn when it is scrolled out of sight, or the keyboard would be lost.
  const kept = indexOf(focused);
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: (index) => (rows[index]?.kind === 'item' ? CARD_HEIGHT : HEADING_HEIGHT),
    getItemKey: (index) => rows[index]?.key ?? index,
    overscan: 4,
    scrollMargin: above,
    scrollPaddingStart: covered + 8,
    scrollPaddingEnd: 8,
    rangeExtractor: (range: Range) => {
      const drawn = defaultRangeExtractor(range);
      return kept < 0 || drawn.includes(kept) ? drawn : [...drawn, kept].sort((left, right) => left - right);
    },
  });
  useEffect(() => {
    const at = indexOf(opened);
    if (at >= 0) virtual.scrollToIndex(at, { align: 'auto' });
    // Only when another card is opened, not whenever the list is drawn anew.
  }, [opened]);
  const current = kept >= 0 ? focused : items[0]?.finding.id;
  const holdsKeyboard = useRef(false);
  useEffect(() => {
    // A card that is settled leaves the list and takes the keyboard with it: the next one gets it.
    const isLost = document.activeElement === document.body && document.hasFocus();
    if (holdsKeyboard.current && isLost && current !== undefined) focusSoon(current);
  }, [items, current]);

  const move = (event: KeyboardEvent): void => {
    if (!(event.target instanceof HTMLElement) || event.target.dataset.card === undefined) return;
    const at = items.findIndex(({ finding }) => finding.id === current);
    const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: items.length - 1 }[event.key];
    const next = to === undefined ? undefined : items[to];
    if (!next) return;
    event.preventDefault();
    store.dispatch({ type: 'focus', id: next.finding.id });
    virtual.scrollToIndex(indexOf(next.finding.id), { align: 'auto' });
    focusSoon(next.finding.id);
  };

  return (
    <div
      className="list"
      role="list"
      aria-label={strings.list.label}
      style={{ height: virtual.getTotalSize() }}
      onKeyDown={move}
      onFocus={() => {
        holdsKeyboard.current = true;
      }}
      onBlur={({ currentTarget, relatedTarget }) => {
        if (relatedTarget) holdsKeyboard.current = currentTarget.contains(relatedTarget);
      }}
    >
      {virtual.getVirtualItems().map(({ index, key, start }) => {
        const row = rows[index];
        return (
          row && (
            <div
              key={key}
              ref={virtual.measureElement}
              data-index={index}
              className="row"
              style={{ transform: `translateY(${start - above}px)` }}
              role="listitem"
              aria-posinset={index + 1}
              aria-setsize={rows.length}
            >
              <RowContent row={row} opened={opened} current={current} total={items.length} />
            </div>
          )
        );
      })}
    </div>
  );
}

interface RowContentProps {
  row: Row;
  opened: string | undefined;
  current: string | undefined;
  total: number;
}

function RowContent({ row, opened, current, total }: RowContentProps): ReactNode {
  const { strings } = usePane();
  if (row.kind === 'item') {
    const { id } = row.item.finding;
    return (
      <Card item={row.item} isOpen={opened === id} isCurrent={current === id} position={row.position} total={total} />
    );
  }
  return (
    <>
      <h2 className="group-title">
        <span className="group-name">{titleOf(row, strings)}</span>
        <span className="group-count">{row.count}</span>
      </h2>
      {row.kind === 'hints' && <p className="group-note">{strings.list.hintsNote}</p>}
    </>
  );
}

function titleOf(row: Exclude<Row, { kind: 'item' }>, { family, list }: Strings): string {
  switch (row.kind) {
    case 'family':
      return family[row.family];
    case 'section':
      return row.place.title || list.top;
    case 'hints':
      return list.hints;
  }
}
