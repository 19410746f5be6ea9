/** Reads the Markdown that the examples are written in: headings, paragraphs, lists, tables, footnotes, bold. No more. */

/** A piece of a paragraph: text, in bold or not, or the number of a footnote. */
export type Piece = { text: string; bold: boolean } | { footnote: number };

export type Part =
  | { kind: 'heading'; level: number; pieces: Piece[] }
  | { kind: 'paragraph'; pieces: Piece[] }
  | { kind: 'item'; numbered: boolean; pieces: Piece[] }
  | { kind: 'table'; rows: Piece[][][] };

export interface Example {
  parts: Part[];
  /** Texts of the footnotes by number. */
  footnotes: Map<number, Piece[]>;
}

/** The parts of an example in reading order; its front matter is left out, for Word has no place for it. */
export function readExample(markdown: string): Example {
  const parts: Part[] = [];
  const footnotes = new Map<number, Piece[]>();
  let paragraph: string[] = [];
  const endParagraph = (): void => {
    if (paragraph.length > 0) parts.push({ kind: 'paragraph', pieces: readPieces(paragraph.join(' ')) });
    paragraph = [];
  };
  for (const line of markdown.replace(/^---\n.*?\n---\n/s, '').split('\n')) {
    const block = readLine(line);
    if (!block) {
      if (line.trim() === '') endParagraph();
      else paragraph.push(line.trim());
      continue;
    }
    endParagraph();
    if (block.kind === 'footnote') footnotes.set(block.number, block.pieces);
    else if (block.kind !== 'row') parts.push(block);
    else if (!block.ruler) addRow(parts, block.cells);
  }
  endParagraph();
  return { parts, footnotes };
}

type Line =
  Part | { kind: 'row'; cells: Piece[][]; ruler: boolean } | { kind: 'footnote'; number: number; pieces: Piece[] };

/** What a line starts, or undefined where it belongs to a paragraph. */
function readLine(line: string): Line | undefined {
  const heading = /^(#{1,6}) (.*)$/.exec(line);
  if (heading) return { kind: 'heading', level: (heading[1] ?? '').length, pieces: readPieces(heading[2] ?? '') };
  const item = /^(?:-|(\d+)\.) (.*)$/.exec(line);
  if (item) return { kind: 'item', numbered: item[1] !== undefined, pieces: readPieces(item[2] ?? '') };
  const note = /^\[\^(\d+)\]: (.*)$/.exec(line);
  if (note) return { kind: 'footnote', number: Number(note[1]), pieces: readPieces(note[2] ?? '') };
  const row = /^\|(.*)\|$/.exec(line);
  if (!row) return undefined;
  const cells = (row[1] ?? '').split('|').map((cell) => readPieces(cell.trim()));
  return { kind: 'row', cells, ruler: /^[\s|:-]+$/.test(line) };
}

function addRow(parts: Part[], cells: Piece[][]): void {
  const last = parts.at(-1);
  if (last?.kind === 'table') last.rows.push(cells);
  else parts.push({ kind: 'table', rows: [cells] });
}

function readPieces(text: string): Piece[] {
  return text.split(/(\*\*.+?\*\*|\[\^\d+\])/).flatMap((part): Piece[] => {
    const note = /^\[\^(\d+)\]$/.exec(part);
    if (note) return [{ footnote: Number(note[1]) }];
    const bold = /^\*\*(.+)\*\*$/.exec(part);
    return part === '' ? [] : [{ text: bold?.[1] ?? part, bold: bold !== null }];
  });
}
