/** `npm run examples`: a Word twin of every example tender, made from its Markdown with Word's own styles. */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import {
  AlignmentType,
  convertInchesToTwip,
  Document,
  Footer,
  FootnoteReferenceRun,
  Header,
  HeadingLevel,
  LevelFormat,
  Packer,
  PageNumber,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
  WidthType,
  type FileChild,
  type IRunOptions,
} from 'docx';
import { strFromU8, strToU8, unzipSync, zipSync, type Zippable } from 'fflate';
import { LANGUAGES, type Language } from '../language-server/engine/draft';
import { readExample, type Example, type Part, type Piece } from './example-markdown';

const folder = fileURLToPath(new URL('../examples/', import.meta.url));

/** Names of the examples that have a twin in Word, without ending. */
export const TWINS = ['laptops-flawed', 'laptops-good'] as const;

const LEVELS = [HeadingLevel.TITLE, HeadingLevel.HEADING_1, HeadingLevel.HEADING_2, HeadingLevel.HEADING_3] as const;
const LOCALES: Readonly<Record<Language, string>> = { nl: 'nl-BE', fr: 'fr-FR', de: 'de-DE', en: 'en-GB' };
const HEADERS: Readonly<Record<Language, string>> = {
  nl: 'Verzonnen bestek om tenderlint uit te proberen',
  fr: 'Cahier des charges inventé pour essayer tenderlint',
  de: 'Erfundene Vergabeunterlage zum Ausprobieren von tenderlint',
  en: 'Made-up tender for trying tenderlint',
};
/** Word writes the day of making into a file; one fixed day gives the same bytes each time. */
const FIXED_DAY = '2026-01-05T09:00:00Z';

function runs(pieces: readonly Piece[]): (TextRun | FootnoteReferenceRun)[] {
  return pieces.map((piece) => {
    if ('footnote' in piece) return new FootnoteReferenceRun(piece.footnote);
    const options: IRunOptions = { text: piece.text, bold: piece.bold };
    return new TextRun(options);
  });
}

function table(rows: readonly Piece[][][]): Table {
  return new Table({
    width: { size: 100, type: WidthType.PERCENTAGE },
    rows: rows.map(
      (cells, at) =>
        new TableRow({
          tableHeader: at === 0,
          children: cells.map((cell) => new TableCell({ children: [new Paragraph({ children: runs(cell) })] })),
        }),
    ),
  });
}

function child(part: Part): FileChild {
  switch (part.kind) {
    case 'heading':
      return new Paragraph({ heading: LEVELS[part.level - 1] ?? HeadingLevel.HEADING_3, children: runs(part.pieces) });
    case 'paragraph':
      return new Paragraph({ children: runs(part.pieces) });
    case 'item':
      return new Paragraph({
        children: runs(part.pieces),
        style: part.numbered ? 'ListNumber' : 'ListBullet',
        numbering: { reference: part.numbered ? 'numbers' : 'bullets', level: 0 },
      });
    case 'table':
      return table(part.rows);
  }
}

const indent = { indent: { left: convertInchesToTwip(0.5), hanging: convertInchesToTwip(0.25) } };

function wordDocument({ parts, footnotes }: Example, language: Language): Document {
  const level = { level: 0, alignment: AlignmentType.LEFT, style: { paragraph: indent } };
  return new Document({
    creator: 'The tenderlint authors',
    title: HEADERS[language],
    styles: {
      default: {
        document: {
          run: { font: 'Calibri', size: 22, language: { value: LOCALES[language] } },
          paragraph: { spacing: { after: 120 } },
        },
      },
      paragraphStyles: [
        { id: 'ListBullet', name: 'List Bullet', basedOn: 'Normal', quickFormat: true },
        { id: 'ListNumber', name: 'List Number', basedOn: 'Normal', quickFormat: true },
      ],
    },
    numbering: {
      config: [
        { reference: 'bullets', levels: [{ ...level, format: LevelFormat.BULLET, text: '•' }] },
        { reference: 'numbers', levels: [{ ...level, format: LevelFormat.DECIMAL, text: '%1.' }] },
      ],
    },
    footnotes: Object.fromEntries(
      [...footnotes].map(([number, pieces]) => [number, { children: [new Paragraph({ children: runs(pieces) })] }]),
    ),
    sections: [
      {
        headers: { default: new Header({ children: [new Paragraph(HEADERS[language])] }) },
        footers: {
          default: new Footer({
            children: [
              new Paragraph({
                alignment: AlignmentType.CENTER,
                children: [new TextRun({ children: [PageNumber.CURRENT, ' / ', PageNumber.TOTAL_PAGES] })],
              }),
            ],
          }),
        },
        children: parts.map(child),
      },
    ],
  });
}

/** Packs the file again without the time of its making. */
function withoutTime(bytes: Uint8Array): Uint8Array {
  const entries = Object.entries(unzipSync(bytes)).map(([path, content]): [string, Zippable[string]] => {
    if (path !== 'docProps/core.xml') return [path, content];
    const fixed = strFromU8(content).replace(/\d{4}-\d\d-\d\dT[\d:.]+Z/g, FIXED_DAY);
    return [path, strToU8(fixed)];
  });
  return zipSync(Object.fromEntries(entries), { mtime: FIXED_DAY, level: 9 });
}

/** The bytes of the Word twin of an example. */
export async function wordTwin(markdown: string, language: Language): Promise<Uint8Array> {
  return withoutTime(await Packer.toBuffer(wordDocument(readExample(markdown), language)));
}

async function main(): Promise<void> {
  for (const language of LANGUAGES) {
    const present = readdirSync(`${folder}${language}`);
    for (const name of TWINS.filter((twin) => present.includes(`${twin}.md`))) {
      const path = `${folder}${language}/${name}`;
      writeFileSync(`${path}.docx`, await wordTwin(readFileSync(`${path}.md`, 'utf8'), language));
      console.log(`examples/${language}/${name}.docx`);
    }
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await main();
