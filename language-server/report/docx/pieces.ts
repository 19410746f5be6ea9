/** Paragraphs and tables in the looks of the report. Sizes are half points, spaces twentieths of a point, as Word counts. */
import {
  BorderStyle,
  ExternalHyperlink,
  Paragraph,
  ShadingType,
  Table,
  TableCell,
  TableRow,
  TextRun,
  WidthType,
  type HeadingLevel,
  type IParagraphOptions,
  type IRunOptions,
  type ParagraphChild,
} from 'docx';
import { printable } from '../escape-markup';

export const COLOURS = {
  soft: '566170',
  error: 'A3242B',
  warning: '7A5200',
  advice: '2D5D86',
  good: '1D6539',
  mark: 'FDEAA8',
  line: 'D5DBE2',
  faint: 'EEF1F4',
  proposal: 'EFF7F1',
} as const;

const NO_BORDER = { style: BorderStyle.NONE, size: 0, color: 'auto' } as const;
const LINE = { style: BorderStyle.SINGLE, size: 4, color: COLOURS.line } as const;

export function run(text: string, options: IRunOptions = {}): TextRun {
  return new TextRun({ ...options, text: printable(text) });
}

export function link(text: string, address: string): ExternalHyperlink {
  return new ExternalHyperlink({ link: address, children: [run(text, { style: 'Hyperlink' })] });
}

export function paragraph(content: string | ParagraphChild[], options: IParagraphOptions = {}): Paragraph {
  const children = typeof content === 'string' ? [run(content)] : content;
  return new Paragraph({ spacing: { after: 80 }, ...options, children });
}

export function title(text: string, level: (typeof HeadingLevel)[keyof typeof HeadingLevel]): Paragraph {
  return new Paragraph({ heading: level, keepNext: true, children: [run(text)] });
}

/** A row of cells: what is text becomes a paragraph. */
export type Row = readonly (string | Paragraph[])[];

/** `widths` are shares of the page. The head repeats on every page. */
export function table(widths: readonly number[], head: Row | undefined, rows: readonly Row[]): Table {
  const made = rows.map((row) => tableRow(row, widths, false));
  return new Table({
    width: { size: 100, type: WidthType.PERCENTAGE },
    columnWidths: widths.map((share) => Math.round((share / 100) * 9600)),
    borders: {
      top: LINE,
      bottom: LINE,
      left: NO_BORDER,
      right: NO_BORDER,
      insideHorizontal: LINE,
      insideVertical: NO_BORDER,
    },
    rows: head ? [tableRow(head, widths, true), ...made] : made,
  });
}

function tableRow(row: Row, widths: readonly number[], isHead: boolean): TableRow {
  return new TableRow({
    tableHeader: isHead,
    cantSplit: true,
    children: row.map((content, at) => {
      const look = isHead ? { bold: true, size: 18, color: COLOURS.soft } : { size: 19 };
      const text = typeof content === 'string' ? [new Paragraph({ children: [run(content, look)] })] : content;
      return new TableCell({
        width: { size: widths[at] ?? 10, type: WidthType.PERCENTAGE },
        margins: { top: 60, bottom: 60, left: 80, right: 80 },
        ...(isHead ? { shading: { type: ShadingType.CLEAR, color: 'auto', fill: COLOURS.faint } } : {}),
        children: text,
      });
    }),
  });
}

export function shaded(fill: string): IParagraphOptions {
  return { shading: { type: ShadingType.CLEAR, color: 'auto', fill } };
}
