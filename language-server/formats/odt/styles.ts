/** What the styles of an .odt say about its paragraphs and spans, through the chains of parent styles. */
import type { Element } from '@xmldom/xmldom';
import { roleOfName, type NamedRole } from '../package/style-names';
import { childElements } from '../package/vocabulary';
import { xml } from './names';

export interface OdtStyle {
  role?: NamedRole;
  /** True when it or a style it builds on is the style of table headings. */
  tableHeading: boolean;
  bold: boolean;
  hidden: boolean;
}

const PLAIN: OdtStyle = { tableHeading: false, bold: false, hidden: false };

/** The styles that one part sees: its own automatic ones before the named ones of the whole document. */
export class OdtStyles {
  private readonly elements = new Map<string, Element>();
  private readonly resolved = new Map<string, OdtStyle>();

  /** `groups`: office:automatic-styles and office:styles elements, the nearest first. */
  constructor(groups: readonly (Element | undefined)[]) {
    for (const group of groups) {
      for (const style of xml.children(group, 'style:style')) {
        const key = keyOf(xml.attribute(style, 'style:family') ?? '', xml.attribute(style, 'style:name') ?? '');
        if (!this.elements.has(key)) this.elements.set(key, style);
      }
    }
  }

  /** The style of an element by its text:style-name. */
  of(element: Element, family: 'paragraph' | 'text'): OdtStyle {
    const name = xml.attribute(element, 'text:style-name');
    if (name === undefined) return PLAIN;
    const key = keyOf(family, name);
    let style = this.resolved.get(key);
    if (!style) this.resolved.set(key, (style = this.resolve(family, name)));
    return style;
  }

  private resolve(family: string, name: string): OdtStyle {
    const chain: Element[] = [];
    let next: string | undefined = name;
    for (let style = this.elements.get(keyOf(family, name)); style && !chain.includes(style);) {
      chain.push(style);
      next = xml.attribute(style, 'style:parent-style-name');
      style = next === undefined ? undefined : this.elements.get(keyOf(family, next));
    }
    const names = [...chain.flatMap(namesOf), ...(next === undefined ? [] : [next])];
    const role = roleOf(chain) ?? (next === undefined ? undefined : roleOfName(next));
    return {
      ...(role && family === 'paragraph' && { role }),
      tableHeading: names.some((each) => /^table(?:_20_| )heading$/i.test(each)),
      bold: isBold(textProperty(chain, 'fo:font-weight')),
      hidden: textProperty(chain, 'text:display') === 'none',
    };
  }
}

function keyOf(family: string, name: string): string {
  return `${family}/${name}`;
}

function namesOf(style: Element): string[] {
  return [xml.attribute(style, 'style:display-name'), xml.attribute(style, 'style:name')].filter(
    (name) => name !== undefined,
  );
}

/** The nearest style in the chain decides: by its name, else by an outline level of its own. */
function roleOf(chain: readonly Element[]): NamedRole | undefined {
  for (const style of chain) {
    const named = namesOf(style).map(roleOfName).find(Boolean);
    if (named) return named;
    const level = Number.parseInt(xml.attribute(style, 'style:default-outline-level') ?? '', 10);
    if (level >= 1) return { role: 'heading', headingLevel: Math.min(level, 6) };
  }
  return undefined;
}

function textProperty(chain: readonly Element[], name: string): string | undefined {
  for (const style of chain) {
    const properties = childElements(style).find((child) => xml.name(child) === 'style:text-properties');
    const value = properties && xml.attribute(properties, name);
    if (value !== undefined) return value;
  }
  return undefined;
}

function isBold(weight: string | undefined): boolean {
  return weight === 'bold' || Number(weight) >= 600;
}
