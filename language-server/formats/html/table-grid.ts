/** The places of a table's cells while its tags come by. */
import type { CellPlace } from '../../engine/draft';
import type { Attributes } from './elements';

/** More than any real table has or spans; keeps a mistyped number from filling memory. */
const MOST_COLUMNS = 1000;

export class TableGrid {
  /** For every column the rows that a cell above still covers. */
  private readonly covered: number[] = [];
  private row = -1;
  private column = 0;
  private rowHasData = false;
  private guessedHeaders: CellPlace[] = [];
  inHead = false;

  constructor(private readonly table: number) {}

  startRow(): void {
    this.endRow();
    this.row++;
    this.column = 0;
    this.rowHasData = false;
    this.covered.forEach((rows, column) => (this.covered[column] = Math.max(0, rows - 1)));
  }

  /** The place of the next cell. A `th` beside a `td` names its row, so it is no header of a column. */
  startCell(name: string, attributes: Attributes): CellPlace {
    if (this.row < 0) this.startRow();
    while ((this.covered[this.column] ?? 0) > 0) this.column++;
    const scope = attributes.get('scope')?.toLowerCase();
    const header = this.inHead || (name === 'th' && scope !== 'row' && scope !== 'rowgroup');
    const place: CellPlace = { table: this.table, row: this.row, column: this.column, header };
    if (name === 'td') this.rowHasData = true;
    else if (header && !this.inHead && scope === undefined) this.guessedHeaders.push(place);
    const columns = span(attributes.get('colspan'));
    const rows = span(attributes.get('rowspan'));
    const end = Math.min(MOST_COLUMNS, this.column + columns);
    for (let column = this.column; column < end; column++) this.covered[column] = rows;
    this.column = Math.max(end, this.column + 1);
    return place;
  }

  endRow(): void {
    if (this.rowHasData) for (const place of this.guessedHeaders) place.header = false;
    this.guessedHeaders = [];
  }
}

function span(value: string | undefined): number {
  const number = Number.parseInt(value ?? '1', 10);
  return Number.isNaN(number) ? 1 : Math.min(MOST_COLUMNS, Math.max(1, number));
}
