/** Names of XML elements and attributes by one fixed prefix per namespace, whatever prefix the document uses. */
import type { Element, Node, Text } from '@xmldom/xmldom';

const XML_NAMESPACE = 'http://www.w3.org/XML/1998/namespace';

interface AttributeName {
  namespaces: readonly string[];
  local: string;
}

export class Vocabulary {
  private readonly prefixes = new Map<string, string>();
  /** Joined names by namespace and local name: made once, so that comparing names makes no garbage. */
  private readonly names = new Map<string, Map<string, string>>();
  private readonly attributes = new Map<string, AttributeName>();

  /** `namespaces`: the namespaces behind each prefix; a prefix has two where a standard has a strict and a loose form. */
  constructor(private readonly namespaces: Readonly<Record<string, readonly string[]>>) {
    for (const [prefix, uris] of Object.entries(namespaces)) for (const uri of uris) this.prefixes.set(uri, prefix);
  }

  /** The name of an element, such as 'w:p'; a name of no known namespace starts with '?:'. */
  name(element: Element): string {
    const uri = element.namespaceURI ?? '';
    const local = element.localName ?? element.nodeName;
    let known = this.names.get(uri);
    if (!known) this.names.set(uri, (known = new Map<string, string>()));
    let name = known.get(local);
    if (name === undefined) known.set(local, (name = `${this.prefixes.get(uri) ?? '?'}:${local}`));
    return name;
  }

  /** The value of an attribute such as 'w:val', or undefined when the element has none. A name without prefix is taken as it is. */
  attribute(element: Element, name: string): string | undefined {
    const { namespaces, local } = this.resolve(name);
    if (namespaces.length === 0) return element.getAttribute(local) ?? undefined;
    for (const uri of namespaces) {
      const attribute = element.getAttributeNodeNS(uri, local);
      if (attribute) return attribute.value;
    }
    return undefined;
  }

  /** The first child element of that name. */
  child(element: Element | undefined, name: string): Element | undefined {
    if (!element) return undefined;
    for (let node = element.firstChild; node; node = node.nextSibling) {
      if (isElement(node) && this.name(node) === name) return node;
    }
    return undefined;
  }

  /** The child elements of that name. */
  children(element: Element | undefined, name: string): Element[] {
    return element ? childElements(element).filter((child) => this.name(child) === name) : [];
  }

  private resolve(name: string): AttributeName {
    let resolved = this.attributes.get(name);
    if (!resolved) {
      const [prefix, local] = name.split(':');
      resolved =
        local === undefined
          ? { namespaces: [], local: name }
          : { namespaces: prefix === 'xml' ? [XML_NAMESPACE] : (this.namespaces[prefix ?? ''] ?? []), local };
      this.attributes.set(name, resolved);
    }
    return resolved;
  }
}

export function isElement(node: Node): node is Element {
  return node.nodeType === 1;
}

/** True for text and CDATA nodes. */
export function isText(node: Node): node is Text {
  return node.nodeType === 3 || node.nodeType === 4;
}

export function childElements(parent: Node): Element[] {
  const elements: Element[] = [];
  for (let node = parent.firstChild; node; node = node.nextSibling) if (isElement(node)) elements.push(node);
  return elements;
}

/** Elements below `root` in document order, without recursion; where `enters` says no, the element itself comes but not its inside. */
export function* descendants(root: Element, enters: (element: Element) => boolean): Generator<Element> {
  const stack = childElements(root).reverse();
  for (let element = stack.pop(); element; element = stack.pop()) {
    yield element;
    // One by one: an element may have more children than a call takes arguments.
    if (enters(element)) for (const child of childElements(element).reverse()) stack.push(child);
  }
}
