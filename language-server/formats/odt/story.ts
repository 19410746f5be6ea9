/** Reads one story of an .odt (the body, a note, a header, a text box) block by block into the draft. */
import type { Element } from '@xmldom/xmldom';
import type { CellPlace, ItemPlace, Region } from '../../engine/draft';
import { couldBeHeading } from '../package/heading-length';
import type { BlockShape } from '../package/projection-builder';
import { childElements } from '../package/vocabulary';
import { isTextBox, OdtInlineReader } from './inline';
import { xml } from './names';
import type { OdtReading } from './reading';
import type { OdtStyles } from './styles';
import { layOutTable } from './table-layout';

const INDEXES = new Set([
  'text:table-of-content',
  'text:alphabetical-index',
  'text:illustration-index',
  'text:table-index',
  'text:object-index',
  'text:user-index',
]);

/** Deleted text, form machinery, and the patterns from which indexes are made. */
const SKIPPED =
  /^(?:text:tracked-changes|office:forms|text:[a-z-]+-(?:decls|source)|svg:title|svg:desc|office:annotation)$/;

export class OdtStory {
  private cell: CellPlace | undefined;
  private item: ItemPlace | undefined;
  private inContents = false;

  constructor(
    private readonly reading: OdtReading,
    private readonly styles: OdtStyles,
    private readonly region: Region,
  ) {}

  blocks(parent: Element): void {
    for (const element of childElements(parent)) this.block(element);
  }

  private block(element: Element): void {
    const name = xml.name(element);
    if (SKIPPED.test(name)) return;
    if (INDEXES.has(name)) {
      this.contents(element);
      return;
    }
    switch (name) {
      case 'text:p':
      case 'text:h':
        this.paragraph(element, name === 'text:h');
        break;
      case 'text:list':
        this.list(element);
        break;
      case 'text:numbered-paragraph': {
        this.insideItem(
          { list: this.reading.lists++, depth: Math.max(0, numberIn(element, 'text:level', 1) - 1) },
          element,
        );
        return;
      }
      case 'table:table':
        this.table(element);
        break;
      case 'text:section':
        if (xml.attribute(element, 'text:display') !== 'none') this.blocks(element);
        break;
      default:
        if (isTextBox(name, element)) this.textBox(element);
        else if (!this.reading.notices.note(name)) this.blocks(element);
    }
  }

  private contents(element: Element): void {
    const outer = this.inContents;
    this.inContents = true;
    this.blocks(element);
    this.inContents = outer;
  }

  private list(element: Element): void {
    const outer = this.item;
    const place = outer ? { list: outer.list, depth: outer.depth + 1 } : { list: this.reading.lists++, depth: 0 };
    this.insideItem(place, element);
  }

  private insideItem(place: ItemPlace, element: Element): void {
    const outer = this.item;
    this.item = place;
    this.blocks(element);
    this.item = outer;
  }

  private table(element: Element): void {
    const { cell: outer, item } = this;
    const table = this.reading.tables++;
    this.item = undefined;
    for (const { element: content, row, column, header } of layOutTable(element, this.styles)) {
      this.cell = { table, row, column, header };
      this.blocks(content);
    }
    this.cell = outer;
    this.item = item;
  }

  private paragraph(element: Element, isHeading: boolean): void {
    const style = this.styles.of(element, 'paragraph');
    if (style.hidden) return;
    const inline = new OdtInlineReader(this.reading, this.styles);
    inline.read(element);
    const { pieces, notes, textBoxes } = inline.line;
    const text = pieces.map((piece) => piece.text).join('');
    const outline = isHeading ? numberIn(element, 'text:outline-level', 1) : style.role?.headingLevel;
    this.reading.builder.addBlock(pieces, this.shapeOf(text, style.role?.role, outline));
    this.reading.notes.push(...notes);
    for (const box of textBoxes) this.textBox(box);
  }

  private shapeOf(text: string, role: 'heading' | 'toc' | 'quote' | undefined, level: number | undefined): BlockShape {
    const { region, cell, item } = this;
    const places = { region, ...(cell && { cell }), ...(item && { item }) };
    if (this.inContents || role === 'toc') return { kind: 'toc', ...places };
    if (level !== undefined && !cell?.header && couldBeHeading(text)) {
      return { kind: 'heading', region, level: Math.min(level, 6), ...(cell && { cell }) };
    }
    if (role === 'quote') return { kind: 'quote', ...places };
    return { kind: cell ? 'cell' : item ? 'item' : 'paragraph', ...places };
  }

  private textBox(box: Element): void {
    const region = this.region === 'body' ? 'textbox' : this.region;
    new OdtStory(this.reading, this.styles, region).blocks(box);
  }
}

function numberIn(element: Element, name: string, otherwise: number): number {
  const value = Number.parseInt(xml.attribute(element, name) ?? '', 10);
  return value >= 1 ? value : otherwise;
}
