/** The records of a zip archive (APPNOTE 6.3) that say where its files stand. */

export interface DirectoryEntry {
  /** As spelled in the archive. */
  name: string;
  madeBy: number;
  flags: number;
  method: number;
  /** Time in the lower, date in the upper half. */
  time: number;
  crc: number;
  packed: number;
  size: number;
  attributes: number;
  /** Offset of the file's own header. */
  header: number;
  extra: Uint8Array;
  comment: Uint8Array;
}

export const END_OF_DIRECTORY = 0x06054b50;
export const DIRECTORY_ENTRY = 0x02014b50;
export const LOCAL_HEADER = 0x04034b50;
export const STORED = 0;
export const DEFLATED = 8;
/** Bit 0: packed with a password. */
export const ENCRYPTED = 0x1;
export const ZIP64_EXTRA = 1;
const END_OF_DIRECTORY_SIZE = 22;
const LONGEST_COMMENT = 0xffff;
const ZIP64_LOCATOR = 0x07064b50;
const ZIP64_LOCATOR_SIZE = 20;
const ZIP64_END_OF_DIRECTORY = 0x06064b50;
const ENTRY_SIZE = 46;
const LOCAL_HEADER_SIZE = 30;

export class ZipDirectory {
  private readonly view: DataView;

  constructor(private readonly bytes: Uint8Array) {
    this.view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  }

  /** Where the list of files stands, and how many it has; undefined where the archive has no end. */
  find(): { count: number; offset: number } | undefined {
    const last = this.bytes.length - END_OF_DIRECTORY_SIZE;
    for (let at = last; at >= Math.max(0, last - LONGEST_COMMENT); at--) {
      if (this.view.getUint32(at, true) !== END_OF_DIRECTORY) continue;
      const count = this.view.getUint16(at + 10, true);
      const offset = this.view.getUint32(at + 16, true);
      if (count !== 0xffff && offset !== 0xffffffff) return { count, offset };
      return this.findZip64(at - ZIP64_LOCATOR_SIZE) ?? { count, offset };
    }
    return undefined;
  }

  private findZip64(locator: number): { count: number; offset: number } | undefined {
    if (!this.holds(locator, ZIP64_LOCATOR_SIZE) || this.view.getUint32(locator, true) !== ZIP64_LOCATOR)
      return undefined;
    const at = Number(this.view.getBigUint64(locator + 8, true));
    if (!this.holds(at, 56) || this.view.getUint32(at, true) !== ZIP64_END_OF_DIRECTORY) return undefined;
    return {
      count: Number(this.view.getBigUint64(at + 32, true)),
      offset: Number(this.view.getBigUint64(at + 48, true)),
    };
  }

  /** The entry at an offset, and where the next one begins; undefined where there is none. */
  entry(at: number): { entry: DirectoryEntry; next: number } | undefined {
    const { view } = this;
    if (!this.holds(at, ENTRY_SIZE) || view.getUint32(at, true) !== DIRECTORY_ENTRY) return undefined;
    const extraAt = at + ENTRY_SIZE + view.getUint16(at + 28, true);
    const commentAt = extraAt + view.getUint16(at + 30, true);
    const next = commentAt + view.getUint16(at + 32, true);
    if (!this.holds(at, commentAt - at)) return undefined;
    const entry: DirectoryEntry = {
      name: new TextDecoder().decode(this.bytes.subarray(at + ENTRY_SIZE, extraAt)),
      madeBy: view.getUint16(at + 4, true),
      flags: view.getUint16(at + 8, true),
      method: view.getUint16(at + 10, true),
      time: view.getUint32(at + 12, true),
      crc: view.getUint32(at + 16, true),
      packed: view.getUint32(at + 20, true),
      size: view.getUint32(at + 24, true),
      attributes: view.getUint32(at + 38, true),
      header: view.getUint32(at + 42, true),
      extra: this.bytes.subarray(extraAt, commentAt),
      comment: this.bytes.subarray(commentAt, next),
    };
    readZip64Sizes(entry);
    return { entry, next };
  }

  /** The packed bytes of a file; 'misplaced' where its own header is not there, 'short' where they break off. */
  data({ header, packed }: Pick<DirectoryEntry, 'header' | 'packed'>): Uint8Array | 'misplaced' | 'short' {
    const { view } = this;
    if (!this.holds(header, LOCAL_HEADER_SIZE) || view.getUint32(header, true) !== LOCAL_HEADER) return 'misplaced';
    const start = header + LOCAL_HEADER_SIZE + view.getUint16(header + 26, true) + view.getUint16(header + 28, true);
    return this.holds(start, packed) ? this.bytes.subarray(start, start + packed) : 'short';
  }

  private holds(at: number, length: number): boolean {
    return at >= 0 && length >= 0 && at + length <= this.bytes.length;
  }
}

/** A name with forward slashes and without a leading one. */
export function plainName(name: string): string {
  return name.replaceAll('\\', '/').replace(/^\/+/, '');
}

/** Sizes beyond 32 bits stand in an extra field (APPNOTE 4.5.3), each only where the plain field is all ones. */
function readZip64Sizes(entry: DirectoryEntry): void {
  for (const { id, data } of extraFields(entry.extra)) {
    if (id !== ZIP64_EXTRA) continue;
    const values = new DataView(data.buffer, data.byteOffset, data.byteLength);
    let field = 0;
    for (const key of ['size', 'packed', 'header'] as const) {
      if (entry[key] !== 0xffffffff || field + 8 > data.length) continue;
      entry[key] = Number(values.getBigUint64(field, true));
      field += 8;
    }
  }
}

export function* extraFields(extra: Uint8Array): Generator<{ id: number; data: Uint8Array; whole: Uint8Array }> {
  const view = new DataView(extra.buffer, extra.byteOffset, extra.byteLength);
  for (let at = 0; at + 4 <= extra.length;) {
    const next = at + 4 + view.getUint16(at + 2, true);
    yield { id: view.getUint16(at, true), data: extra.subarray(at + 4, next), whole: extra.subarray(at, next) };
    at = next;
  }
}
