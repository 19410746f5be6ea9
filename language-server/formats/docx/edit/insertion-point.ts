/** Where in the XML new text goes that is to stand at an offset, and whose look it takes. */
import type { Element, Node } from '@xmldom/xmldom';
import { childElements, isElement } from '../../package/vocabulary';
import { xml } from '../names';
import { insertAfter } from './markup';
import type { Revision } from './revision';

/** Runs that belong to the text before them: a note's or comment's mark, the end of a field. */
const MARKS = new Set(['w:footnoteReference', 'w:endnoteReference', 'w:commentReference', 'w:annotationRef']);
/** Ends of ranges that new text should stay out of, and signs of the spelling checker. */
const RANGE_ENDS = new Set(['w:bookmarkEnd', 'w:commentRangeEnd', 'w:proofErr', 'w:permEnd', 'w:moveToRangeEnd']);
const CHANGES = new Set(['w:ins', 'w:moveTo']);
/** What new text at its end stays out of, and at its start too. */
const CLOSED = new Set(['w:hyperlink', 'w:fldSimple']);

export interface PointOptions {
  /** Elements this editor has put in: later ones at the same place go after them. */
  own: ReadonlySet<Node>;
  /** Text that replaces stays where the replaced text is; a mere addition keeps out of links and fields that end there. */
  replaces: boolean;
}

/** Puts nodes right after the text of a run. */
export function insertAfterRun(
  nodes: readonly Element[],
  run: Element,
  revision: Revision,
  options: PointOptions,
): void {
  let after = outOf(run, revision, options.replaces);
  for (let next = after.nextSibling; next && goesBefore(next, options); next = next.nextSibling)
    after = next as Element;
  for (const node of [...nodes].reverse()) insertAfter(node, after);
}

/** Puts nodes right before the text of a run that nothing of its block stands before. */
export function insertBeforeRun(nodes: readonly Element[], run: Element): void {
  let before: Element = run;
  for (;;) {
    const parent = before.parentNode;
    if (!parent || !isElement(parent)) break;
    const name = xml.name(parent);
    const climbs = name === 'w:del' || CHANGES.has(name) || CLOSED.has(name);
    if (!name.startsWith('m:') && (!climbs || previousContent(before))) break;
    before = parent;
  }
  for (const node of nodes) before.parentNode?.insertBefore(node, before);
}

/** The outermost element that ends with the run and that new text must not stand in. */
function outOf(run: Element, revision: Revision, replaces: boolean): Element {
  let after = run;
  for (;;) {
    const parent = after.parentNode;
    if (!parent || !isElement(parent)) return after;
    const name = xml.name(parent);
    if (name === 'w:del' || name.startsWith('m:')) after = parent;
    else if (CHANGES.has(name) && revision.by) {
      revision.part(parent, after);
      after = parent;
    } else if (!replaces && CLOSED.has(name) && !nextContent(after)) after = parent;
    else return after;
  }
}

function goesBefore(node: Node, { own, replaces }: PointOptions): boolean {
  if (!isElement(node)) return true;
  if (own.has(node)) return true;
  if (replaces) return false;
  const name = xml.name(node);
  if (RANGE_ENDS.has(name)) return true;
  if (name !== 'w:r') return false;
  const content = childElements(node).filter((child) => xml.name(child) !== 'w:rPr');
  return content.length > 0 && content.every((child) => MARKS.has(xml.name(child)) || endsField(child));
}

function endsField(element: Element): boolean {
  return xml.name(element) === 'w:fldChar' && xml.attribute(element, 'w:fldCharType') === 'end';
}

function nextContent(element: Element): Element | undefined {
  for (let node = element.nextSibling; node; node = node.nextSibling) {
    if (isElement(node) && !RANGE_ENDS.has(xml.name(node))) return node;
  }
  return undefined;
}

function previousContent(element: Element): Element | undefined {
  for (let node = element.previousSibling; node; node = node.previousSibling) if (isElement(node)) return node;
  return undefined;
}
