/** Makes elements of WordprocessingML as the part at hand writes them: in its namespace, under its prefix. */
import type { Document, Element, Node } from '@xmldom/xmldom';
import { xml } from '../names';

const XML_NAMESPACE = 'http://www.w3.org/XML/1998/namespace';
/** What XML 1.0 cannot hold. */
const NOT_XML =
  /[\u0000-\u0008\u000B-\u001F\uFFFE\uFFFF]|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g;

export class Markup {
  private readonly document: Document;
  private readonly namespace: string;
  private readonly prefix: string;

  /** `near`: any element of WordprocessingML of the part. */
  constructor(near: Element) {
    if (!near.ownerDocument) throw new Error('An element that was read belongs to a document.');
    this.document = near.ownerDocument;
    this.namespace = near.namespaceURI ?? '';
    this.prefix = near.prefix ?? this.document.documentElement?.lookupPrefix(this.namespace) ?? 'w';
  }

  /** An element by its name without prefix. Attributes are of the same namespace. */
  element(name: string, attributes: Readonly<Record<string, string>> = {}, ...children: readonly Node[]): Element {
    const element = this.document.createElementNS(this.namespace, `${this.prefix}:${name}`);
    for (const [key, value] of Object.entries(attributes)) {
      element.setAttributeNS(this.namespace, `${this.prefix}:${key}`, storable(value));
    }
    for (const child of children) element.appendChild(child);
    return element;
  }

  /** A w:t. White space at its ends counts. */
  text(content: string): Element {
    const element = this.element('t', {}, this.document.createTextNode(storable(content)));
    keepSpace(element);
    return element;
  }

  /** The contents of runs for a text: w:t, w:tab and w:br. */
  inline(text: string): Element[] {
    const pieces = text.replace(/\r/g, '').split(/([\t\u2028\n])/);
    return pieces.flatMap((piece) => {
      if (piece === '') return [];
      if (piece === '\t') return [this.element('tab')];
      return [piece === '\u2028' || piece === '\n' ? this.element('br') : this.text(piece)];
    });
  }

  /** An attribute of the part's main namespace on an element that is there already. */
  setAttribute(element: Element, name: string, value: string): void {
    element.setAttributeNS(this.namespace, `${this.prefix}:${name}`, storable(value));
  }
}

/** A text without what XML cannot hold. */
function storable(text: string): string {
  return text.replace(NOT_XML, '');
}

export function keepSpace(element: Element): void {
  element.setAttributeNS(XML_NAMESPACE, 'xml:space', 'preserve');
}

/** A copy without its children, attributes included. */
export function emptyCopy(element: Element): Element {
  return element.cloneNode(false) as Element;
}

/** A copy of the child of that name, or undefined. */
export function copyOfChild(element: Element | undefined, name: string): Element | undefined {
  return xml.child(element, name)?.cloneNode(true) as Element | undefined;
}

export function insertAfter(node: Node, after: Node): void {
  after.parentNode?.insertBefore(node, after.nextSibling);
}

/** Takes the children of those names out of an element. */
export function dropChildren(element: Element, names: ReadonlySet<string>): void {
  for (const name of names) for (const child of xml.children(element, name)) element.removeChild(child);
}
