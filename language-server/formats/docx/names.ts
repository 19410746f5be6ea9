/** The vocabulary of WordprocessingML, transitional (ECMA-376 part 4) and strict (ISO/IEC 29500-1), and values common to all of it. */
import type { Element } from '@xmldom/xmldom';
import { Vocabulary } from '../package/vocabulary';

const LOOSE = 'http://schemas.openxmlformats.org';
const STRICT = 'http://purl.oclc.org/ooxml';

export const xml = new Vocabulary({
  w: [`${LOOSE}/wordprocessingml/2006/main`, `${STRICT}/wordprocessingml/main`],
  m: [`${LOOSE}/officeDocument/2006/math`, `${STRICT}/officeDocument/math`],
  r: [`${LOOSE}/officeDocument/2006/relationships`, `${STRICT}/officeDocument/relationships`],
  c: [`${LOOSE}/drawingml/2006/chart`, `${STRICT}/drawingml/chart`],
  cx: ['http://schemas.microsoft.com/office/drawing/2014/chartex'],
  dgm: [`${LOOSE}/drawingml/2006/diagram`, `${STRICT}/drawingml/diagram`],
  lc: [`${LOOSE}/drawingml/2006/lockedCanvas`, `${STRICT}/drawingml/lockedCanvas`],
  mc: [`${LOOSE}/markup-compatibility/2006`],
  o: ['urn:schemas-microsoft-com:office:office'],
  rel: [`${LOOSE}/package/2006/relationships`],
});

const OFF = new Set(['0', 'false', 'off']);

/** An on/off property (ST_OnOff) among the children of `properties`: undefined when it is not there. */
export function onOff(properties: Element | undefined, name: string): boolean | undefined {
  const element = xml.child(properties, name);
  return element && !OFF.has(xml.attribute(element, 'w:val') ?? '');
}

/** The w:val of a child of `properties`. */
export function valueOf(properties: Element | undefined, name: string): string | undefined {
  const element = xml.child(properties, name);
  return element && xml.attribute(element, 'w:val');
}

/** The w:val of a child of `properties` as a whole number, undefined when it is none. */
export function numberOf(properties: Element | undefined, name: string): number | undefined {
  const value = Number.parseInt(valueOf(properties, name) ?? '', 10);
  return Number.isNaN(value) ? undefined : value;
}

/** The branch of an mc:AlternateContent to read: the first choice; the fallback says the same for older programs. */
export function preferredBranch(alternate: Element): Element | undefined {
  return xml.child(alternate, 'mc:Choice') ?? xml.child(alternate, 'mc:Fallback');
}
