/** The replacements that may be applied without looking at each: at most one for a finding. */
import type { Replacement } from '../../../language-server/engine/finding';
import type { Item } from './item';

export interface SafeOrder {
  item: Item;
  replacement: Replacement;
}

/** For each open finding its first safe replacement. */
export function safeOrders(items: readonly Item[]): SafeOrder[] {
  return items.flatMap((item) => {
    const replacement = item.decision ? undefined : item.finding.replacements.find(({ safe }) => safe);
    return replacement ? [{ item, replacement }] : [];
  });
}
