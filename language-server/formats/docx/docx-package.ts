/** A .docx as its parts: raw bytes, DOMs made when asked for and kept, and the relationships between parts (ISO/IEC 29500-2). */
import type { Document } from '@xmldom/xmldom';
import { DocumentError } from '../document-error';
import { parseXml, XmlError } from '../package/parse-xml';
import { ZipArchive } from '../package/zip';
import { childElements } from '../package/vocabulary';
import { xml } from './names';

export interface Relationship {
  id: string;
  /** Last step of the relationship's type: 'header', 'footnotes', 'styles' … */
  type: string;
  /** Name of the part it leads to, without a leading slash. */
  target: string;
}

export class DocxPackage {
  /** Name of the part with the document's body, mostly word/document.xml. */
  readonly mainPart: string;
  /** Parts asked for as side documents that could not be read, with the reason in a few words. */
  readonly broken = new Map<string, string>();
  private readonly archive: ZipArchive;
  private readonly documents = new Map<string, Document>();
  private readonly relationshipsOf = new Map<string, Relationship[]>();

  /** Opens the bytes of a .docx. Throws a `DocumentError` when they are none. */
  constructor(bytes: Uint8Array) {
    this.archive = new ZipArchive(bytes);
    this.mainPart = this.findMainPart();
  }

  /** Names of all parts, as spelled in the file. */
  get partNames(): string[] {
    return this.archive.names;
  }

  has(part: string): boolean {
    return this.archive.has(part);
  }

  /** The bytes of a part as they are in the file, or undefined when there is no such part. */
  bytes(part: string): Uint8Array | undefined {
    return this.archive.read(part);
  }

  /** The DOM of a part, parsed once. Undefined when there is no such part; throws an `XmlError` when it is broken. */
  document(part: string): Document | undefined {
    const key = part.toLowerCase();
    const known = this.documents.get(key);
    if (known) return known;
    const bytes = this.archive.read(part);
    if (!bytes) return undefined;
    const document = parseXml(bytes, part);
    this.documents.set(key, document);
    return document;
  }

  /** The DOM of a part that can be missed: when it is broken the result is undefined, and `broken` has the reason. */
  sideDocument(part: string): Document | undefined {
    try {
      return this.document(part);
    } catch (error) {
      if (!(error instanceof DocumentError)) throw error;
      this.broken.set(part, error instanceof XmlError ? error.brief : 'it cannot be unpacked');
      return undefined;
    }
  }

  /** The relationships of a part inside the package; '' asks for those of the package itself. */
  relationships(part: string): readonly Relationship[] {
    let known = this.relationshipsOf.get(part);
    if (!known) this.relationshipsOf.set(part, (known = this.readRelationships(part)));
    return known;
  }

  /** The part that the main part relates to by that type, or undefined. */
  related(type: string): string | undefined {
    return this.relationships(this.mainPart).find((relationship) => relationship.type === type)?.target;
  }

  private readRelationships(part: string): Relationship[] {
    const slash = part.lastIndexOf('/');
    const folder = part.slice(0, slash + 1);
    const root = this.sideDocument(`${folder}_rels/${part.slice(slash + 1)}.rels`)?.documentElement;
    const relationships: Relationship[] = [];
    for (const element of root ? childElements(root) : []) {
      const target = xml.attribute(element, 'Target');
      if (xml.name(element) !== 'rel:Relationship' || target === undefined) continue;
      if (xml.attribute(element, 'TargetMode') === 'External') continue;
      const type = xml.attribute(element, 'Type')?.split('/').pop() ?? '';
      relationships.push({ id: xml.attribute(element, 'Id') ?? '', type, target: resolveTarget(folder, target) });
    }
    return relationships;
  }

  private findMainPart(): string {
    const main = this.relationships('').find((relationship) => relationship.type === 'officeDocument')?.target;
    const part = main ?? 'word/document.xml';
    if (part.startsWith('xl/')) throw new DocumentError({ code: 'excel' });
    if (part.startsWith('ppt/')) throw new DocumentError({ code: 'powerpoint' });
    if (!this.has(part)) throw new DocumentError({ code: 'word-part-missing', part });
    return part;
  }
}

/** The part name of a relationship's target, which is relative to the folder of the part it starts from. */
function resolveTarget(folder: string, target: string): string {
  const steps = target.startsWith('/') ? [] : folder.split('/').slice(0, -1);
  for (const step of target.replaceAll('\\', '/').split('/')) {
    if (step === '..') steps.pop();
    else if (step !== '' && step !== '.') steps.push(step);
  }
  return steps.join('/');
}
