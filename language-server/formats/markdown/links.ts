/** Links of Markdown: which brackets are links at all, and which lists are nothing but links into the document. */
import type { SyntaxNode, Tree } from '@lezer/common';
import { definedLabel, normalLabel } from './grammar';

const CONTAINERS = new Set(['Document', 'Blockquote', 'BulletList', 'OrderedList', 'ListItem', 'FootnoteDefinition']);

const LIST_PARTS = new Set(['BulletList', 'OrderedList', 'ListItem', 'ListMark']);

/** The labels that the link reference definitions of a document define. */
export function definedLabels(tree: Tree, source: string): ReadonlySet<string> {
  return labelsIn(tree.topNode, source);
}

/** The labels that definitions in a node, itself among them, define. */
export function labelsIn(node: SyntaxNode, source: string): ReadonlySet<string> {
  const labels = new Set<string>();
  node.cursor().iterate((inner) => {
    if (inner.name === 'LinkReference') {
      const label = definedLabel(source.slice(inner.from, inner.to));
      if (label !== undefined) labels.add(label);
    }
    return CONTAINERS.has(inner.name);
  });
  return labels;
}

/** What to do with a bracketed text: keep only its text, drop all of it, or read it as it stands. */
export type LinkReading = { kind: 'link'; textStart: number; textEnd: number } | { kind: 'note' } | { kind: 'text' };

/** Reads a `Link` or `Image` node. The grammar makes one of every "[…]"; without a definition it is plain text. */
export function readLink(node: SyntaxNode, source: string, base: number, labels: ReadonlySet<string>): LinkReading {
  const marks = node.getChildren('LinkMark');
  const [opening, closing] = marks;
  if (!opening || !closing) return { kind: 'text' };
  const text = { textStart: base + opening.to, textEnd: base + closing.from };
  if (marks.length > 2) return { kind: 'link', ...text };
  const own = source.slice(text.textStart, text.textEnd);
  const labelNode = node.getChild('LinkLabel');
  if (!labelNode && /^\^[^\s\]]{1,99}$/.test(own)) return { kind: 'note' };
  const label = labelNode ? source.slice(base + labelNode.from + 1, base + labelNode.to - 1) : own;
  const named = normalLabel(label.length <= 999 ? label || own : '');
  return labels.has(named) ? { kind: 'link', ...text } : { kind: 'text' };
}

/** True where a list holds nothing but links into the document itself: a table of contents. */
export function isContentsList(list: SyntaxNode, source: string): boolean {
  const cursor = list.cursor();
  let links = 0;
  let inside = true;
  while (cursor.next(inside) && cursor.from < list.to) {
    inside = cursor.name !== 'Paragraph';
    if (LIST_PARTS.has(cursor.name)) continue;
    const found = inside ? 0 : anchorLinks(cursor.node, source);
    if (found === 0) return false;
    links += found;
  }
  return links > 0;
}

/** The number of links into the document in a paragraph that holds nothing else but numbers; 0 for any other. */
export function anchorLinks(paragraph: SyntaxNode, source: string): number {
  let links = 0;
  let from = paragraph.from;
  for (let child = paragraph.firstChild; child; child = child.nextSibling) {
    const address = child.name === 'Link' ? child.getChild('URL') : null;
    if (child.name !== 'Link' && child.name !== 'HardBreak') return 0;
    if (child.name === 'Link' && (!address || source[address.from] !== '#')) return 0;
    if (/\p{L}/u.test(source.slice(from, child.from))) return 0;
    if (address) links++;
    from = child.to;
  }
  return /\p{L}/u.test(source.slice(from, paragraph.to)) ? 0 : links;
}
