/** Takes a paragraph out once all of its text is struck: its mark is struck as well, so that no empty one stays. */
import type { Element, Node } from '@xmldom/xmldom';
import { childElements, isElement } from '../../package/vocabulary';
import { xml } from '../names';
import { Markup } from './markup';
import { propertiesOf, trackMark } from './paragraph-mark';
import type { Revision } from './revision';

/** What a struck paragraph may still hold: it goes on in the next one, or is struck already. */
const NO_CONTENT = new Set(['w:pPr', 'w:del', 'w:moveFrom', 'w:proofErr']);
/** Children of a run that show nothing of their own. */
const NO_SIGN = new Set(['w:rPr', 'w:lastRenderedPageBreak', 'w:commentReference', 'w:annotationRef']);
/** Marks between blocks: ends of bookmarks, comments, permissions. */
const RANGE_MARK = /^w:(?:bookmark|commentRange|perm|move(?:From|To)Range|customXml\w*Range)(?:Start|End)$/;

/**
 * Takes out the paragraphs of a block, as they were read, if nothing is left in them; without an authorship they go at
 * once. They stay, empty, where a document needs them: at the end of a cell, note or section and between two tables.
 */
export function deleteEmptied(paragraphs: readonly Element[], revision: Revision): void {
  const last = paragraphs.at(-1);
  if (!last?.parentNode || !paragraphs.every(isEmptied) || !canGo(last)) return;
  if (revision.by) {
    const markup = new Markup(last);
    trackMark(propertiesOf(last, markup), markup.element('del', revision.attributes()));
  } else if (paragraphs.length === 1 && !holdsTheirs(last)) {
    last.parentNode.removeChild(last);
  }
}

function isEmptied(element: Element): boolean {
  return childElements(element).every((child) => {
    const name = xml.name(child);
    if (NO_CONTENT.has(name) || RANGE_MARK.test(name)) return true;
    if (name === 'w:r') return childElements(child).every((part) => NO_SIGN.has(xml.name(part)));
    return (name === 'w:ins' || name === 'w:hyperlink' || name === 'w:smartTag') && isEmptied(child);
  });
}

/** True for a paragraph that another one, or a table that stays apart, comes after. */
function canGo(paragraph: Element): boolean {
  if (xml.child(xml.child(paragraph, 'w:pPr'), 'w:sectPr')) return false;
  const next = besides(paragraph, 'nextSibling');
  if (!next) return false;
  if (xml.name(next) !== 'w:tbl') return xml.name(next) === 'w:p';
  let previous = besides(paragraph, 'previousSibling');
  while (previous && hasStruckMark(previous)) previous = besides(previous, 'previousSibling');
  return previous !== undefined && xml.name(previous) === 'w:p';
}

/** The block beside another one. */
function besides(element: Element, side: 'nextSibling' | 'previousSibling'): Element | undefined {
  let node: Node | null = element[side];
  while (node && (!isElement(node) || RANGE_MARK.test(xml.name(node)))) node = node[side];
  return node ?? undefined;
}

function hasStruckMark(paragraph: Element): boolean {
  return xml.child(xml.child(xml.child(paragraph, 'w:pPr'), 'w:rPr'), 'w:del') !== undefined;
}

/** True where somebody's tracked deletion, a comment or the end of a bookmark would go with the paragraph. */
function holdsTheirs(paragraph: Element): boolean {
  return childElements(paragraph).some((child) => xml.name(child) !== 'w:pPr' && xml.name(child) !== 'w:proofErr');
}
