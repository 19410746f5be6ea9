/** Accepts or rejects all tracked changes of a .docx, as Word does, on the XML alone: an independent check of what we write. */
import { DOMParser, XMLSerializer, type Element, type Node } from '@xmldom/xmldom';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';

export type Verdict = 'accept' | 'reject';

const TEXT_PART = /^word\/(?:document\d*|footnotes|endnotes|header\d*|footer\d*)\.xml$/i;

/** The bytes of the document with all tracked changes accepted or rejected. */
export function settleAll(bytes: Uint8Array, verdict: Verdict): Uint8Array {
  const files = unzipSync(bytes);
  for (const [name, content] of Object.entries(files)) {
    if (!TEXT_PART.test(name)) continue;
    const document = new DOMParser().parseFromString(strFromU8(content), 'text/xml');
    if (!document.documentElement) continue;
    settle(document.documentElement, verdict);
    files[name] = strToU8(new XMLSerializer().serializeToString(document));
  }
  return zipSync(files);
}

/** Accepts or rejects the tracked changes below an element. */
export function settle(root: Element, verdict: Verdict): void {
  const [goes, stays] = verdict === 'accept' ? ['del', 'ins'] : ['ins', 'del'];
  const [movedAway, movedHere] = verdict === 'accept' ? ['moveFrom', 'moveTo'] : ['moveTo', 'moveFrom'];
  for (const element of all(root, 'tr')) {
    if (below(below(element, 'trPr')[0], goes).length > 0) element.parentNode?.removeChild(element);
  }
  if (verdict === 'reject') {
    for (const change of all(root, 'pPrChange', 'rPrChange')) restore(change);
  }
  joinParagraphs(root, [goes, movedAway]);
  for (const element of all(root, goes, movedAway)) if (!isMark(element)) element.parentNode?.removeChild(element);
  for (const element of all(root, stays, movedHere)) if (!isMark(element)) unwrap(element);
  for (const element of all(root, 'ins', 'del', 'moveFrom', 'moveTo', 'pPrChange', 'rPrChange')) {
    element.parentNode?.removeChild(element);
  }
  for (const element of all(root, 'delText')) rename(element, 't');
}

/** Joins each paragraph whose mark goes with the next one, whose properties stay. */
function joinParagraphs(root: Element, goes: readonly string[]): void {
  for (const paragraph of all(root, 'p')) {
    const mark = below(below(paragraph, 'pPr')[0], 'rPr')[0];
    if (!goes.some((name) => below(mark, name).length > 0)) continue;
    let next = paragraph.nextSibling;
    while (next && !(isElement(next) && ['p', 'tbl', 'sdt', 'sectPr'].includes(next.localName ?? '')))
      next = next.nextSibling;
    if (next?.localName !== 'p') {
      if (!hasContent(paragraph, goes)) paragraph.parentNode?.removeChild(paragraph);
      continue;
    }
    const into = next;
    const first = below(into, 'pPr')[0];
    const at = first ? first.nextSibling : into.firstChild;
    for (const child of children(paragraph)) if (child.localName !== 'pPr') into.insertBefore(child, at);
    paragraph.parentNode?.removeChild(paragraph);
  }
}

function hasContent(paragraph: Element, goes: readonly string[]): boolean {
  return children(paragraph).some(({ localName }) => localName !== 'pPr' && !goes.includes(localName ?? ''));
}

/** Puts the properties before a change of format back. */
function restore(change: Element): void {
  const now = change.parentNode as Element;
  const before = children(change)[0];
  const kept = children(now).filter(
    ({ localName }) => now.localName === 'pPr' && ['rPr', 'sectPr'].includes(localName ?? ''),
  );
  for (const child of children(now)) if (!kept.includes(child)) now.removeChild(child);
  for (const child of before ? children(before) : []) now.insertBefore(child, kept[0] ?? null);
}

/** A change of a paragraph mark or table row, not of text. */
function isMark(element: Element): boolean {
  return ['rPr', 'trPr', 'numPr', 'ctrlPr'].includes((element.parentNode as Element | null)?.localName ?? '');
}

function unwrap(element: Element): void {
  while (element.firstChild) element.parentNode?.insertBefore(element.firstChild, element);
  element.parentNode?.removeChild(element);
}

function rename(element: Element, name: string): void {
  const renamed = element.ownerDocument?.createElementNS(element.namespaceURI, `${element.prefix ?? 'w'}:${name}`);
  if (!renamed) return;
  for (let at = 0; at < element.attributes.length; at++) {
    const attribute = element.attributes.item(at);
    if (attribute) renamed.setAttributeNS(attribute.namespaceURI, attribute.name, attribute.value);
  }
  while (element.firstChild) renamed.appendChild(element.firstChild);
  element.parentNode?.replaceChild(renamed, element);
}

/** Elements of WordprocessingML with one of those names, deepest last. */
function all(root: Element, ...names: readonly string[]): Element[] {
  const found: Element[] = [];
  const visit = (element: Element): void => {
    if (names.includes(element.localName ?? '') && (element.namespaceURI ?? '').includes('wordprocessingml'))
      found.push(element);
    for (const child of children(element)) visit(child);
  };
  visit(root);
  return found;
}

function below(element: Element | undefined, name: string): Element[] {
  return element ? children(element).filter((child) => child.localName === name) : [];
}

function children(element: Element): Element[] {
  const list: Element[] = [];
  for (let node: Node | null = element.firstChild; node; node = node.nextSibling) if (isElement(node)) list.push(node);
  return list;
}

function isElement(node: Node): node is Element {
  return node.nodeType === 1;
}
