/** What stands open and what is decided. */
import { FAMILIES, type Family } from '../../../language-server/engine/finding';
import type { Item } from './item';

export interface Count {
  open: number;
  decided: number;
}

export interface Counts {
  all: Count;
  byFamily: Readonly<Record<Family, Count>>;
  /** Open findings of severity error: to be settled before the tender goes out. */
  mustFix: number;
}

export function countsOf(items: readonly Item[]): Counts {
  const byFamily = Object.fromEntries(FAMILIES.map((family) => [family, { open: 0, decided: 0 }])) as Record<
    Family,
    Count
  >;
  const all: Count = { open: 0, decided: 0 };
  let mustFix = 0;
  for (const { finding, decision } of items) {
    const key = decision ? 'decided' : 'open';
    byFamily[finding.family][key]++;
    all[key]++;
    if (!decision && finding.severity === 'error') mustFix++;
  }
  return { all, byFamily, mustFix };
}
