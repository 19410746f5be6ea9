/** Paragraphs put together as they are drawn: tables, lists, and single ones; notes and margins apart. */
import type { HostParagraph } from '../../host';

export interface TableRow {
  cells: { header: boolean; column: number; paragraphs: HostParagraph[] }[];
}

export type Block =
  | { kind: 'paragraph'; key: string; paragraph: HostParagraph }
  | { kind: 'list'; key: string; items: HostParagraph[] }
  | { kind: 'table'; key: string; rows: TableRow[] };

export interface Laid {
  body: Block[];
  notes: HostParagraph[];
  /** Headers and footers of the pages. */
  margins: HostParagraph[];
}

const CELL = /^(t[dh])(?::(\d+):(\d+):(\d+))?$/;

export function layOut(paragraphs: readonly HostParagraph[]): Laid {
  const laid: Laid = { body: [], notes: [], margins: [] };
  let table: { number: string; row: string; block: Extract<Block, { kind: 'table' }> } | undefined;
  for (const paragraph of paragraphs) {
    const { role, key } = paragraph;
    const cell = CELL.exec(role);
    if (cell) {
      const [, kind = 'td', number = '', row = '', column = '0'] = cell;
      if (table?.number !== number) {
        table = { number, row: '', block: { kind: 'table', key, rows: [] } };
        laid.body.push(table.block);
      }
      if (table.row !== row || table.block.rows.length === 0) table.block.rows.push({ cells: [] });
      table.row = row;
      addToCell(table.block.rows.at(-1), kind === 'th', Number(column), paragraph);
      continue;
    }
    table = undefined;
    const last = laid.body.at(-1);
    if (role === 'fn') laid.notes.push(paragraph);
    else if (role === 'hd' || role === 'ft') laid.margins.push(paragraph);
    else if (role.startsWith('li') && last?.kind === 'list') last.items.push(paragraph);
    else if (role.startsWith('li')) laid.body.push({ kind: 'list', key, items: [paragraph] });
    else laid.body.push({ kind: 'paragraph', key, paragraph });
  }
  return laid;
}

/** A cell with several paragraphs has one line in the wire format for each. */
function addToCell(row: TableRow | undefined, header: boolean, column: number, paragraph: HostParagraph): void {
  const cell = row?.cells.find((each) => each.column === column);
  if (cell) cell.paragraphs.push(paragraph);
  else row?.cells.push({ header, column, paragraphs: [paragraph] });
}
