/** A bounded reader of zip archives (APPNOTE 6.3), the wrapping of .docx and .odt. Nothing is unpacked before asked for. */
import { Inflate } from 'fflate';
import { DocumentError } from '../document-error';

/** Bounds on what an archive may unpack to, in bytes: far above any real tender, far below what fills a machine. */
export const ZIP_LIMITS = {
  entries: 20_000,
  total: 300 * 1024 * 1024,
  entry: 150 * 1024 * 1024,
  /** Unpacked bytes per packed byte, for entries over `ratioFrom`: text packs some 30 to 1, a zip bomb 1,000 to 1. */
  ratio: 200,
  ratioFrom: 10 * 1024 * 1024,
} as const;

interface ZipEntry {
  name: string;
  method: number;
  encrypted: boolean;
  packed: number;
  size: number;
  header: number;
}

const END_OF_DIRECTORY = 0x06054b50;
const END_OF_DIRECTORY_SIZE = 22;
const LONGEST_COMMENT = 0xffff;
const ZIP64_LOCATOR = 0x07064b50;
const ZIP64_LOCATOR_SIZE = 20;
const ZIP64_END_OF_DIRECTORY = 0x06064b50;
const DIRECTORY_ENTRY = 0x02014b50;
const LOCAL_HEADER = 0x04034b50;
const STORED = 0;
const DEFLATED = 8;
/** Packed bytes given to the inflater at a time: deflate grows them at most 1,032 times, so memory stays bounded. */
const SLICE = 16 * 1024;

/** An archive whose directory has been read and checked against the limits. */
export class ZipArchive {
  private readonly view: DataView;
  private readonly entries = new Map<string, ZipEntry>();
  private readonly unpacked = new Map<string, Uint8Array>();

  /** Reads the directory. Throws a `DocumentError` on what is no zip, is damaged, or would unpack beyond the limits. */
  constructor(private readonly bytes: Uint8Array) {
    this.view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
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

  private readDirectory(): ZipEntry[] {
    const { count, offset } = this.findDirectory();
    if (count > ZIP_LIMITS.entries) throw tooLarge(`it holds ${count} files, more than ${ZIP_LIMITS.entries}`);
    const entries: ZipEntry[] = [];
    let at = offset;
    for (let index = 0; index < count; index++) {
      if (!this.holds(at, 46) || this.view.getUint32(at, true) !== DIRECTORY_ENTRY)
        throw damaged('its list of files breaks off');
      const nameLength = this.view.getUint16(at + 28, true);
      const extraLength = this.view.getUint16(at + 30, true);
      const commentLength = this.view.getUint16(at + 32, true);
      if (!this.holds(at + 46, nameLength + extraLength)) throw damaged('its list of files breaks off');
      entries.push(this.readEntry(at, nameLength, extraLength));
      at += 46 + nameLength + extraLength + commentLength;
    }
    return entries;
  }

  private readEntry(at: number, nameLength: number, extraLength: number): ZipEntry {
    const name = new TextDecoder().decode(this.bytes.subarray(at + 46, at + 46 + nameLength));
    const entry: ZipEntry = {
      name: name.replaceAll('\\', '/').replace(/^\/+/, ''),
      encrypted: (this.view.getUint16(at + 8, true) & 1) === 1,
      method: this.view.getUint16(at + 10, true),
      packed: this.view.getUint32(at + 20, true),
      size: this.view.getUint32(at + 24, true),
      header: this.view.getUint32(at + 42, true),
    };
    this.readZip64Sizes(entry, at + 46 + nameLength, extraLength);
    return entry;
  }

  /** Sizes beyond 32 bits stand in an extra field (APPNOTE 4.5.3), each only where the plain field is all ones. */
  private readZip64Sizes(entry: ZipEntry, from: number, length: number): void {
    let at = from;
    while (at + 4 <= from + length) {
      const end = at + 4 + this.view.getUint16(at + 2, true);
      if (this.view.getUint16(at, true) === 1) {
        let field = at + 4;
        for (const key of ['size', 'packed', 'header'] as const) {
          if (entry[key] !== 0xffffffff || field + 8 > Math.min(end, from + length)) continue;
          entry[key] = Number(this.view.getBigUint64(field, true));
          field += 8;
        }
      }
      at = end;
    }
  }

  private findDirectory(): { count: number; offset: number } {
    const last = this.bytes.length - END_OF_DIRECTORY_SIZE;
    for (let at = last; at >= Math.max(0, last - LONGEST_COMMENT); at--) {
      if (this.view.getUint32(at, true) !== END_OF_DIRECTORY) continue;
      const count = this.view.getUint16(at + 10, true);
      const offset = this.view.getUint32(at + 16, true);
      if (count !== 0xffff && offset !== 0xffffffff) return { count, offset };
      return this.findZip64Directory(at - ZIP64_LOCATOR_SIZE) ?? { count, offset };
    }
    throw damaged('its end is missing, as after a download that broke off');
  }

  private findZip64Directory(locator: number): { count: number; offset: number } | undefined {
    if (!this.holds(locator, ZIP64_LOCATOR_SIZE) || this.view.getUint32(locator, true) !== ZIP64_LOCATOR)
      return undefined;
    const at = Number(this.view.getBigUint64(locator + 8, true));
    if (!this.holds(at, 56) || this.view.getUint32(at, true) !== ZIP64_END_OF_DIRECTORY) return undefined;
    return {
      count: Number(this.view.getBigUint64(at + 32, true)),
      offset: Number(this.view.getBigUint64(at + 48, true)),
    };
  }

  private unpack(entry: ZipEntry): Uint8Array {
    const { header, name, packed } = entry;
    if (!this.holds(header, 30) || this.view.getUint32(header, true) !== LOCAL_HEADER)
      throw damaged(`${name} is not where it should be`);
    if (entry.encrypted)
      throw new DocumentError(
        `${name} in this file is locked with a zip password. Unpack it with the password and save the document without one.`,
      );
    const start = header + 30 + this.view.getUint16(header + 26, true) + this.view.getUint16(header + 28, true);
    if (!this.holds(start, packed)) throw damaged(`${name} breaks off`);
    const data = this.bytes.subarray(start, start + packed);
    if (entry.method === STORED) {
      if (packed !== entry.size) throw damaged(`${name} has another size than the file says`);
      return data.slice();
    }
    if (entry.method === DEFLATED) return inflate(data, entry);
    throw new DocumentError(
      `${name} in this file is packed in a way (method ${entry.method}) that no office program uses. Open the document in Word or LibreOffice and save it again.`,
    );
  }

  private holds(at: number, length: number): boolean {
    return at >= 0 && length >= 0 && at + length <= this.bytes.length;
  }
}

/** Inflates in slices and stops at the first byte beyond the declared size, so a lying header costs nothing. */
function inflate(data: Uint8Array, { name, size }: ZipEntry): Uint8Array {
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

function checkSize({ name, size, packed }: ZipEntry): void {
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
