import assert from 'node:assert/strict';
import { strToU8, unzipSync, zipSync } from 'fflate';
import fc from 'fast-check';
import { DocumentError } from '../../../language-server/formats/document-error';
import { rewriteZip } from '../../../language-server/formats/package/rewrite-zip';
import { said } from '../../support/said';
import { ZipArchive } from '../../../language-server/formats/package/zip';

const CONTENT = 'tekst '.repeat(5_000);

function archive(): Uint8Array {
  return zipSync({ 'word/document.xml': strToU8(CONTENT), 'kort.txt': [strToU8('abc'), { level: 0 }] });
}

/** Changes a field of the directory entry of the first file: offsets count from its signature. */
function patchDirectory(bytes: Uint8Array, offset: number, value: number): Uint8Array {
  const view = new DataView(bytes.buffer);
  let at = 0;
  while (view.getUint32(at, true) !== 0x02014b50) at++;
  view.setUint32(at + offset, value, true);
  return bytes;
}

function refuses(read: () => unknown, says: RegExp): void {
  assert.throws(read, (error: unknown) => error instanceof DocumentError && says.test(said(error)));
}

const DECLARED_SIZE = 24;

describe('the zip reader', () => {
  it('unpacks deflated and stored files by name, whatever the case', () => {
    const zip = new ZipArchive(archive());
    assert.equal(new TextDecoder().decode(zip.read('WORD/Document.xml')), CONTENT);
    assert.deepEqual(zip.read('kort.txt'), strToU8('abc'));
    assert.equal(zip.read('niets'), undefined);
    assert.deepEqual(zip.names, ['word/document.xml', 'kort.txt']);
  });

  it('reads an archive that stands in the middle of a larger buffer', () => {
    const bytes = archive();
    const larger = new Uint8Array(bytes.length + 20);
    larger.set(bytes, 7);
    assert.equal(new ZipArchive(larger.subarray(7, 7 + bytes.length)).read('kort.txt')?.length, 3);
  });

  it('reads an archive with a comment at its end', () => {
    const bytes = archive();
    const longer = new Uint8Array(bytes.length + 5);
    longer.set(bytes);
    new DataView(longer.buffer).setUint16(bytes.length - 2, 5, true);
    assert.equal(new ZipArchive(longer).read('kort.txt')?.length, 3);
  });

  it('reads an archive whose sizes and places stand in zip64 records, and it can be written anew', () => {
    const bytes = asZip64(archive());
    const changed = rewriteZip(bytes, new Map([['KORT.txt', strToU8('abcd')]]));
    for (const [each, short] of [
      [bytes, 'abc'],
      [changed, 'abcd'],
    ] as const) {
      const zip = new ZipArchive(each);
      assert.deepEqual(zip.names, ['word/document.xml', 'kort.txt']);
      assert.equal(new TextDecoder().decode(zip.read('word/document.xml')), CONTENT);
      assert.deepEqual(zip.read('kort.txt'), strToU8(short));
    }
    assert.deepEqual(unzipSync(changed)['word/document.xml'], strToU8(CONTENT));
    // Written anew, all fits into the plain fields: no entry has a zip64 field left.
    assert.equal(Buffer.from(changed).includes(Buffer.of(1, 0, 24, 0)), false);
  });

  it('refuses an archive that breaks off', () => {
    refuses(() => new ZipArchive(archive().subarray(0, 100)), /end is missing/);
    refuses(() => new ZipArchive(new Uint8Array(0)), /end is missing/);
  });

  it('refuses a file larger than 150 MB by its declared size, before unpacking', () => {
    refuses(() => new ZipArchive(patchDirectory(archive(), DECLARED_SIZE, 151 * 1024 * 1024)), /more than 150 MB/);
  });

  it('refuses files of more than 300 MB together', () => {
    const part = patchDirectory(
      zipSync({ a: new Uint8Array(1_000_000) }, { level: 0 }),
      DECLARED_SIZE,
      149 * 1024 * 1024,
    );
    const bytes = repeatDirectoryEntry(part, 3);
    refuses(() => new ZipArchive(bytes), /more than 300 MB/);
  });

  it('refuses a file over 10 MB that is packed more than 200 to 1', () => {
    refuses(() => new ZipArchive(zipSync({ a: new Uint8Array(11 * 1024 * 1024) })), /200 times its size/);
    assert.ok(new ZipArchive(zipSync({ a: new Uint8Array(9 * 1024 * 1024) })).read('a'));
  });

  it('refuses more than 20,000 files', () => {
    const bytes = repeatDirectoryEntry(zipSync({ a: strToU8('x') }), 20_001);
    refuses(() => new ZipArchive(bytes), /20001 parts, more than 20000/);
  });

  it('stops unpacking at the first byte beyond the declared size', () => {
    const zip = new ZipArchive(patchDirectory(archive(), DECLARED_SIZE, 10));
    refuses(() => zip.read('word/document.xml'), /another size than the file says/);
  });

  it('refuses a file that unpacks to less than it says', () => {
    const zip = new ZipArchive(patchDirectory(archive(), DECLARED_SIZE, CONTENT.length + 1));
    refuses(() => zip.read('word/document.xml'), /another size than the file says/);
  });

  it('refuses what is locked with a zip password or packed in an unknown way', () => {
    const flagsAndMethod = 8;
    refuses(
      () => new ZipArchive(patchDirectory(archive(), flagsAndMethod, 0x0008_0001)).read('word/document.xml'),
      /password/,
    );
    refuses(
      () => new ZipArchive(patchDirectory(archive(), flagsAndMethod, 0x000e_0000)).read('word/document.xml'),
      /method 14/,
    );
  });

  it('answers any damage with a clear error or the right bytes', () => {
    const good = archive();
    fc.assert(
      fc.property(fc.nat(good.length - 1), fc.nat(255), fc.nat(good.length), (at, value, length) => {
        const bytes = good.slice(0, Math.max(length, good.length - 4));
        bytes[at] = value;
        try {
          const zip = new ZipArchive(bytes);
          for (const name of zip.names) zip.read(name);
        } catch (error) {
          assert.ok(error instanceof DocumentError, String(error));
        }
      }),
      { numRuns: 500 },
    );
  });
});

/** Makes the directory list its only entry `count` times. */
function repeatDirectoryEntry(bytes: Uint8Array, count: number): Uint8Array {
  const view = new DataView(bytes.buffer);
  const end = bytes.length - 22;
  const start = view.getUint32(end + 16, true);
  const entry = bytes.slice(start, end);
  const repeated = new Uint8Array(start + entry.length * count + 22);
  repeated.set(bytes.subarray(0, start));
  for (let index = 0; index < count; index++) repeated.set(entry, start + index * entry.length);
  repeated.set(bytes.subarray(end), repeated.length - 22);
  new DataView(repeated.buffer).setUint16(repeated.length - 22 + 10, count, true);
  return repeated;
}

/** The same files, listed as an archive too large for 32 bits lists them (APPNOTE 4.3.14 to 4.3.16 and 4.5.3). */
function asZip64(bytes: Uint8Array): Uint8Array {
  const view = new DataView(bytes.buffer);
  const end = bytes.length - 22;
  const start = view.getUint32(end + 16, true);
  const listed: Uint8Array[] = [];
  for (let at = start; at < end;) {
    const next = at + 46 + view.getUint16(at + 28, true);
    const entry = bytes.slice(at, next);
    const plain = new DataView(entry.buffer);
    const extra = new DataView(new ArrayBuffer(28));
    extra.setUint16(0, 1, true);
    extra.setUint16(2, 24, true);
    for (const [place, field] of [24, 20, 42].entries()) {
      extra.setBigUint64(4 + place * 8, BigInt(plain.getUint32(field, true)), true);
      plain.setUint32(field, 0xffffffff, true);
    }
    plain.setUint16(30, 28, true);
    listed.push(entry, new Uint8Array(extra.buffer));
    at = next;
  }
  const directory = Buffer.concat(listed);
  const large = new DataView(new ArrayBuffer(56 + 20 + 22));
  large.setUint32(0, 0x06064b50, true);
  large.setBigUint64(32, 2n, true);
  large.setBigUint64(48, BigInt(start), true);
  large.setUint32(56, 0x07064b50, true);
  large.setBigUint64(56 + 8, BigInt(start + directory.length), true);
  large.setUint32(76, 0x06054b50, true);
  large.setUint16(76 + 10, 0xffff, true);
  large.setUint32(76 + 16, 0xffffffff, true);
  return new Uint8Array(Buffer.concat([bytes.subarray(0, start), directory, new Uint8Array(large.buffer)]));
}
