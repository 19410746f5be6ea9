/** Paragraphs of the document that new ones are made like: the nearest with the role wanted. */
import type { Element } from '@xmldom/xmldom';
import type { Block } from '../../../engine/draft';
import type { DocxProjection } from '../projection';
import { xml } from '../names';
import { dropChildren, Markup } from './markup';
import { lookOf } from './run-look';

/** What new paragraphs take over from one: properties of paragraph, paragraph mark and text; each may be empty. */
export interface ParagraphModel {
  paragraph: Element | undefined;
  look: Element | undefined;
}

/** Of the paragraph alone: its section, the history of its format, its place in a table's style, a frame, a page break. */
const NOT_TAKEN_OVER = new Set([
  'w:sectPr',
  'w:pPrChange',
  'w:cnfStyle',
  'w:framePr',
  'w:divId',
  'w:rPr',
  'w:pageBreakBefore',
]);

export class ParagraphModels {
  constructor(
    private readonly projection: DocxProjection,
    /** Index of the block the new paragraphs come after. */
    private readonly at: number,
  ) {}

  /** Like the nearest heading of that level; else like a heading of another level, in the style of the wanted one where the document has it. */
  heading(level: number): ParagraphModel | undefined {
    const exact = this.nearest((block) => block.kind === 'heading' && block.level === level && !block.cell);
    if (exact) return modelOf(exact);
    const style = this.headingStyle(level);
    if (style) return { paragraph: style, look: undefined };
    const other = this.nearest((block) => block.kind === 'heading' && !block.cell);
    return other && modelOf(other);
  }

  /** Like a list item of that depth, if there is one. */
  item(depth: number): ParagraphModel | undefined {
    const found = this.nearest((block) => block.kind === 'item' && block.item?.depth === depth);
    return found && modelOf(found);
  }

  /** Like the plain paragraph the new ones come after, else the nearest; else like the nearest list item. */
  plain(): ParagraphModel {
    const found =
      this.nearest((block) => block.kind === 'paragraph' && block.region === 'body') ??
      this.nearest((block) => block.kind === 'item' && block.region === 'body');
    return found ? modelOf(found) : { paragraph: undefined, look: undefined };
  }

  /** The last paragraph element of the nearest block that fits: the block itself, those before it, those after it. */
  private nearest(fits: (block: Block) => boolean): Element | undefined {
    const { draft, paragraphs } = this.projection;
    const home = draft.blocks[this.at]?.region ?? 'body';
    const index = [...downFrom(this.at), ...upFrom(this.at + 1, draft.blocks.length)].find((each) => {
      const block = draft.blocks[each];
      return block?.region === home && !block.cell && fits(block);
    });
    return index === undefined ? undefined : paragraphs[index]?.elements.at(-1);
  }

  /** Properties with the style that is the document's heading of that level. */
  private headingStyle(level: number): Element | undefined {
    const { parts, paragraphs } = this.projection;
    const near = paragraphs[0]?.elements[0];
    const sheet = parts.sideDocument(parts.related('styles') ?? 'word/styles.xml')?.documentElement;
    if (!near || !sheet) return undefined;
    const name = `heading ${level}`;
    const style = xml.children(sheet, 'w:style').find((each) => {
      const own = xml.child(each, 'w:name');
      return own && xml.attribute(own, 'w:val')?.toLowerCase() === name;
    });
    const id = style && xml.attribute(style, 'w:styleId');
    if (id === undefined) return undefined;
    const markup = new Markup(near);
    return markup.element('pPr', {}, markup.element('pStyle', { val: id }));
  }
}

function modelOf(paragraph: Element): ParagraphModel {
  const properties = xml.child(paragraph, 'w:pPr')?.cloneNode(true) as Element | undefined;
  if (properties) dropChildren(properties, NOT_TAKEN_OVER);
  const numbering = xml.child(properties, 'w:numPr');
  if (numbering) dropChildren(numbering, new Set(['w:ins', 'w:numberingChange']));
  const run = firstTextRun(paragraph);
  return { paragraph: properties, look: run && lookOf(run) };
}

/** The first run of a paragraph with text, outside links. */
function firstTextRun(paragraph: Element): Element | undefined {
  for (const child of [
    ...xml.children(paragraph, 'w:r'),
    ...xml.children(paragraph, 'w:ins').flatMap((ins) => xml.children(ins, 'w:r')),
  ]) {
    if (xml.child(child, 'w:t')) return child;
  }
  return undefined;
}

function* downFrom(index: number): Generator<number> {
  for (let at = index; at >= 0; at--) yield at;
}

function* upFrom(index: number, end: number): Generator<number> {
  for (let at = index; at < end; at++) yield at;
}
