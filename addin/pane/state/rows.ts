/** The list as it is drawn: headings of groups and the findings below them. */
import { FAMILIES, isHint, type Family } from '../../../language-server/engine/finding';
import type { Item, Place } from './item';

export type Grouping = 'section' | 'family';

export type Row =
  | { kind: 'section'; key: string; place: Place; count: number }
  | { kind: 'family'; key: string; family: Family; count: number }
  | { kind: 'hints'; key: 'hints'; count: number }
  | { kind: 'item'; key: string; item: Item; position: number };

/** Rows for items in the order they are to be shown, hints last; `position` counts the findings from 1 in the order shown. */
export function rowsOf(all: readonly Item[], grouping: Grouping): Row[] {
  const items = all.filter(({ finding }) => !isHint(finding));
  const hints = all.filter(({ finding }) => isHint(finding));
  const rows: Row[] = [];
  let position = 0;
  const push = (group: readonly Item[]): void => {
    for (const item of group) rows.push({ kind: 'item', key: item.finding.id, item, position: ++position });
  };
  for (const { heading, group } of grouping === 'family' ? byFamily(items) : bySection(items)) {
    rows.push(heading);
    push(group);
  }
  if (hints.length > 0) rows.push({ kind: 'hints', key: 'hints', count: hints.length });
  push(hints);
  return rows;
}

interface Group {
  heading: Row;
  group: readonly Item[];
}

function byFamily(items: readonly Item[]): Group[] {
  return FAMILIES.flatMap((family) => {
    const group = items.filter(({ finding }) => finding.family === family);
    const heading: Row = { kind: 'family', key: `family ${family}`, family, count: group.length };
    return group.length > 0 ? [{ heading, group }] : [];
  });
}

function bySection(items: readonly Item[]): Group[] {
  const groups: Group[] = [];
  for (let at = 0; at < items.length;) {
    const place = items[at]?.section;
    if (!place) break;
    let end = at;
    while (items[end]?.section.start === place.start && items[end]?.section.title === place.title) end++;
    const heading: Row = { kind: 'section', key: `section ${place.start}`, place, count: end - at };
    groups.push({ heading, group: items.slice(at, end) });
    at = end;
  }
  return groups;
}
