/** Content controls (w:sdt) whose text is not for writing: locked, filled from elsewhere, or still a prompt. */
import type { Element, Node } from '@xmldom/xmldom';
import { childElements, isElement } from '../../package/vocabulary';
import { onOff, valueOf, xml } from '../names';

const LOCKS = new Set(['contentLocked', 'sdtContentLocked']);
/** Kinds of control whose text is chosen, not written; w14:checkbox is of another namespace. */
const CHOSEN = new Set(['w:dropDownList', 'w:date', 'w:picture']);

/** 'locked' where one of the controls around a node keeps its text from being written. */
export function lockOf(node: Node): 'locked' | undefined {
  for (let at: Node | null = node; at; at = at.parentNode) {
    if (isElement(at) && xml.name(at) === 'w:sdt' && isClosed(xml.child(at, 'w:sdtPr'))) return 'locked';
  }
  return undefined;
}

function isClosed(properties: Element | undefined): boolean {
  if (!properties) return false;
  if (LOCKS.has(valueOf(properties, 'w:lock') ?? '')) return true;
  if (onOff(properties, 'w:showingPlcHdr') === true || xml.child(properties, 'w:dataBinding')) return true;
  return childElements(properties).some((child) => CHOSEN.has(xml.name(child)) || child.localName === 'checkbox');
}
