/** Reads one story of a document (the body, a note, a header, a text box) block by block into the draft. */
import type { Element } from '@xmldom/xmldom';
import type { CellPlace, Region } from '../../engine/draft';
import type { BlockShape } from '../package/projection-builder';
import { childElements } from '../package/vocabulary';
import { Fields } from './fields';
import { InlineReader } from './inline';
import { newLine, type Line } from './line';
import { onOff, preferredBranch, valueOf, xml } from './names';
import { paragraphRole } from './paragraph-role';
import type { Reading } from './reading';
import { layOutTable } from './table-layout';

export class Story {
  readonly fields: Fields;
  /** True when the part keeps white space everywhere (xml:space on its root). */
  readonly keepsSpace: boolean;
  private cell: CellPlace | undefined;
  private line: Line = newLine();
  private list: number | undefined;

  constructor(
    readonly reading: Reading,
    readonly part: string,
    private readonly region: Region,
    private readonly root: Element,
  ) {
    this.fields = new Fields(root);
    const partRoot = root.ownerDocument?.documentElement;
    this.keepsSpace = partRoot ? xml.attribute(partRoot, 'xml:space') === 'preserve' : false;
  }

  read(): void {
    this.container(this.root);
  }

  /** Reads the content of a w:sdt, minding what the control says about it. */
  insideControl(control: Element, read: (content: Element) => void): void {
    const content = xml.child(control, 'w:sdtContent');
    if (!content) return;
    const { reading } = this;
    const properties = xml.child(control, 'w:sdtPr');
    const placeholder = onOff(properties, 'w:showingPlcHdr') === true ? 1 : 0;
    const gallery = xml.child(properties, 'w:docPartObj') ?? xml.child(properties, 'w:docPartList');
    const contents = valueOf(gallery, 'w:docPartGallery') === 'Table of Contents' ? 1 : 0;
    reading.placeholders += placeholder;
    reading.contents += contents;
    read(content);
    reading.placeholders -= placeholder;
    reading.contents -= contents;
  }

  /** Blocks of an element that ends its last paragraph: a body, a cell, a note, a text box. */
  private container(parent: Element): void {
    this.blocks(parent);
    this.endLine();
  }

  private blocks(parent: Element): void {
    for (const element of childElements(parent)) this.block(element);
  }

  private block(element: Element): void {
    const name = xml.name(element);
    switch (name) {
      case 'w:p':
        this.paragraph(element);
        break;
      case 'w:tbl':
        this.table(element);
        break;
      case 'w:sdt':
        this.insideControl(element, (content) => this.blocks(content));
        break;
      case 'w:sectPr':
        this.reading.sections.push(element);
        break;
      case 'w:del':
      case 'w:moveFrom':
        return;
      case 'mc:AlternateContent': {
        const branch = preferredBranch(element);
        if (branch) this.blocks(branch);
        return;
      }
      default:
        if (!this.reading.notices.note(name)) this.blocks(element);
    }
  }

  private paragraph(element: Element): void {
    const properties = xml.child(element, 'w:pPr');
    const style = this.reading.styles.paragraph(valueOf(properties, 'w:pStyle'));
    this.line.paragraphs.push(element);
    new InlineReader(this, this.line, element, style).read(element);
    const section = xml.child(properties, 'w:sectPr');
    if (section) this.reading.sections.push(section);
    const mark = xml.child(properties, 'w:rPr');
    if (xml.child(mark, 'w:del') || xml.child(mark, 'w:moveFrom')) return;
    this.endLine();
  }

  private endLine(): void {
    const { line, reading } = this;
    if (line.paragraphs.length === 0) return;
    this.line = newLine();
    if (line.pieces.length > 0 && reading.builder.addBlock(line.pieces, this.shapeOf(line))) {
      reading.paragraphs.push({ part: this.part, elements: line.paragraphs });
    }
    const region = this.region === 'body' ? 'textbox' : this.region;
    for (const box of line.textBoxes) new Story(reading, this.part, region, box).read();
  }

  private shapeOf(line: Line): BlockShape {
    const { reading, region, cell } = this;
    const properties = xml.child(line.paragraphs.at(-1), 'w:pPr');
    const text = line.pieces.map((piece) => piece.text).join('');
    const inContents = line.inContents || reading.contents > 0;
    const facts = { properties, text, bold: line.bold === true, inContents };
    const role = paragraphRole(facts, reading.styles, reading.numbering);
    this.list = role.kind === 'item' ? (this.list ?? reading.lists++) : undefined;
    const place = cell && { cell };
    if (role.kind === 'heading' && !cell?.header) return { kind: 'heading', region, level: role.level, ...place };
    if (role.kind === 'item' && this.list !== undefined) {
      return { kind: cell ? 'cell' : 'item', region, item: { list: this.list, depth: role.depth }, ...place };
    }
    if (role.kind === 'toc' || role.kind === 'quote') return { kind: role.kind, region, ...place };
    return { kind: cell ? 'cell' : 'paragraph', region, ...place };
  }

  private table(element: Element): void {
    this.endLine();
    const { reading } = this;
    const outer = this.cell;
    const table = reading.tables++;
    for (const { element: cell, row, column, header, controls } of layOutTable(element, reading.styles)) {
      this.cell = { table, row, column, header };
      this.list = undefined;
      this.insideControls(controls, () => this.container(cell));
    }
    this.cell = outer;
    this.list = undefined;
  }

  private insideControls(controls: readonly Element[], read: () => void): void {
    const [outermost, ...inner] = controls;
    if (outermost) this.insideControl(outermost, () => this.insideControls(inner, read));
    else read();
  }
}
