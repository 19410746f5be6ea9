/** Opens a file as a document: a .docx to work on, any other format to read. Which it is, its bytes say. */
import { DocumentError } from '../../language-server/formats/document-error';
import { ZipArchive } from '../../language-server/formats/package/zip';
import { readBytes } from '../../language-server/formats/read-bytes';
import { DocxHost } from '../docx/docx-host';
import type { DocumentHost } from '../host';
import type { OpenParams } from './document-protocol';
import { ReadOnlyDocument } from './read-only-document';

/** Rejects with a `DocumentError` where the bytes are nothing that can be read. */
export async function openBytes({ bytes, name, author }: OpenParams): Promise<DocumentHost> {
  if (isDocx(bytes)) return DocxHost.open(bytes, { name, author });
  return new ReadOnlyDocument(await readBytes(bytes, name), name);
}

function isDocx(bytes: Uint8Array): boolean {
  if (bytes[0] !== 0x50 || bytes[1] !== 0x4b) return false;
  try {
    return new ZipArchive(bytes).has('[Content_Types].xml');
  } catch (error) {
    // What is wrong with the archive is better told by the reader.
    if (error instanceof DocumentError) return false;
    throw error;
  }
}
