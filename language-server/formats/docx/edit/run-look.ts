/** New runs that look like the text beside them. */
import type { Element, Node } from '@xmldom/xmldom';
import { isElement } from '../../package/vocabulary';
import { xml } from '../names';
import { dropChildren, type Markup } from './markup';

/** A tracked change of formatting is about the old run; hidden text cannot be meant. */
const NOT_TAKEN_OVER = new Set(['w:rPrChange', 'w:ins', 'w:del', 'w:moveFrom', 'w:moveTo', 'w:vanish', 'w:webHidden']);
const SYMBOL_FONT = /^(?:symbol|wingdings|webdings)/i;
const LINK_LOOK = new Set(['w:rStyle', 'w:color', 'w:u']);

/** A run with a text. `like` is the run whose look it takes; an addition does not take its raised or lowered place. */
export function newRun(text: string, like: Element, isAddition: boolean, markup: Markup): Element {
  const properties = lookOf(like);
  if (properties && isAddition) dropChildren(properties, new Set(['w:vertAlign', 'w:position']));
  const look = properties?.firstChild ? [properties] : [];
  return markup.element('r', {}, ...look, ...markup.inline(text));
}

/** A copy of a run's properties as new text can have them; undefined where it has none. */
export function lookOf(run: Element): Element | undefined {
  const own = xml.name(run) === 'w:r' ? xml.child(run, 'w:rPr') : undefined;
  const copy = own?.cloneNode(true) as Element | undefined;
  if (!copy) return undefined;
  dropChildren(copy, NOT_TAKEN_OVER);
  const fonts = xml.child(copy, 'w:rFonts');
  const names = fonts ? ['w:ascii', 'w:hAnsi'].map((name) => xml.attribute(fonts, name) ?? '') : [];
  if (fonts && names.some((name) => SYMBOL_FONT.test(name))) copy.removeChild(fonts);
  return copy;
}

/** Takes the look of a link away from new text that stands behind the link it was made like. */
export function leaveLink(node: Element, like: Element): void {
  if (!isInLink(like) || isInLink(node)) return;
  const runs = xml.name(node) === 'w:r' ? [node] : xml.children(node, 'w:r');
  for (const run of runs) {
    const properties = xml.child(run, 'w:rPr');
    if (!properties) continue;
    dropChildren(properties, LINK_LOOK);
    if (!properties.firstChild) run.removeChild(properties);
  }
}

function isInLink(node: Node): boolean {
  for (let at: Node | null = node.parentNode; at; at = at.parentNode) {
    if (isElement(at) && xml.name(at) === 'w:hyperlink') return true;
  }
  return false;
}
