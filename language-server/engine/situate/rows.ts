/** The rows of a draft's tables. */
import type { Passage, Situation } from './situation';

const TABLES = new WeakMap<Situation, ReadonlyMap<number, readonly Passage[]>>();

/** The cells in a cell's row, itself among them; empty for any other passage. */
export function rowOf({ block: { cell } }: Passage, situation: Situation): readonly Passage[] {
  if (!cell) return [];
  let tables = TABLES.get(situation);
  if (!tables) TABLES.set(situation, (tables = readTables(situation)));
  return tables.get(cell.table)?.filter((passage) => passage.block.cell?.row === cell.row) ?? [];
}

/** The cells of each table. */
function readTables({ passages }: Situation): ReadonlyMap<number, readonly Passage[]> {
  const tables = new Map<number, Passage[]>();
  for (const passage of passages) {
    const table = passage.block.cell?.table;
    if (table === undefined) continue;
    const cells = tables.get(table);
    if (cells) cells.push(passage);
    else tables.set(table, [passage]);
  }
  return tables;
}
