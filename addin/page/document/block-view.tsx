/** A block of the document: a paragraph or heading, a list, a table. */
import type { ReactNode } from 'react';
import type { HostParagraph } from '../../host';
import type { Block, TableRow } from './blocks';
import { ParagraphView } from './paragraph-view';

export function BlockView({ block }: { block: Block }): ReactNode {
  switch (block.kind) {
    case 'paragraph':
      return <ParagraphView paragraph={block.paragraph} />;
    case 'list':
      return (
        <ul className="sheet-list">
          {block.items.map((item) => (
            <li key={item.key} className={`depth-${depthOf(item)}`}>
              <ParagraphView paragraph={item} />
            </li>
          ))}
        </ul>
      );
    case 'table':
      return (
        <div className="sheet-table">
          <table>
            <tbody>
              {block.rows.map((row, index) => (
                <Row key={index} row={row} />
              ))}
            </tbody>
          </table>
        </div>
      );
  }
}

function Row({ row: { cells } }: { row: TableRow }): ReactNode {
  return (
    <tr>
      {cells.map(({ header, column, paragraphs }) => {
        const content = paragraphs.map((paragraph) => <ParagraphView key={paragraph.key} paragraph={paragraph} />);
        return header ? (
          <th key={column} scope="col">
            {content}
          </th>
        ) : (
          <td key={column}>{content}</td>
        );
      })}
    </tr>
  );
}

function depthOf({ role }: HostParagraph): number {
  return Number(role.slice(2)) || 1;
}
