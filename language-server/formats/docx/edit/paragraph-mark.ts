/** The end of a paragraph, whose tracked changes stand in the format of its mark (ISO/IEC 29500-1, 17.3.1.29). */
import type { Element } from '@xmldom/xmldom';
import { childElements } from '../../package/vocabulary';
import { xml } from '../names';
import { Markup } from './markup';

/** Tracked changes of a paragraph mark. */
export const MARK_CHANGES = new Set(['w:ins', 'w:del', 'w:moveFrom', 'w:moveTo']);
/** What stands behind the mark's format in a w:pPr. */
const AFTER_FORMAT = new Set(['w:sectPr', 'w:pPrChange']);

/** The w:pPr of a paragraph, made where it has none. */
export function propertiesOf(paragraph: Element, markup: Markup): Element {
  const known = xml.child(paragraph, 'w:pPr');
  if (known) return known;
  const made = markup.element('pPr');
  paragraph.insertBefore(made, paragraph.firstChild);
  return made;
}

/** Puts a w:rPr into a w:pPr, before what must stand behind it. */
export function setMarkFormat(properties: Element, format: Element): void {
  const later = childElements(properties).find((child) => AFTER_FORMAT.has(xml.name(child)));
  properties.insertBefore(format, later ?? null);
}

/** Puts a tracked change on a mark; a deletion stands behind an insertion. `look`: what a mark without format takes over. */
export function trackMark(properties: Element, change: Element, look?: Element): void {
  let format = xml.child(properties, 'w:rPr');
  if (!format) {
    format = new Markup(change).element('rPr');
    for (const child of look ? childElements(look) : [])
      if (xml.name(child) !== 'w:rStyle') format.appendChild(child.cloneNode(true));
    setMarkFormat(properties, format);
  }
  const inserted = xml.name(change) === 'w:del' ? xml.child(format, 'w:ins') : undefined;
  format.insertBefore(change, inserted ? inserted.nextSibling : format.firstChild);
}
