/** The one door for files: finds out what a file is, by its content before its name, and reads it. */
import type { Draft } from '../engine/draft';
import { decodeText } from './decode-text';
import { DocumentError } from './document-error';
import { textReader } from './text-reader';

const TEXT_FORMATS: Readonly<Record<string, 'markdown' | 'html' | 'plain'>> = {
  md: 'markdown',
  markdown: 'markdown',
  mdown: 'markdown',
  mkd: 'markdown',
  html: 'html',
  htm: 'html',
  xhtml: 'html',
};

/** Extensions that promise a zip package. */
const PACKAGES = new Set(['docx', 'docm', 'dotx', 'dotm', 'odt', 'ott']);

/** Longest text file that is read, in bytes: some 3 million words. A tender of 100,000 words has under 1 MB. */
const LARGEST_TEXT = 20 * 1024 * 1024;

/**
 * Reads the bytes of a file. `name` is its name or path; its extension tells text formats apart, and any unknown one is
 * plain text. Throws a `DocumentError` when the file cannot be read.
 */
export async function readBytes(bytes: Uint8Array, name: string): Promise<Draft> {
  if (startsAsZip(bytes)) return readPackage(bytes);
  const extension = /\.([^./\\]+)$/.exec(name)?.[1]?.toLowerCase() ?? '';
  refuseOtherFormats(bytes, extension);
  if (bytes.length > LARGEST_TEXT) {
    const megabytes = Math.round(bytes.length / 1024 / 1024);
    throw new DocumentError({ code: 'text-too-large', megabytes, limit: LARGEST_TEXT / 1024 / 1024 });
  }
  const reader = await textReader(TEXT_FORMATS[extension] ?? 'plain');
  return reader.read(decodeText(bytes));
}

/** How a zip archive starts: with a file or, when empty, with its end. */
function startsAsZip(bytes: Uint8Array): boolean {
  return startsWith(bytes, [0x50, 0x4b, 0x03, 0x04]) || startsWith(bytes, [0x50, 0x4b, 0x05, 0x06]);
}

async function readPackage(bytes: Uint8Array): Promise<Draft> {
  const { ZipArchive } = await import('./package/zip');
  const archive = new ZipArchive(bytes);
  if (!archive.has('[Content_Types].xml') && (archive.has('content.xml') || archive.has('mimetype'))) {
    return (await import('./odt/read-odt')).readOdt(bytes);
  }
  return (await import('./docx/read-docx')).readDocx(bytes).draft;
}

/** Known formats that are not read, each by how its bytes start. */
function refuseOtherFormats(bytes: Uint8Array, extension: string): void {
  if (startsWith(bytes, [0xd0, 0xcf, 0x11, 0xe0])) throw oleError(bytes);
  if (startsWithText(bytes, '%PDF')) throw new DocumentError({ code: 'pdf' });
  if (startsWithText(bytes, '{\\rtf')) throw new DocumentError({ code: 'rtf' });
  if (extension === 'doc') throw new DocumentError({ code: 'old-word' });
  if (PACKAGES.has(extension)) throw new DocumentError({ code: 'no-package', extension, empty: bytes.length === 0 });
  if (extension === 'fodt' || isFlatPackage(bytes)) throw new DocumentError({ code: 'flat-xml' });
  if (bytes.subarray(0, 8_192).includes(0) && !startsWith(bytes, [0xff, 0xfe]) && !startsWith(bytes, [0xfe, 0xff])) {
    throw new DocumentError({ code: 'no-document' });
  }
}

/** Files of the older Office container: .doc, and .docx when Word encrypted it ([MS-OFFCRYPTO] 2.3). */
function oleError(bytes: Uint8Array): DocumentError {
  return new DocumentError({ code: includes(bytes, utf16('EncryptedPackage')) ? 'password-word' : 'old-office' });
}

/** WordML 2003, Flat OPC and flat OpenDocument name themselves near the top. */
function isFlatPackage(bytes: Uint8Array): boolean {
  if (!startsWithText(bytes, '<?xml')) return false;
  const head = new TextDecoder().decode(bytes.subarray(0, 2_048));
  return /<pkg:package|progid="Word\.Document"|<office:document\b/.test(head);
}

function startsWith(bytes: Uint8Array, start: readonly number[]): boolean {
  return start.every((byte, at) => bytes[at] === byte);
}

function startsWithText(bytes: Uint8Array, start: string): boolean {
  return startsWith(bytes, [...new TextEncoder().encode(start)]);
}

function utf16(text: string): Uint8Array {
  return Uint8Array.from({ length: text.length * 2 }, (_, at) => (at % 2 === 0 ? text.charCodeAt(at / 2) : 0));
}

function includes(bytes: Uint8Array, wanted: Uint8Array): boolean {
  const [first = 0] = wanted;
  for (let at = bytes.indexOf(first); at >= 0; at = bytes.indexOf(first, at + 1)) {
    if (wanted.every((byte, index) => bytes[at + index] === byte)) return true;
  }
  return false;
}
