/** The parts of a package as they are to be saved: which were changed, added or taken out, and how parts relate. */
import { XMLSerializer, type Document, type Element } from '@xmldom/xmldom';
import { childElements } from '../../package/vocabulary';
import { rewriteZip } from '../../package/rewrite-zip';
import { parseXml } from '../../package/parse-xml';
import type { DocxPackage } from '../docx-package';

const CONTENT_TYPES = '[Content_Types].xml';
const CONTENT_TYPES_NAMESPACE = 'http://schemas.openxmlformats.org/package/2006/content-types';
const RELATIONSHIPS_NAMESPACE = 'http://schemas.openxmlformats.org/package/2006/relationships';
const LOOSE_TYPES = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

export class PackageWriter {
  /** New bytes by part; undefined: taken out. */
  private readonly written = new Map<string, Uint8Array | undefined>();
  /** Parts of the package whose DOM was changed. */
  private readonly changed = new Set<string>();
  /** DOMs of parts that are new. */
  private readonly fresh = new Map<string, Document>();

  constructor(readonly parts: DocxPackage) {}

  /** The DOM of a part to be changed. Throws an `XmlError` where the part is broken. */
  edit(part: string): Document | undefined {
    const fresh = this.fresh.get(part);
    if (fresh) return fresh;
    const document = this.parts.document(part);
    if (document) this.changed.add(part);
    return document;
  }

  /** Says that the DOM of a part was changed. */
  touch(part: string): void {
    this.changed.add(part);
  }

  has(part: string): boolean {
    if (this.written.has(part)) return this.written.get(part) !== undefined;
    return this.fresh.has(part) || this.parts.has(part);
  }

  /** Adds a part as DOM, from the text of its XML, and says what kind it is. */
  add(part: string, source: string, contentType: string): Document {
    const document = parseXml(new TextEncoder().encode(source), part);
    this.fresh.set(part, document);
    this.declare(part, contentType);
    return document;
  }

  /** Puts the bytes of a part; undefined takes it out of the package. */
  put(part: string, bytes: Uint8Array | undefined, contentType?: string): void {
    this.written.set(part, bytes);
    if (bytes === undefined) this.undeclare(part);
    else if (contentType !== undefined) this.declare(part, contentType);
  }

  /** A name for a new part that none has yet: `folder/stemN.xml`, N from `from` on. */
  freeName(folder: string, stem: string, from = 1): string {
    for (let number = from; ; number++) {
      const name = `${folder}${stem}${number}.xml`;
      if (!this.has(name)) return name;
    }
  }

  /** Relates a part to another, by the last step of the relationship's type. */
  relate(from: string, type: string, to: string): void {
    const root = this.relationshipsOf(from);
    const used = new Set(childElements(root).map((element) => element.getAttribute('Id')));
    let number = childElements(root).length + 1;
    while (used.has(`rId${number}`)) number++;
    const relationship = root.ownerDocument?.createElementNS(RELATIONSHIPS_NAMESPACE, 'Relationship');
    if (!relationship) return;
    relationship.setAttribute('Id', `rId${number}`);
    relationship.setAttribute('Type', `${this.typesOf(root)}/${type}`);
    relationship.setAttribute('Target', relativeTarget(from, to));
    root.appendChild(relationship);
  }

  /** Takes away the relationships of a part that lead to another. */
  unrelate(from: string, to: string): void {
    const root = this.relationshipsOf(from);
    const ids = new Set(this.parts.relationships(from).flatMap(({ id, target }) => (target === to ? [id] : [])));
    const target = relativeTarget(from, to);
    for (const element of childElements(root)) {
      if (ids.has(element.getAttribute('Id') ?? '') || element.getAttribute('Target') === target)
        root.removeChild(element);
    }
  }

  /** The bytes of the package with all changes. */
  save(original: Uint8Array): Uint8Array {
    const all = new Map(this.written);
    for (const part of this.changed) {
      const document = this.parts.document(part);
      if (document && !all.has(part)) all.set(part, serialize(document));
    }
    for (const [part, document] of this.fresh) all.set(part, serialize(document));
    return rewriteZip(original, all);
  }

  private relationshipsOf(part: string): Element {
    const slash = part.lastIndexOf('/');
    const name = `${part.slice(0, slash + 1)}_rels/${part.slice(slash + 1)}.rels`;
    const known = this.edit(name)?.documentElement;
    if (known) return known;
    const empty = parseXml(
      new TextEncoder().encode(
        `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<Relationships xmlns="${RELATIONSHIPS_NAMESPACE}"/>`,
      ),
      name,
    );
    this.fresh.set(name, empty);
    if (!empty.documentElement) throw new Error('A part that was made with a root has one.');
    return empty.documentElement;
  }

  /** The address that types of relationships start with: the strict form of the standard has its own. */
  private typesOf(relationships: Element): string {
    const known = [...childElements(relationships), ...this.packageRelationships()].map(
      (each) => each.getAttribute('Type') ?? '',
    );
    return known.some((type) => type.startsWith('http://purl.oclc.org/ooxml/'))
      ? 'http://purl.oclc.org/ooxml/officeDocument/relationships'
      : LOOSE_TYPES;
  }

  private packageRelationships(): Element[] {
    const root = this.parts.sideDocument('_rels/.rels')?.documentElement;
    return root ? childElements(root) : [];
  }

  private declare(part: string, contentType: string): void {
    const root = this.edit(CONTENT_TYPES)?.documentElement;
    if (!root) return;
    this.undeclare(part);
    if (contentType === defaultType(root, part)) return;
    const override = root.ownerDocument?.createElementNS(CONTENT_TYPES_NAMESPACE, 'Override');
    if (!override) return;
    override.setAttribute('PartName', `/${part}`);
    override.setAttribute('ContentType', contentType);
    root.appendChild(override);
  }

  private undeclare(part: string): void {
    const root = this.edit(CONTENT_TYPES)?.documentElement;
    for (const element of root ? childElements(root) : []) {
      if (element.getAttribute('PartName')?.toLowerCase() === `/${part}`.toLowerCase()) root?.removeChild(element);
    }
  }
}

/** The content type of all parts with the extension of this one, where the package names one. */
function defaultType(types: Element, part: string): string | undefined {
  const extension = part.slice(part.lastIndexOf('.') + 1).toLowerCase();
  const known = childElements(types).find((each) => each.getAttribute('Extension')?.toLowerCase() === extension);
  return known?.getAttribute('ContentType') ?? undefined;
}

/** A DOM as bytes: UTF-8, whatever the part was written in. */
function serialize(document: Document): Uint8Array {
  const text = new XMLSerializer()
    .serializeToString(document)
    .replace(/^(<\?xml[^>]*?encoding=)(["'])[^"']*\2/, '$1"UTF-8"')
    // A carriage return written as itself would be read as a line feed.
    .replace(/\r/g, '&#13;');
  return new TextEncoder().encode(text);
}

/** The target of a relationship, relative to the folder of the part it starts from. */
function relativeTarget(from: string, to: string): string {
  const here = from.split('/').slice(0, -1);
  const there = to.split('/');
  let common = 0;
  while (common < here.length && common < there.length - 1 && here[common] === there[common]) common++;
  return [...here.slice(common).map(() => '..'), ...there.slice(common)].join('/');
}

/** Every number that any part uses as an id: a new one must be none of them. */
export function usedIds(parts: DocxPackage): Set<number> {
  const used = new Set<number>();
  for (const part of parts.partNames) {
    if (!/^word\/[^/]+\.xml$/i.test(part) && part !== parts.mainPart) continue;
    const text = new TextDecoder().decode(parts.bytes(part));
    for (const match of text.matchAll(/[:\s]id\s*=\s*["'](\d{1,10})["']/g)) used.add(Number(match[1]));
  }
  return used;
}
