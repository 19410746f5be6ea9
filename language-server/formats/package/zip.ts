/** A bounded reader of zip archives (APPNOTE 6.3), the wrapping of .docx and .odt. Nothing is unpacked before asked for. */
import { Inflate } from 'fflate';
import { DocumentError } from '../document-error';
import { DEFLATED, ENCRYPTED, plainName, STORED, ZipDirectory, type DirectoryEntry } from './zip-directory';

/** Bounds on what an archive may unpack to, in bytes: far above any real tender, far below what fills a machine. */
const ZIP_LIMITS = {
  entries: 20_000,
  total: 300 * 1024 * 1024,
  entry: 150 * 1024 * 1024,
  /** Unpacked bytes per packed byte, for entries over `ratioFrom`: text packs some 30 to 1, a zip bomb 1,000 to 1. */
  ratio: 200,
  ratioFrom: 10 * 1024 * 1024,
} as const;

/** Packed bytes given to the inflater at a time: deflate grows them at most 1,032 times, so memory stays bounded. */
const SLICE = 16 * 1024;

/** An archive whose directory has been read and checked against the limits. */
export class ZipArchive {
  private readonly directory: ZipDirectory;
  private readonly entries = new Map<string, DirectoryEntry>();
  private readonly unpacked = new Map<string, Uint8Array>();

  /** Reads the directory. Throws a `DocumentError` on what is no zip, is damaged, or would unpack beyond the limits. */
  constructor(bytes: Uint8Array) {
    this.directory = new ZipDirectory(bytes);
    let total = 0;
    for (const entry of this.readDirectory()) {
      checkSize(entry);
      total += entry.size;
      if (total > ZIP_LIMITS.total) throw tooLarge(`it unpacks to more than ${megabytes(ZIP_LIMITS.total)}`);
      if (!entry.name.endsWith('/')) this.entries.set(entry.name.toLowerCase(), entry);
    }
  }

  /** Names of the files in the archive, as spelled there, with forward slashes and without a leading one. */
  get names(): string[] {
    return [...this.entries.values()].map((entry) => entry.name);
  }

  has(name: string): boolean {
    return this.entries.has(name.toLowerCase());
  }

  /** The unpacked bytes of a file, or undefined when there is none of that name (case does not count). */
  read(name: string): Uint8Array | undefined {
    const key = name.toLowerCase();
    const known = this.unpacked.get(key);
    if (known) return known;
    const entry = this.entries.get(key);
    if (!entry) return undefined;
    const bytes = this.unpack(entry);
    this.unpacked.set(key, bytes);
    return bytes;
  }

  private readDirectory(): DirectoryEntry[] {
    const found = this.directory.find();
    if (!found) throw damaged('its end is missing, as after a download that broke off');
    const { count, offset } = found;
    if (count > ZIP_LIMITS.entries) throw tooLarge(`it holds ${count} files, more than ${ZIP_LIMITS.entries}`);
    const entries: DirectoryEntry[] = [];
    let at = offset;
    for (let index = 0; index < count; index++) {
      const read = this.directory.entry(at);
      if (!read) throw damaged('its list of files breaks off');
      entries.push({ ...read.entry, name: plainName(read.entry.name) });
      at = read.next;
    }
    return entries;
  }

  private unpack(entry: DirectoryEntry): Uint8Array {
    const { name, packed, flags } = entry;
    const data = this.directory.data(entry);
    if (data === 'misplaced') throw damaged(`${name} is not where it should be`);
    if (flags & ENCRYPTED)
      throw new DocumentError(
        `${name} in this file is locked with a zip password. Unpack it with the password and save the document without one.`,
      );
    if (data === 'short') throw damaged(`${name} breaks off`);
    if (entry.method === STORED) {
      if (packed !== entry.size) throw damaged(`${name} has another size than the file says`);
      return data.slice();
    }
    if (entry.method === DEFLATED) return inflate(data, entry);
    throw new DocumentError(
      `${name} in this file is packed in a way (method ${entry.method}) that no office program uses. Open the document in Word or LibreOffice and save it again.`,
    );
  }
}

/** Inflates in slices and stops at the first byte beyond the declared size, so a lying header costs nothing. */
function inflate(data: Uint8Array, { name, size }: DirectoryEntry): Uint8Array {
  const out = new Uint8Array(size);
  let length = 0;
  const inflater = new Inflate((chunk) => {
    if (length + chunk.length > size) throw damaged(`${name} unpacks to more than the file says`);
    out.set(chunk, length);
    length += chunk.length;
  });
  try {
    for (let at = 0; at === 0 || at < data.length; at += SLICE) {
      inflater.push(data.subarray(at, at + SLICE), at + SLICE >= data.length);
    }
  } catch (error) {
    if (error instanceof DocumentError) throw error;
    throw damaged(`${name} cannot be unpacked`);
  }
  if (length !== size) throw damaged(`${name} unpacks to less than the file says`);
  return out;
}

function checkSize({ name, size, packed }: DirectoryEntry): void {
  if (size > ZIP_LIMITS.entry) throw tooLarge(`${name} in it unpacks to more than ${megabytes(ZIP_LIMITS.entry)}`);
  if (size > ZIP_LIMITS.ratioFrom && size > packed * ZIP_LIMITS.ratio) {
    throw tooLarge(`${name} in it unpacks to more than ${ZIP_LIMITS.ratio} times its size, as a zip bomb does`);
  }
}

function megabytes(bytes: number): string {
  return `${bytes / 1024 / 1024} MB`;
}

function tooLarge(reason: string): DocumentError {
  return new DocumentError(
    `This file was not opened: ${reason}. Check where it comes from; open it in Word or LibreOffice and save it again, or split it.`,
  );
}

function damaged(reason: string): DocumentError {
  return new DocumentError(
    `This file is damaged: ${reason}. Get it again from where it comes from, or open it in Word (which offers to repair it) and save it again.`,
  );
}
