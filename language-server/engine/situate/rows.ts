/** The rows of a draft's tables. */
import type { Passage, Situation } from './situation';

/** Cells by table and row. */
type Tables = ReadonlyMap<number, ReadonlyMap<number, readonly Passage[]>>;

const TABLES = new WeakMap<Situation, Tables>();

/** The cells in a cell's row, itself among them; empty for any other passage. */
export function rowOf({ block: { cell } }: Passage, situation: Situation): readonly Passage[] {
  if (!cell) return [];
  let tables = TABLES.get(situation);
  if (!tables) TABLES.set(situation, (tables = readTables(situation)));
  return tables.get(cell.table)?.get(cell.row) ?? [];
}

function readTables({ passages }: Situation): Tables {
  const tables = new Map<number, Map<number, Passage[]>>();
  for (const passage of passages) {
    const { cell } = passage.block;
    if (!cell) continue;
    const rows = tables.get(cell.table) ?? new Map<number, Passage[]>();
    tables.set(cell.table, rows);
    const row = rows.get(cell.row);
    if (row) row.push(passage);
    else rows.set(cell.row, [passage]);
  }
  return tables;
}
