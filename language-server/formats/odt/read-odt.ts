/** Reads an .odt (OpenDocument text) into a draft. */
import type { Document, Element } from '@xmldom/xmldom';
import type { Draft } from '../../engine/draft';
import { DocumentError } from '../document-error';
import { parseXml, XmlError } from '../package/parse-xml';
import { childElements } from '../package/vocabulary';
import { ZipArchive } from '../package/zip';
import { xml } from './names';
import { OdtReading } from './reading';
import { OdtStory } from './story';
import { OdtStyles } from './styles';

/**
 * Reads the bytes of an .odt. Tracked changes read as if accepted; comments and hidden text are left out. Notes come
 * after the body, then headers and footers. Throws a `DocumentError` when the document itself cannot be read.
 */
export function readOdt(bytes: Uint8Array): Draft {
  const archive = new ZipArchive(bytes);
  refuseEncrypted(archive);
  const content = contentOf(archive);
  const reading = new OdtReading();
  const common = stylesOf(archive, reading)?.documentElement ?? undefined;
  const named = xml.child(common, 'office:styles');
  const styles = new OdtStyles([xml.child(content, 'office:automatic-styles'), named]);
  new OdtStory(reading, styles, 'body').blocks(textOf(content));
  // A note may hold a note: the list grows while it is read.
  for (const note of reading.notes) new OdtStory(reading, styles, 'footnote').blocks(note);
  if (common) readMargins(reading, common, new OdtStyles([xml.child(common, 'office:automatic-styles'), named]));
  reading.builder.notRead.push(...reading.notices.describe());
  return reading.builder.finish();
}

function contentOf(archive: ZipArchive): Element {
  const bytes = archive.read('content.xml');
  const root = bytes && parseXml(bytes, 'content.xml').documentElement;
  if (root) return root;
  throw new DocumentError({ code: 'odt-part-missing', part: 'content.xml' });
}

function textOf(content: Element): Element {
  const body = xml.child(content, 'office:body');
  const text = xml.child(body, 'office:text');
  if (text) return text;
  const found = body && childElements(body)[0];
  throw new DocumentError({ code: 'other-open-document', kind: found?.localName ?? '' });
}

function stylesOf(archive: ZipArchive, reading: OdtReading): Document | undefined {
  try {
    const bytes = archive.read('styles.xml');
    return bytes && parseXml(bytes, 'styles.xml');
  } catch (error) {
    if (!(error instanceof DocumentError)) throw error;
    reading.builder.notRead.push(`styles.xml (${error instanceof XmlError ? error.brief : 'it cannot be unpacked'})`);
    return undefined;
  }
}

/** LibreOffice encrypts each part by itself, or (since 24.8) puts the whole document into one encrypted part. */
function refuseEncrypted(archive: ZipArchive): void {
  const manifest = archive.read('META-INF/manifest.xml');
  if (!manifest || !new TextDecoder().decode(manifest).includes(':encryption-data')) return;
  throw new DocumentError({ code: 'password-odt' });
}

function readMargins(reading: OdtReading, styles: Element, own: OdtStyles): void {
  const pages = xml.children(xml.child(styles, 'office:master-styles'), 'style:master-page');
  for (const region of ['header', 'footer'] as const) {
    for (const part of pages.flatMap(childElements)) {
      const isMargin = xml.name(part).replace(/-(?:left|first)$/, '') === `style:${region}`;
      if (isMargin && xml.attribute(part, 'style:display') !== 'false') new OdtStory(reading, own, region).blocks(part);
    }
  }
}
