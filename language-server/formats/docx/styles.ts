/** What the style sheet (styles.xml) says about paragraphs, runs and tables, through the chains of basedOn. */
import type { Document, Element } from '@xmldom/xmldom';
import { childElements } from '../package/vocabulary';
import { numberOf, onOff, valueOf, xml } from './names';
import { roleOfName } from '../package/style-names';

/** A reference to numbering.xml; without a level the level follows from the style. */
export interface NumberingReference {
  numId?: string;
  level?: number;
}

export interface ParagraphStyle {
  id: string;
  role?: 'heading' | 'toc' | 'quote';
  /** 1 to 6 when the role is heading. */
  headingLevel?: number;
  numbering?: NumberingReference;
  bold: boolean;
  hidden: boolean;
}

export interface RunStyle {
  bold: boolean;
  hidden: boolean;
}

interface RawStyle {
  id: string;
  name: string;
  basedOn: string | undefined;
  element: Element;
}

const PLAIN_RUN: RunStyle = { bold: false, hidden: false };

export class StyleSheet {
  private readonly raw = new Map<string, RawStyle>();
  private readonly paragraphs = new Map<string, ParagraphStyle>();
  private readonly runs = new Map<string, RunStyle>();
  private readonly defaultParagraph: string = '';

  /** `document` is the DOM of styles.xml; without it styles are known by their ids alone. */
  constructor(document: Document | undefined) {
    for (const element of document?.documentElement ? childElements(document.documentElement) : []) {
      const id = xml.attribute(element, 'w:styleId');
      if (xml.name(element) !== 'w:style' || id === undefined) continue;
      this.raw.set(id, { id, name: valueOf(element, 'w:name') ?? id, basedOn: valueOf(element, 'w:basedOn'), element });
      const isDefault = !['0', 'false', 'off', undefined].includes(xml.attribute(element, 'w:default'));
      if (isDefault && xml.attribute(element, 'w:type') === 'paragraph') this.defaultParagraph = id;
    }
  }

  /** The paragraph style of that id; without one, the document's default. */
  paragraph(id: string | undefined): ParagraphStyle {
    const key = id ?? this.defaultParagraph;
    let style = this.paragraphs.get(key);
    if (!style) this.paragraphs.set(key, (style = this.resolveParagraph(key)));
    return style;
  }

  /** The character style of that id. */
  run(id: string | undefined): RunStyle {
    if (id === undefined) return PLAIN_RUN;
    let style = this.runs.get(id);
    if (!style) this.runs.set(id, (style = runProperties(this.chain(id))));
    return style;
  }

  /** True when the table style sets its first row apart, by its letters or its background. */
  setsFirstRowApart(id: string | undefined): boolean {
    return this.chain(id ?? '').some((style) =>
      xml
        .children(style.element, 'w:tblStylePr')
        .some((part) => xml.attribute(part, 'w:type') === 'firstRow' && part.firstChild !== null),
    );
  }

  /** The numbering that a numbering style (w:numStyleLink) stands for. */
  numberingOf(id: string): NumberingReference | undefined {
    return this.paragraph(id).numbering;
  }

  private resolveParagraph(id: string): ParagraphStyle {
    const chain = this.chain(id);
    const style: ParagraphStyle = { id, ...runProperties(chain), ...roleOf(id, chain) };
    for (const { element } of chain) {
      const properties = xml.child(xml.child(element, 'w:pPr'), 'w:numPr');
      if (properties) {
        style.numbering = readNumbering(properties);
        break;
      }
    }
    return style;
  }

  /** The style and those it is based on, nearest first. */
  private chain(id: string): RawStyle[] {
    const chain: RawStyle[] = [];
    for (let style = this.raw.get(id); style && !chain.includes(style); style = this.raw.get(style.basedOn ?? '')) {
      chain.push(style);
    }
    return chain;
  }
}

/** Reads a w:numPr. */
export function readNumbering(properties: Element): NumberingReference {
  const numId = valueOf(properties, 'w:numId');
  const level = numberOf(properties, 'w:ilvl');
  return { ...(numId !== undefined && { numId }), ...(level !== undefined && { level }) };
}

/** The heading level of an outline level as Word counts it (0 to 8; 9 is body text), held to the six of the draft. */
export function headingLevelOf(outline: number | undefined): number | undefined {
  return outline === undefined || outline < 0 || outline > 8 ? undefined : Math.min(outline + 1, 6);
}

/** The nearest style in the chain decides: by its name, else by an outline level of its own. */
function roleOf(id: string, chain: readonly RawStyle[]): Pick<ParagraphStyle, 'role' | 'headingLevel'> {
  if (chain.length === 0) return roleOfName(id) ?? {};
  for (const style of chain) {
    const named = roleOfName(style.name) ?? roleOfName(style.id);
    if (named?.role === 'toc' || named?.role === 'quote') return named;
    const outline = numberOf(xml.child(style.element, 'w:pPr'), 'w:outlineLvl');
    if (outline === undefined && !named) continue;
    if (outline === undefined) return named ?? {};
    const headingLevel = headingLevelOf(outline);
    return headingLevel === undefined ? {} : { role: 'heading', headingLevel };
  }
  return {};
}

function runProperties(chain: readonly RawStyle[]): RunStyle {
  const own = chain.map((style) => xml.child(style.element, 'w:rPr'));
  const first = (name: string): boolean =>
    own.map((properties) => onOff(properties, name)).find((value) => value !== undefined) ?? false;
  return { bold: first('w:b'), hidden: first('w:vanish') };
}
