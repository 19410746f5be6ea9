/** Reads a .docx: its draft for the engine, and with it the way from each character of the draft back to the XML. */
import type { Element } from '@xmldom/xmldom';
import type { Region } from '../../engine/draft';
import { childElements } from '../package/vocabulary';
import { DocumentError } from '../document-error';
import { DocxPackage } from './docx-package';
import { xml } from './names';
import { Numbering } from './numbering';
import { DocxProjection } from './projection';
import { Reading } from './reading';
import { customXml, RECORD_NAMESPACE } from './record-part';
import { Story } from './story';
import { StyleSheet } from './styles';

/**
 * Reads the bytes of a .docx. Tracked changes read as if accepted; comments and hidden text are left out. Notes come
 * after the body, then headers and footers. Throws a `DocumentError` when the document itself cannot be read; other
 * parts that cannot be read are named in the draft's `notRead`.
 */
export function readDocx(bytes: Uint8Array): DocxProjection {
  const parts = new DocxPackage(bytes);
  const body = findBody(parts);
  const styles = new StyleSheet(side(parts, 'styles'));
  const reading = new Reading(styles, new Numbering(side(parts, 'numbering'), styles));
  new Story(reading, parts.mainPart, 'body', body).read();
  readNotes(reading, parts, 'footnotes', 'w:footnote', reading.footnotes);
  readNotes(reading, parts, 'endnotes', 'w:endnote', reading.endnotes);
  for (const region of ['header', 'footer'] as const) readMargins(reading, parts, region);
  for (const [part, reason] of parts.broken) reading.builder.notRead.push(`${part} (${reason})`);
  reading.builder.notRead.push(...reading.notices.describe());
  const record = customXml(parts, RECORD_NAMESPACE);
  const draft = { ...reading.builder.finish(), ...(record !== undefined && { record }) };
  return new DocxProjection(draft, parts, reading.paragraphs, reading.builder.pieces);
}

function findBody(parts: DocxPackage): Element {
  const root = parts.document(parts.mainPart)?.documentElement;
  const body = root && xml.name(root) === 'w:document' ? xml.child(root, 'w:body') : undefined;
  if (body) return body;
  throw new DocumentError({ code: 'word-body-missing', part: parts.mainPart });
}

function side(parts: DocxPackage, type: string) {
  const part = parts.related(type) ?? siblingOf(parts.mainPart, `${type}.xml`);
  return parts.sideDocument(part);
}

function siblingOf(part: string, name: string): string {
  return part.slice(0, part.lastIndexOf('/') + 1) + name;
}

/** Notes in the order of their references; one whose reference is deleted or hidden is not read. */
function readNotes(reading: Reading, parts: DocxPackage, type: string, name: string, ids: ReadonlySet<string>): void {
  const part = parts.related(type) ?? siblingOf(parts.mainPart, `${type}.xml`);
  const root = ids.size > 0 ? parts.sideDocument(part)?.documentElement : undefined;
  if (!root) return;
  const notes = new Map(xml.children(root, name).map((note) => [xml.attribute(note, 'w:id') ?? '', note]));
  for (const id of ids) {
    const note = notes.get(id);
    if (note) new Story(reading, part, 'footnote', note).read();
  }
}

/** The headers or footers that the sections of the document use, each part once. */
function readMargins(reading: Reading, parts: DocxPackage, region: Extract<Region, 'header' | 'footer'>): void {
  const targets = new Map(parts.relationships(parts.mainPart).map(({ id, target }) => [id, target]));
  const used = new Set<string>();
  for (const section of reading.sections) {
    for (const reference of childElements(section)) {
      if (xml.name(reference) !== `w:${region}Reference`) continue;
      const target = targets.get(xml.attribute(reference, 'r:id') ?? '');
      if (target !== undefined) used.add(target);
    }
  }
  for (const part of used) {
    const root = parts.sideDocument(part)?.documentElement;
    if (root) new Story(reading, part, region, root).read();
  }
}
