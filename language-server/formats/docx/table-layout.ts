/** The cells of a table with their places: merged cells count once, deleted rows do not count. */
import type { Element } from '@xmldom/xmldom';
import { childElements, descendants } from '../package/vocabulary';
import { numberOf, onOff, preferredBranch, valueOf, xml } from './names';
import { runFormat } from './run-format';
import type { StyleSheet } from './styles';

export interface LaidOutCell {
  element: Element;
  row: number;
  column: number;
  header: boolean;
  /** The content controls (w:sdt) around the cell inside the table, outermost first. */
  controls: Element[];
}

interface Wrapped {
  element: Element;
  controls: Element[];
}

/** The cells of a w:tbl that have content of their own, row by row. */
export function layOutTable(table: Element, styles: StyleSheet): LaidOutCell[] {
  const rows = wrapped(table, 'w:tr', []).filter(({ element }) => !xml.child(xml.child(element, 'w:trPr'), 'w:del'));
  const headers = countHeaderRows(
    table,
    rows.map((row) => row.element),
    styles,
  );
  return rows.flatMap(({ element, controls }, row) => {
    let column = numberOf(xml.child(element, 'w:trPr'), 'w:gridBefore') ?? 0;
    return wrapped(element, 'w:tc', controls).flatMap((cell) => {
      const properties = xml.child(cell.element, 'w:tcPr');
      const place = { ...cell, row, column, header: row < headers };
      column += Math.max(1, numberOf(properties, 'w:gridSpan') ?? 1);
      return isContinued(properties) || xml.child(properties, 'w:cellDel') ? [] : [place];
    });
  });
}

/** The elements of that name among the children, also inside content controls and other wrappers. */
function wrapped(parent: Element, name: string, controls: Element[]): Wrapped[] {
  return childElements(parent).flatMap((element) => {
    const own = xml.name(element);
    if (own === name) return [{ element, controls }];
    if (own === 'w:sdt') {
      const content = xml.child(element, 'w:sdtContent');
      return content ? wrapped(content, name, [...controls, element]) : [];
    }
    if (own === 'mc:AlternateContent') {
      const branch = preferredBranch(element);
      return branch ? wrapped(branch, name, controls) : [];
    }
    return own === 'w:customXml' || own === 'w:ins' || own === 'w:moveTo' ? wrapped(element, name, controls) : [];
  });
}

/** True for the lower cells of a vertical merge and the right-hand ones of an old-style horizontal merge. */
function isContinued(cell: Element | undefined): boolean {
  return ['w:vMerge', 'w:hMerge'].some((name) => xml.child(cell, name) && valueOf(cell, name) !== 'restart');
}

/**
 * Rows at the top marked to repeat on each page (w:tblHeader); else the first row where its look sets it apart: the
 * table style formats it, or it is bold and the next is not. The look flag alone says nothing: Word always sets it.
 */
function countHeaderRows(table: Element, rows: readonly Element[], styles: StyleSheet): number {
  const marked = rows.findIndex((row) => onOff(xml.child(row, 'w:trPr'), 'w:tblHeader') !== true);
  if (marked !== 0) return marked < 0 ? 0 : marked;
  const [first, second] = rows;
  if (!first || !second) return 0;
  const properties = xml.child(table, 'w:tblPr');
  const look = xml.child(properties, 'w:tblLook');
  const styled = look && looksAtFirstRow(look) && styles.setsFirstRowApart(valueOf(properties, 'w:tblStyle'));
  return styled || (isBold(first, styles) && !isBold(second, styles)) ? 1 : 0;
}

function looksAtFirstRow(look: Element): boolean {
  const named = xml.attribute(look, 'w:firstRow');
  if (named !== undefined) return named === '1' || named === 'true' || named === 'on';
  return (Number.parseInt(xml.attribute(look, 'w:val') ?? '0', 16) & 0x20) !== 0;
}

/** True when the row has text and all of it is bold. */
function isBold(row: Element, styles: StyleSheet): boolean {
  let hasText = false;
  let style = styles.paragraph(undefined);
  for (const element of descendants(row, () => true)) {
    const name = xml.name(element);
    if (name === 'w:p') style = styles.paragraph(valueOf(xml.child(element, 'w:pPr'), 'w:pStyle'));
    if (name !== 'w:r' || !xml.children(element, 'w:t').some((text) => /\S/.test(text.textContent ?? ''))) continue;
    if (!runFormat(element, style, styles).bold) return false;
    hasText = true;
  }
  return hasText;
}
