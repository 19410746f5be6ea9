/** Reads what stands inside a paragraph, in order, into a line: the text as it is after all tracked changes are accepted. */
import type { Element, Text } from '@xmldom/xmldom';
import { LINE_BREAK } from '../package/projection-builder';
import { childElements, isText } from '../package/vocabulary';
import type { Line } from './line';
import { preferredBranch, xml } from './names';
import { runFormat, type RunFormat } from './run-format';
import type { Story } from './story';
import type { ParagraphStyle } from './styles';
import { inFont, signOf } from './symbols';

const NO_BREAK_HYPHEN = '\u2011';
const SOFT_HYPHEN = '\u00AD';

/** Elements that hold no text of the document: properties, deleted text, the reading aid above ruby text. */
const SKIPPED = new Set([
  'w:pPr',
  'w:rPr',
  'w:del',
  'w:moveFrom',
  'w:sdtPr',
  'w:sdtEndPr',
  'w:delText',
  'w:rt',
  'm:ctrlPr',
]);

interface Run {
  element: Element;
  format: RunFormat;
}

export class InlineReader {
  private run: Run | undefined;
  /** A page or column break seen after text: it parts words only when more text follows. */
  private pageBreak: Element | undefined;

  constructor(
    private readonly story: Story,
    private readonly line: Line,
    private readonly paragraph: Element,
    private readonly style: ParagraphStyle,
  ) {}

  read(parent: Element): void {
    for (const element of childElements(parent)) this.element(element);
  }

  private element(element: Element): void {
    const name = xml.name(element);
    if (SKIPPED.has(name)) return;
    switch (name) {
      case 'w:r':
      case 'm:r':
        this.inRun(element, () => this.read(element));
        break;
      case 'w:t':
      case 'm:t':
        this.text(element);
        break;
      case 'w:tab':
      case 'w:ptab':
        this.sign('\t', element);
        break;
      case 'w:br':
        this.lineBreak(element);
        break;
      case 'w:cr':
        this.sign(LINE_BREAK, element);
        break;
      case 'w:noBreakHyphen':
        this.sign(NO_BREAK_HYPHEN, element);
        break;
      case 'w:softHyphen':
        this.sign(SOFT_HYPHEN, element);
        break;
      case 'w:sym':
        this.symbol(element);
        break;
      case 'w:fldChar':
        this.fieldCharacter(element);
        break;
      case 'w:instrText':
        for (const node of textNodes(element)) this.story.fields.instruction({ node, run: this.run?.element });
        break;
      case 'w:fldSimple':
        this.simpleField(element);
        break;
      case 'w:sdt':
        this.story.insideControl(element, (content) => this.read(content));
        break;
      case 'mc:AlternateContent':
        this.readIfAny(preferredBranch(element));
        break;
      case 'm:f':
        this.fraction(element);
        break;
      default:
        this.other(name, element);
        break;
    }
  }

  private other(name: string, element: Element): void {
    if (this.run?.format.hidden) return;
    const { reading } = this.story;
    if (name === 'w:txbxContent') this.line.textBoxes.push(element);
    else if (name === 'w:footnoteReference') reading.footnotes.add(xml.attribute(element, 'w:id') ?? '');
    else if (name === 'w:endnoteReference') reading.endnotes.add(xml.attribute(element, 'w:id') ?? '');
    else if (!reading.notices.note(name)) this.read(element);
  }

  private inRun(element: Element | undefined, read: () => void): void {
    const outer = this.run;
    this.run = element && { element, format: runFormat(element, this.style, this.story.reading.styles) };
    read();
    this.run = outer;
  }

  private readIfAny(element: Element | undefined): void {
    if (element) this.read(element);
  }

  private fieldCharacter(element: Element): void {
    for (const { node, run, from } of this.story.fields.character(element)) {
      this.inRun(run, () => this.add(shownText(node.data.slice(from)), node, from, true));
    }
  }

  private simpleField(element: Element): void {
    this.story.fields.openSimple(xml.attribute(element, 'w:instr') ?? '');
    this.read(element);
    this.story.fields.close();
  }

  /** A fraction reads as "numerator/denominator": without the stroke the two would run together. */
  private fraction(element: Element): void {
    this.readIfAny(xml.child(element, 'm:num'));
    this.sign('/', element);
    this.readIfAny(xml.child(element, 'm:den'));
  }

  private lineBreak(element: Element): void {
    const type = xml.attribute(element, 'w:type') ?? 'textWrapping';
    if (type === 'textWrapping') this.sign(LINE_BREAK, element);
    else if (this.line.pieces.length > 0) this.pageBreak = element;
  }

  private symbol(element: Element): void {
    const code = Number.parseInt(xml.attribute(element, 'w:char') ?? '', 16);
    if (code > 0 && code <= 0xffff) this.sign(signOf(xml.attribute(element, 'w:font'), code), element);
  }

  /** Word drops white space at both ends of a w:t unless xml:space says to keep it, and shows any inside as a space. */
  private text(element: Element): void {
    const nodes = textNodes(element);
    const keeps = xml.attribute(element, 'xml:space') === 'preserve' || this.story.keepsSpace;
    nodes.forEach((node, at) => {
      const data = shownText(node.data);
      const start = keeps || at > 0 ? 0 : data.search(/[^ ]|$/);
      const end = keeps || at < nodes.length - 1 ? data.length : data.search(/ *$/);
      if (end > start) this.add(data.slice(start, end), node, start);
    });
  }

  private sign(text: string, element: Element): void {
    this.add(text, element, 0);
  }

  private add(raw: string, node: Text | Element, offset: number, isPrompt = false): void {
    const { fields, reading, part } = this.story;
    if (fields.inInstruction || this.run?.format.hidden) return;
    if (this.pageBreak) {
      const breaking = this.pageBreak;
      this.pageBreak = undefined;
      this.add(LINE_BREAK, breaking, 0);
    }
    const text = inFont(this.run?.format.font, raw);
    const origin = { part, paragraph: this.paragraph, node, offset, ...(this.run && { run: this.run.element }) };
    this.line.pieces.push({ text, origin, placeholder: isPrompt || reading.inPlaceholder });
    if (fields.inContents) this.line.inContents = true;
    if (/[\p{L}\p{N}]/u.test(text)) this.line.bold = this.line.bold !== false && this.run?.format.bold === true;
  }
}

function textNodes(element: Element): Text[] {
  const nodes: Text[] = [];
  for (let node = element.firstChild; node; node = node.nextSibling) if (isText(node)) nodes.push(node);
  return nodes;
}

/** The text of a node as one line, offset by offset: white space shows as spaces, other line ends as line breaks. */
function shownText(data: string): string {
  return data.replace(/[\t\n\r]/g, ' ').replace(/[\u0085\u2029]/g, LINE_BREAK);
}
