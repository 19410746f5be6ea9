/** What numbering.xml says about lists: which levels exist, and which of them belong to a paragraph style. */
import type { Document, Element } from '@xmldom/xmldom';
import { childElements } from '../package/vocabulary';
import { valueOf, xml } from './names';
import type { NumberingReference, StyleSheet } from './styles';

export interface NumberingLevel {
  depth: number;
  /** The paragraph style this level belongs to (w:pStyle). */
  style?: string;
}

/** w:numId 0 takes a paragraph out of the list its style puts it in. */
const NO_LIST = '0';

export class Numbering {
  private readonly abstract = new Map<string, Element>();
  private readonly instances = new Map<string, Element>();

  /** `document` is the DOM of numbering.xml; without it every reference to a list is taken at its word. */
  constructor(
    private readonly document: Document | undefined,
    private readonly styles: StyleSheet,
  ) {
    for (const element of document?.documentElement ? childElements(document.documentElement) : []) {
      const name = xml.name(element);
      if (name === 'w:abstractNum') this.abstract.set(xml.attribute(element, 'w:abstractNumId') ?? '', element);
      else if (name === 'w:num') this.instances.set(xml.attribute(element, 'w:numId') ?? '', element);
    }
  }

  /**
   * The level of the list a paragraph stands in, or undefined when it stands in none. `direct` is the paragraph's own
   * w:numPr, `inherited` that of its style.
   */
  levelOf(
    direct: NumberingReference | undefined,
    inherited: NumberingReference | undefined,
    style: string,
  ): NumberingLevel | undefined {
    const numId = direct?.numId ?? inherited?.numId;
    if (numId === undefined || numId === NO_LIST) return undefined;
    if (!this.document) return { depth: direct?.level ?? inherited?.level ?? 0 };
    const levels = this.levels(numId, 0);
    if (!levels) return undefined;
    const ofStyle = levels.findIndex((level) => valueOf(level, 'w:pStyle') === style);
    const depth = direct?.level ?? (ofStyle >= 0 ? ofStyle : (inherited?.level ?? 0));
    const level = levels[depth];
    if (level && isInvisible(level)) return undefined;
    const linked = valueOf(level, 'w:pStyle');
    return { depth, ...(linked !== undefined && { style: linked }) };
  }

  /** The w:lvl elements of a list by depth, its own overrides included. A list may stand for a numbering style. */
  private levels(numId: string, hops: number): Element[] | undefined {
    const instance = this.instances.get(numId);
    const abstract = this.abstract.get(valueOf(instance, 'w:abstractNumId') ?? '');
    if (!instance || !abstract) return undefined;
    const link = valueOf(abstract, 'w:numStyleLink');
    const linked = link === undefined ? undefined : this.styles.numberingOf(link)?.numId;
    if (linked !== undefined && linked !== numId && hops < 5) return this.levels(linked, hops + 1);
    const levels: Element[] = [];
    for (const level of xml.children(abstract, 'w:lvl')) levels[depthOf(level)] = level;
    for (const override of xml.children(instance, 'w:lvlOverride')) {
      const level = xml.child(override, 'w:lvl');
      if (level) levels[depthOf(override)] = level;
    }
    return levels;
  }
}

function depthOf(level: Element): number {
  const depth = Number.parseInt(xml.attribute(level, 'w:ilvl') ?? '', 10);
  return depth >= 0 && depth <= 8 ? depth : 0;
}

/** A level without number or bullet: it indents, but nobody sees a list. */
function isInvisible(level: Element): boolean {
  const text = valueOf(level, 'w:lvlText') ?? '';
  return text === '' && valueOf(level, 'w:lvlPicBulletId') === undefined && valueOf(level, 'w:numFmt') !== 'bullet';
}
