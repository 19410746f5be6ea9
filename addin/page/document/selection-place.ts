/** From a selection in the page to a place in the document. */
import type { SelectedPlace } from '../../host';

/** The place; null where the selection does not stand in the document. */
export function placeOfSelection(selection: Selection | null, root: Element | null): SelectedPlace | null {
  if (!selection || selection.rangeCount === 0 || !root) return null;
  const range = selection.getRangeAt(0);
  const first = paragraphAt(range.startContainer, root);
  const last = paragraphAt(range.endContainer, root);
  if (!first || !last) return null;
  const between = first === last ? [first] : [...root.querySelectorAll('[data-key]')].slice(...span(root, first, last));
  const keys = between.map((element) => (element as HTMLElement).dataset.key ?? '');
  return {
    paragraphs: keys,
    start: offsetIn(first, range.startContainer, range.startOffset),
    end: offsetIn(last, range.endContainer, range.endOffset),
  };
}

function span(root: Element, first: Element, last: Element): [number, number] {
  const all = [...root.querySelectorAll('[data-key]')];
  return [all.indexOf(first), all.indexOf(last) + 1];
}

function paragraphAt(node: Node, root: Element): Element | null {
  const element = node instanceof Element ? node : node.parentElement;
  const paragraph = element?.closest('[data-key]') ?? null;
  return paragraph && root.contains(paragraph) ? paragraph : null;
}

/** UTF-16 code units of text before a point, struck text and signs left out. */
function offsetIn(paragraph: Element, node: Node, offset: number): number {
  const range = document.createRange();
  range.selectNodeContents(paragraph);
  range.setEnd(node, offset);
  const before = range.cloneContents();
  for (const left of before.querySelectorAll('[data-deleted]')) left.remove();
  return before.textContent.length;
}
