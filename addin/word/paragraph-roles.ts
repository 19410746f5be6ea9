/** What Word's paragraphs are in the wire format. */
import { roleOfName } from '../../language-server/formats/package/style-names';
import type { ParagraphRole } from '../../language-server/formats/paragraphs/encode-paragraphs';
import type { RawParagraph } from './raw-paragraph';

const REGION_ROLES = { header: 'hd', footer: 'ft', footnote: 'fn', textbox: 'tb' } as const;

/** The roles of paragraphs in the order of the document; cells get the number of their table. */
export function paragraphRoles(paragraphs: readonly RawParagraph[]): ParagraphRole[] {
  let table = -1;
  let previous: RawParagraph | undefined;
  return paragraphs.map((paragraph): ParagraphRole => {
    const { region, tableNesting, cell } = paragraph;
    if (tableNesting > 0 && region === 'body' && startsTable(previous, paragraph)) table++;
    previous = paragraph;
    if (region !== 'body') return REGION_ROLES[region];
    if (tableNesting > 0) return cell ? `${cell.isHeader ? 'th' : 'td'}:${table}:${cell.row}:${cell.column}` : 'td';
    return textRole(paragraph);
  });
}

/** Word does not number tables: a new one begins outside cells or where the rows begin again. */
function startsTable(previous: RawParagraph | undefined, { cell, tableNesting }: RawParagraph): boolean {
  if (!previous || previous.tableNesting === 0 || previous.region !== 'body') return true;
  if (previous.tableNesting !== tableNesting) return true;
  return !!cell && !!previous.cell && cell.row < previous.cell.row;
}

function textRole({ styleBuiltIn, style, outlineLevel, isListItem, listLevel }: RawParagraph): ParagraphRole {
  const named = roleOfName(styleBuiltIn) ?? roleOfName(style);
  if (named?.role === 'toc') return 'toc';
  if (named?.role === 'heading') return heading(named.headingLevel ?? 1);
  // A numbered heading is a list item too; its outline level tells.
  if (outlineLevel >= 1 && outlineLevel <= 9) return heading(outlineLevel);
  if (isListItem) return listLevel > 0 ? `li${Math.min(listLevel + 1, 9) as 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9}` : 'li';
  return named?.role === 'quote' ? 'q' : 'p';
}

function heading(level: number): ParagraphRole {
  return `h${Math.min(Math.max(level, 1), 6) as 1 | 2 | 3 | 4 | 5 | 6}`;
}
