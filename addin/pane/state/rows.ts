/** The list as it is drawn: headings of groups and the findings below them. */
import { FAMILIES, type Family } from '../../../language-server/engine/finding';
import type { Item, Place } from './item';

export type Grouping = 'section' | 'family';

export type Row =
  | { kind: 'section'; key: string; place: Place; count: number }
  | { kind: 'family'; key: string; family: Family; count: number }
  | { kind: 'item'; key: string; item: Item; position: number };

/** Rows for items in reading order; `position` counts the findings from 1 in the order shown. */
export function rowsOf(items: readonly Item[], grouping: Grouping): Row[] {
  const rows: Row[] = [];
  let position = 0;
  const push = (group: readonly Item[]): void => {
    for (const item of group) rows.push({ kind: 'item', key: item.finding.id, item, position: ++position });
  };
  if (grouping === 'family') {
    for (const family of FAMILIES) {
      const group = items.filter(({ finding }) => finding.family === family);
      if (group.length === 0) continue;
      rows.push({ kind: 'family', key: `family ${family}`, family, count: group.length });
      push(group);
    }
    return rows;
  }
  for (let at = 0; at < items.length;) {
    const place = items[at]?.section;
    if (!place) break;
    let end = at;
    while (items[end]?.section.start === place.start && items[end]?.section.title === place.title) end++;
    rows.push({ kind: 'section', key: `section ${place.start}`, place, count: end - at });
    push(items.slice(at, end));
    at = end;
  }
  return rows;
}
