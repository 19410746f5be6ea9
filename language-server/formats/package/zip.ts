/** A bounded reader of zip archives (APPNOTE 6.3), the wrapping of .docx and .odt. Nothing is unpacked before asked for. */
import { Inflate } from 'fflate';
import { DocumentError } from '../document-error';
import { DEFLATED, ENCRYPTED, plainName, STORED, ZipDirectory, type DirectoryEntry } from './zip-directory';

const MB = 1024 * 1024;

/** Bounds on what an archive may unpack to, in bytes: far above any real tender, far below what fills a machine. */
const ZIP_LIMITS = {
  entries: 20_000,
  total: 300 * MB,
  entry: 150 * MB,
  /** Unpacked bytes per packed byte, for entries over `ratioFrom`: text packs some 30 to 1, a zip bomb 1,000 to 1. */
  ratio: 200,
  ratioFrom: 10 * MB,
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
      if (total > ZIP_LIMITS.total)
        throw new DocumentError({ code: 'unpacks-too-large', limit: ZIP_LIMITS.total / MB });
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
    if (!found) throw new DocumentError({ code: 'broken-off' });
    const { count, offset } = found;
    if (count > ZIP_LIMITS.entries)
      throw new DocumentError({ code: 'too-many-parts', count, limit: ZIP_LIMITS.entries });
    const entries: DirectoryEntry[] = [];
    let at = offset;
    for (let index = 0; index < count; index++) {
      const read = this.directory.entry(at);
      if (!read) throw new DocumentError({ code: 'file-list-broken-off' });
      entries.push({ ...read.entry, name: plainName(read.entry.name) });
      at = read.next;
    }
    return entries;
  }

  private unpack(entry: DirectoryEntry): Uint8Array {
    const { name: part, packed, flags } = entry;
    const data = this.directory.data(entry);
    if (data === 'misplaced') throw new DocumentError({ code: 'part-misplaced', part });
    if (flags & ENCRYPTED) throw new DocumentError({ code: 'password-zip', part });
    if (data === 'short') throw new DocumentError({ code: 'part-broken-off', part });
    if (entry.method === STORED) {
      if (packed !== entry.size) throw new DocumentError({ code: 'part-of-other-size', part });
      return data.slice();
    }
    if (entry.method === DEFLATED) return inflate(data, entry);
    throw new DocumentError({ code: 'part-packed-strangely', part, method: entry.method });
  }
}

/** Inflates in slices and stops at the first byte beyond the declared size, so a lying header costs nothing. */
function inflate(data: Uint8Array, { name: part, size }: DirectoryEntry): Uint8Array {
  const out = new Uint8Array(size);
  let length = 0;
  const inflater = new Inflate((chunk) => {
    if (length + chunk.length > size) throw new DocumentError({ code: 'part-of-other-size', part });
    out.set(chunk, length);
    length += chunk.length;
  });
  try {
    for (let at = 0; at === 0 || at < data.length; at += SLICE) {
      inflater.push(data.subarray(at, at + SLICE), at + SLICE >= data.length);
    }
  } catch (error) {
    if (error instanceof DocumentError) throw error;
    throw new DocumentError({ code: 'part-not-unpacked', part });
  }
  if (length !== size) throw new DocumentError({ code: 'part-of-other-size', part });
  return out;
}

function checkSize({ name: part, size, packed }: DirectoryEntry): void {
  if (size > ZIP_LIMITS.entry) throw new DocumentError({ code: 'part-too-large', part, limit: ZIP_LIMITS.entry / MB });
  if (size > ZIP_LIMITS.ratioFrom && size > packed * ZIP_LIMITS.ratio) {
    throw new DocumentError({ code: 'zip-bomb', part, times: ZIP_LIMITS.ratio });
  }
}
