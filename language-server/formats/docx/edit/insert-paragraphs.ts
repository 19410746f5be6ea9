/** Puts whole paragraphs into a document, as tracked insertions of text and paragraph mark (ISO/IEC 29500-1, 17.13.5.20). */
import type { Element, Node } from '@xmldom/xmldom';
import { childElements, isElement } from '../../package/vocabulary';
import type { DocxProjection } from '../projection';
import { xml } from '../names';
import type { NewParagraph } from './changes';
import { lockOf } from './content-control';
import { copyOfChild, dropChildren, insertAfter, Markup } from './markup';
import { MARK_CHANGES, propertiesOf, setMarkFormat, trackMark } from './paragraph-mark';
import { ParagraphModels, type ParagraphModel } from './paragraph-models';
import type { Revision } from './revision';

/**
 * Puts paragraphs after a block, after the whole table or content control it ends; `own` are elements put in before,
 * which new ones go after. Returns the part that was changed, or undefined where nothing can be put.
 */
export function insertParagraphsAfter(
  block: number,
  paragraphs: readonly NewParagraph[],
  projection: DocxProjection,
  own: Set<Node>,
  revision: Revision,
): string | undefined {
  const home = projection.paragraphs[block];
  const last = home?.elements.at(-1);
  if (!home || !last) return undefined;
  let place = placeAfter(last);
  if (!place.parentNode || lockOf(place.parentNode)) return undefined;
  while (place.nextSibling && isElement(place.nextSibling) && own.has(place.nextSibling)) place = place.nextSibling;
  const models = new ParagraphModels(projection, block);
  const made = paragraphs.map((paragraph) => newParagraph(paragraph, modelFor(paragraph, models), last, revision));
  for (const element of [...made].reverse()) insertAfter(element, place);
  for (const element of made) own.add(element);
  const end = made.at(-1);
  if (revision.by && end && isLastOfContainer(end) && xml.name(place) === 'w:p') moveMark(place, end, revision);
  return home.part;
}

function modelFor({ heading, item }: NewParagraph, models: ParagraphModels): ParagraphModel {
  const found = heading === undefined ? item !== undefined && models.item(item) : models.heading(heading);
  if (found) return found;
  const plain = models.plain();
  return heading === undefined ? plain : { ...plain, look: undefined };
}

/** The element new paragraphs go after: out of tables, and out of content controls that end here. */
function placeAfter(paragraph: Element): Element {
  let place = paragraph;
  for (let parent = place.parentNode; parent && isElement(parent); parent = parent.parentNode) {
    const name = xml.name(parent);
    if (name === 'w:tbl') place = parent;
    else if (name === 'w:sdt' && xml.child(parent, 'w:sdtContent') === place.parentNode && !nextElement(place))
      place = parent;
    else if (name === 'w:txbxContent' || name === 'w:body') break;
  }
  return place;
}

function newParagraph(
  { text, heading }: NewParagraph,
  { paragraph, look }: ParagraphModel,
  near: Element,
  revision: Revision,
): Element {
  const markup = new Markup(near);
  const properties = (paragraph?.cloneNode(true) as Element | undefined) ?? markup.element('pPr');
  if (revision.by) trackMark(properties, markup.element('ins', revision.attributes()), look);
  const own = look?.cloneNode(true) as Element | undefined;
  // A document without any heading shows one by bold letters.
  const bold =
    heading !== undefined && !look && !xml.child(properties, 'w:pStyle')
      ? markup.element('rPr', {}, markup.element('b'))
      : undefined;
  const run = markup.element(
    'r',
    {},
    ...[own?.firstChild ? own : bold].filter((each) => each !== undefined),
    ...markup.inline(text),
  );
  const first = properties.firstChild ? [properties] : [];
  return markup.element('p', {}, ...first, ...revision.asInserted([run]));
}

/**
 * The last paragraph of a story, cell or note can never go: so the mark of the paragraph before is the one inserted, and
 * the last new paragraph ends with the mark that was there. Rejected, the two become one again, with its old properties.
 */
function moveMark(before: Element, last: Element, revision: Revision): void {
  const markup = new Markup(before);
  const lastProperties = propertiesOf(last, markup);
  const beforeProperties = propertiesOf(before, markup);
  takeMarkFormat(lastProperties, beforeProperties);
  const earlier = xml.child(beforeProperties, 'w:pPrChange');
  const old = (xml.child(earlier, 'w:pPr') ?? beforeProperties).cloneNode(true) as Element;
  dropChildren(old, new Set(['w:rPr', 'w:sectPr', 'w:pPrChange']));
  const change = markup.element('pPrChange', revision.attributes(), old);
  dropChildren(lastProperties, new Set(['w:pPrChange']));
  lastProperties.appendChild(change);
  const format = xml.child(beforeProperties, 'w:rPr');
  // A mark that someone else inserted or deleted stays theirs.
  if (format && childElements(format).some((child) => MARK_CHANGES.has(xml.name(child)))) return;
  trackMark(beforeProperties, markup.element('ins', revision.attributes()));
}

/** Gives a paragraph's mark the format of another one's, without tracked changes. */
function takeMarkFormat(to: Element, from: Element): void {
  dropChildren(to, new Set(['w:rPr']));
  const format = copyOfChild(from, 'w:rPr');
  if (!format) return;
  dropChildren(format, MARK_CHANGES);
  if (format.firstChild) setMarkFormat(to, format);
}

function isLastOfContainer(element: Element): boolean {
  const next = nextElement(element);
  return !next || xml.name(next) === 'w:sectPr';
}

function nextElement(element: Element): Element | undefined {
  for (let node = element.nextSibling; node; node = node.nextSibling) if (isElement(node)) return node;
  return undefined;
}
