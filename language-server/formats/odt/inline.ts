/** Reads what stands inside a paragraph of an .odt, in order. */
import type { Element } from '@xmldom/xmldom';
import { LINE_BREAK, type Piece } from '../package/projection-builder';
import { isElement, isText, childElements } from '../package/vocabulary';
import { xml } from './names';
import type { OdtReading } from './reading';
import type { OdtStyles } from './styles';

/** The text of a paragraph and what is anchored in it. */
export interface OdtLine {
  pieces: Piece<undefined>[];
  /** The text:note-body elements of its notes. */
  notes: Element[];
  /** Text boxes and shapes with text. */
  textBoxes: Element[];
}

/** Elements that hold no text of the document itself: comments, note marks, descriptions of pictures, list numbers. */
const SKIPPED = new Set([
  'office:annotation',
  'office:annotation-end',
  'text:note-citation',
  'text:ruby-text',
  'text:number',
  'text:tracked-changes',
  'text:script',
  'svg:title',
  'svg:desc',
  'office:event-listeners',
]);

export class OdtInlineReader {
  readonly line: OdtLine = { pieces: [], notes: [], textBoxes: [] };
  /** White space collapses (ODF 1.3 part 3, 6.1.2), also across elements: true after a blank and at the start. */
  private afterBlank = true;
  private placeholder = false;

  constructor(
    private readonly reading: OdtReading,
    private readonly styles: OdtStyles,
  ) {}

  read(parent: Element): void {
    for (let node = parent.firstChild; node; node = node.nextSibling) {
      if (isText(node)) this.text(node.data);
      else if (isElement(node)) this.element(node);
    }
  }

  private element(element: Element): void {
    const name = xml.name(element);
    if (SKIPPED.has(name)) return;
    switch (name) {
      case 'text:s':
        this.add(' '.repeat(Math.min(countOf(element, 'text:c'), 1_000)));
        break;
      case 'text:tab':
        this.add('\t');
        break;
      case 'text:line-break':
        this.add(LINE_BREAK);
        break;
      case 'text:note':
        this.line.notes.push(...xml.children(element, 'text:note-body'));
        break;
      case 'text:span':
        if (!this.styles.of(element, 'text').hidden) this.read(element);
        break;
      case 'text:hidden-text':
        if (xml.attribute(element, 'text:is-hidden') !== 'true') this.read(element);
        break;
      case 'text:placeholder':
        this.prompt(element, true);
        break;
      case 'loext:content-control':
        this.prompt(element, xml.attribute(element, 'loext:showing-place-holder') === 'true');
        break;
      default:
        this.other(name, element);
    }
  }

  private other(name: string, element: Element): void {
    if (isTextBox(name, element)) this.line.textBoxes.push(element);
    else if (!this.reading.notices.note(name)) this.read(element);
  }

  private prompt(element: Element, isPrompt: boolean): void {
    const outer = this.placeholder;
    this.placeholder ||= isPrompt;
    this.read(element);
    this.placeholder = outer;
  }

  private text(data: string): void {
    const collapsed = data.replace(/[\t\n\r ]+/g, ' ').replace(/[\u0085\u2029]/g, LINE_BREAK);
    const text = this.afterBlank ? collapsed.replace(/^ /, '') : collapsed;
    if (text === '') return;
    this.add(text);
    this.afterBlank = text.endsWith(' ');
  }

  private add(text: string): void {
    this.line.pieces.push({ text, origin: undefined, placeholder: this.placeholder });
    this.afterBlank = false;
  }
}

/** A draw:text-box, or a shape with paragraphs of its own. */
export function isTextBox(name: string, element: Element): boolean {
  if (name === 'draw:text-box') return true;
  return name.startsWith('draw:') && childElements(element).some((child) => PARAGRAPHS.has(xml.name(child)));
}

const PARAGRAPHS = new Set(['text:p', 'text:h', 'text:list']);

/** A count in an attribute; 1 where it is missing or none. */
export function countOf(element: Element, name: string): number {
  return Math.max(1, Number.parseInt(xml.attribute(element, name) ?? '', 10) || 1);
}
