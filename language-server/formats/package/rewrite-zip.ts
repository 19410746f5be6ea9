/**
 * Writes a zip archive anew with some files changed (APPNOTE 6.3). All others keep their packed bytes, their date and
 * their place; new ones come at the end. The same input gives the same bytes.
 */
import { deflateSync } from 'fflate';
import { DocumentError } from '../document-error';
import {
  DEFLATED,
  DIRECTORY_ENTRY,
  END_OF_DIRECTORY,
  extraFields,
  LOCAL_HEADER,
  plainName,
  STORED,
  ZIP64_EXTRA,
  ZipDirectory,
  type DirectoryEntry,
} from './zip-directory';

/** What an entry of the directory says, with the packed bytes themselves. */
interface Entry extends Omit<DirectoryEntry, 'packed' | 'header'> {
  packed: Uint8Array;
}

/** Bit 3: sizes stand behind the data. Ours stand in the header. */
const SIZES_BEHIND = 0x8;
const UTF8_NAME = 0x800;
/** 1 January 1980, midnight: the first date a zip archive can hold. */
const NO_DATE = 0x00210000;
const NOTHING = new Uint8Array();

/** `changes`: new bytes by file name; undefined takes a file out. Case of names does not count. */
export function rewriteZip(bytes: Uint8Array, changes: ReadonlyMap<string, Uint8Array | undefined>): Uint8Array {
  const wanted = new Map([...changes].map(([name, content]) => [name.toLowerCase(), { name, content }]));
  const entries: Entry[] = [];
  for (const entry of readEntries(bytes)) {
    const key = plainName(entry.name).toLowerCase();
    const change = wanted.get(key);
    if (!change) entries.push(entry);
    else if (change.content) entries.push({ ...entry, ...pack(change.content), extra: NOTHING });
    wanted.delete(key);
  }
  for (const { name, content } of wanted.values()) {
    if (content) entries.push({ ...newEntry(name), ...pack(content) });
  }
  return write(entries);
}

function newEntry(name: string): Entry {
  const content = { crc: 0, packed: NOTHING, size: 0, method: STORED };
  return {
    name,
    flags: UTF8_NAME,
    time: NO_DATE,
    attributes: 0,
    madeBy: 20,
    extra: NOTHING,
    comment: NOTHING,
    ...content,
  };
}

function pack(content: Uint8Array): Pick<Entry, 'method' | 'packed' | 'crc' | 'size'> {
  const packed = deflateSync(content, { level: 6 });
  const smaller = packed.length < content.length;
  return {
    method: smaller ? DEFLATED : STORED,
    packed: smaller ? packed : content,
    crc: crc32(content),
    size: content.length,
  };
}

/** The entries of an archive that `ZipArchive` has opened before, so that its bounds are known to hold. */
function* readEntries(bytes: Uint8Array): Generator<Entry> {
  const directory = new ZipDirectory(bytes);
  const found = directory.find();
  if (!found || found.count >= 0xffff || found.offset >= 0xffffffff) throw beyond();
  let at = found.offset;
  for (let index = 0; index < found.count; index++) {
    const read = directory.entry(at);
    const packed = read && directory.data(read.entry);
    if (!read || !packed || typeof packed === 'string') throw beyond();
    const { header: _, flags, extra, ...entry } = read.entry;
    yield { ...entry, packed, flags: flags & ~SIZES_BEHIND, extra: withoutZip64(extra) };
    at = read.next;
  }
}

function withoutZip64(extra: Uint8Array): Uint8Array {
  const kept = [...extraFields(extra)].filter(({ id }) => id !== ZIP64_EXTRA);
  return join(kept.map(({ whole }) => whole));
}

function beyond(): DocumentError {
  return new DocumentError({ code: 'cannot-be-rewritten' });
}

function write(entries: readonly Entry[]): Uint8Array {
  const parts: Uint8Array[] = [];
  const directory: Uint8Array[] = [];
  let offset = 0;
  for (const entry of entries) {
    const name = new TextEncoder().encode(entry.name);
    const local = header(entry, name.length, 30, 0);
    parts.push(local, name, entry.packed);
    const listed = header(entry, name.length, 46, offset);
    directory.push(listed, name, entry.extra, entry.comment);
    offset += local.length + name.length + entry.packed.length;
  }
  const listed = join(directory);
  const end = new DataView(new ArrayBuffer(22));
  end.setUint32(0, END_OF_DIRECTORY, true);
  end.setUint16(8, entries.length, true);
  end.setUint16(10, entries.length, true);
  end.setUint32(12, listed.length, true);
  end.setUint32(16, offset, true);
  return join([...parts, listed, new Uint8Array(end.buffer)]);
}

/** A local header (30 bytes) or an entry of the directory (46 bytes). */
function header(entry: Entry, nameLength: number, length: 30 | 46, offset: number): Uint8Array {
  const view = new DataView(new ArrayBuffer(length));
  const listed = length === 46;
  view.setUint32(0, listed ? DIRECTORY_ENTRY : LOCAL_HEADER, true);
  if (listed) view.setUint16(4, entry.madeBy, true);
  const at = listed ? 6 : 4;
  view.setUint16(at, 20, true);
  view.setUint16(at + 2, entry.flags, true);
  view.setUint16(at + 4, entry.method, true);
  view.setUint32(at + 6, entry.time, true);
  view.setUint32(at + 10, entry.crc, true);
  view.setUint32(at + 14, entry.packed.length, true);
  view.setUint32(at + 18, entry.size, true);
  view.setUint16(at + 22, nameLength, true);
  if (listed) {
    view.setUint16(30, entry.extra.length, true);
    view.setUint16(32, entry.comment.length, true);
    view.setUint32(38, entry.attributes, true);
    view.setUint32(42, offset, true);
  }
  return new Uint8Array(view.buffer);
}

function join(parts: readonly Uint8Array[]): Uint8Array {
  const out = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    out.set(part, at);
    at += part.length;
  }
  return out;
}

const CRC_TABLE = Uint32Array.from({ length: 256 }, (_, index) => {
  let value = index;
  for (let bit = 0; bit < 8; bit++) value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1;
  return value;
});

function crc32(bytes: Uint8Array): number {
  let crc = 0xffffffff;
  for (const byte of bytes) crc = (crc >>> 8) ^ (CRC_TABLE[(crc ^ byte) & 0xff] ?? 0);
  return (crc ^ 0xffffffff) >>> 0;
}
