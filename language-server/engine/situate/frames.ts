/** What a passage is read together with: a list item with its lead-in, a cell with its row and column head. */
import type { Annotation, Sentence } from '../annotate/annotation';
import type { Block, Draft } from '../draft';

export interface Frame {
  sentences: readonly Sentence[];
  column: readonly Sentence[];
  /** Index of the column head's block. */
  head: number | undefined;
}

const NO_FRAME: Frame = { sentences: [], column: [], head: undefined };

/** The frame of every block. One pass over the blocks; a table is read once. */
export function buildFrames(draft: Draft, annotations: readonly Annotation[]): Frame[] {
  const tables = readTables(draft);
  const leadIns = readLeadIns(draft, annotations);
  return draft.blocks.map((block, at) => {
    if (block.kind === 'item') {
      const leadIn = leadIns[at] ?? [];
      return leadIn.length > 0 ? { sentences: leadIn, column: [], head: undefined } : NO_FRAME;
    }
    if (!block.cell || block.cell.header) return NO_FRAME;
    const table = tables.get(block.cell.table);
    const header = table?.headers.get(block.cell.column);
    const column = header === undefined ? [] : (annotations[header]?.sentences ?? []);
    const row = (table?.rows.get(block.cell.row) ?? []).filter((other) => other !== at);
    const mates = row.flatMap((other) => annotations[other] ?? []);
    return { sentences: frameOfCell(mates, column), column, head: header };
  });
}

/** What a cell is read together with: the other cells of its row and the column head. */
export function frameOfCell(mates: readonly Annotation[], column: readonly Sentence[]): readonly Sentence[] {
  return [...mates.flatMap(({ sentences }) => sentences), ...column];
}

interface Table {
  rows: Map<number, number[]>;
  headers: Map<number, number>;
}

function readTables(draft: Draft): Map<number, Table> {
  const tables = new Map<number, Table>();
  draft.blocks.forEach((block, at) => {
    if (!block.cell) return;
    const { table: id, row, column, header } = block.cell;
    let table = tables.get(id);
    if (!table) tables.set(id, (table = { rows: new Map(), headers: new Map() }));
    if (header) {
      if (!table.headers.has(column)) table.headers.set(column, at);
      return;
    }
    const cells = table.rows.get(row);
    if (cells) cells.push(at);
    else table.rows.set(row, [at]);
  });
  return tables;
}

/** True where the block leads in what follows. */
export function endsAsLeadIn({ text }: Block): boolean {
  const end = text.trimEnd();
  return end.endsWith(':') || end.endsWith('：');
}

/** For every item the last sentence of the paragraph its list hangs on, and of the item above a nested list. */
function readLeadIns(draft: Draft, annotations: readonly Annotation[]): (readonly Sentence[] | undefined)[] {
  const last = (at: number): readonly Sentence[] => annotations[at]?.sentences.slice(-1) ?? [];
  let base: readonly Sentence[] = [];
  let outer: (readonly Sentence[])[] = [];
  return draft.blocks.map((block, at) => {
    if (block.kind !== 'item' || !block.item) {
      base = block.kind === 'paragraph' && endsAsLeadIn(block) ? last(at) : [];
      outer = [];
      return undefined;
    }
    const { depth } = block.item;
    const above = outer.slice(0, depth).flat();
    outer = outer.slice(0, depth);
    outer[depth] = endsAsLeadIn(block) ? last(at) : [];
    return [...base, ...above];
  });
}
