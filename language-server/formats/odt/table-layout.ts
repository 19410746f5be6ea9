/** The cells of an OpenDocument table with their places: merged cells count once, at their upper left corner. */
import type { Element } from '@xmldom/xmldom';
import { childElements, descendants } from '../package/vocabulary';
import { countOf } from './inline';
import { xml } from './names';
import type { OdtStyles } from './styles';

export interface LaidOutCell {
  element: Element;
  row: number;
  column: number;
  header: boolean;
}

interface Row {
  element: Element;
  header: boolean;
}

const ROW_GROUPS = new Set(['table:table-rows', 'table:table-row-group', 'table:table-header-rows']);

export function layOutTable(table: Element, styles: OdtStyles): LaidOutCell[] {
  const rows = rowsOf(table, false);
  const [first, second] = rows;
  if (first && second && !rows.some((row) => row.header) && looksLikeHead(first.element, styles)) {
    first.header = !looksLikeHead(second.element, styles);
  }
  const cells: LaidOutCell[] = [];
  let row = 0;
  for (const { element, header } of rows) {
    let column = 0;
    for (const cell of childElements(element)) {
      const name = xml.name(cell);
      if (name !== 'table:table-cell' && name !== 'table:covered-table-cell') continue;
      if (name === 'table:table-cell') cells.push({ element: cell, row, column, header });
      column += countOf(cell, 'table:number-columns-repeated');
    }
    row += countOf(element, 'table:number-rows-repeated');
  }
  return cells;
}

function rowsOf(parent: Element, header: boolean): Row[] {
  return childElements(parent).flatMap((element) => {
    const name = xml.name(element);
    if (name === 'table:table-row') {
      const visibility = xml.attribute(element, 'table:visibility') ?? 'visible';
      return visibility === 'visible' ? [{ element, header }] : [];
    }
    return ROW_GROUPS.has(name) ? rowsOf(element, header || name === 'table:table-header-rows') : [];
  });
}

/** True when the row has text and all of it is bold or in the style of table headings. */
function looksLikeHead(row: Element, styles: OdtStyles): boolean {
  let hasText = false;
  for (const element of descendants(row, (inner) => xml.name(inner) !== 'text:p')) {
    if (xml.name(element) !== 'text:p' || !/\S/.test(element.textContent ?? '')) continue;
    const { bold, tableHeading } = styles.of(element, 'paragraph');
    if (!bold && !tableHeading && !isBoldThroughout(element, styles)) return false;
    hasText = true;
  }
  return hasText;
}

function isBoldThroughout(paragraph: Element, styles: OdtStyles): boolean {
  for (let node = paragraph.firstChild; node; node = node.nextSibling) {
    if (!/\S/.test(node.textContent ?? '')) continue;
    const span = node.nodeType === 1 ? (node as Element) : undefined;
    if (!span || xml.name(span) !== 'text:span' || !styles.of(span, 'text').bold) return false;
  }
  return true;
}
