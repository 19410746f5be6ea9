/** What the blocks of a draft are in the wire format. */
import type { Block } from '../../language-server/engine/draft';
import type { ParagraphRole } from '../../language-server/formats/paragraphs/encode-paragraphs';

const REGION_ROLES = { header: 'hd', footer: 'ft', footnote: 'fn', textbox: 'tb' } as const;
type Level = 1 | 2 | 3 | 4 | 5 | 6;
type Depth = 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9;

export function roleOfBlock({ kind, region, level, item, cell }: Block): ParagraphRole {
  if (region !== 'body') return REGION_ROLES[region];
  switch (kind) {
    case 'heading':
      return `h${Math.min(Math.max(level ?? 1, 1), 6) as Level}`;
    case 'item':
      return item && item.depth > 0 ? `li${Math.min(item.depth + 1, 9) as Depth}` : 'li';
    case 'cell':
      return cell ? `${cell.header ? 'th' : 'td'}:${cell.table}:${cell.row}:${cell.column}` : 'td';
    case 'quote':
      return 'q';
    case 'toc':
      return 'toc';
    case 'code':
      return 'code';
    case 'paragraph':
      return 'p';
  }
}
