import assert from 'node:assert/strict';
import { strToU8, zipSync } from 'fflate';
import { readBytes } from '../../language-server/formats/read-bytes';
import { said } from '../support/said';
import { buildDocx, p } from './docx/build-docx';
import { buildOdt, p as odtP } from './odt/build-odt';

async function refuses(bytes: Uint8Array, name: string, ...says: readonly RegExp[]): Promise<void> {
  await assert.rejects(readBytes(bytes, name), (error: unknown) => {
    assert.ok(error instanceof Error);
    // By name: what is imported on demand has its own copy of the class when run from source.
    assert.equal(error.name, 'DocumentError', String(error));
    for (const pattern of says) assert.match(said(error), pattern);
    return true;
  });
}

/** The first bytes of the older Office container, then these names as it spells them. */
function ole(...names: readonly string[]): Uint8Array {
  const text = names.join('\0\0\0');
  const letters = Array.from({ length: text.length * 2 }, (_, at) => (at % 2 === 0 ? text.charCodeAt(at / 2) : 0));
  return Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, ...letters]);
}

describe('reading a file by its bytes and name', () => {
  it('finds .docx and .odt by their content, whatever they are called', async () => {
    assert.equal((await readBytes(buildDocx({ body: p('Word') }), 'bestek.txt')).format, 'docx');
    assert.equal((await readBytes(buildOdt({ body: odtP('Writer') }), 'bestek.docx')).format, 'odt');
  });

  it('tells text formats apart by their extension', async () => {
    const names = ['a.md', 'b.MARKDOWN', 'c.html', 'map.d/e.htm', 'f.txt', 'zonder', 'g.docx.md'];
    const formats = names.map(async (name) => (await readBytes(strToU8('tekst'), name)).format);
    assert.deepEqual(await Promise.all(formats), [
      'markdown',
      'markdown',
      'html',
      'html',
      'plain',
      'plain',
      'markdown',
    ]);
  });

  it('reads an empty text file as a draft without blocks', async () => {
    assert.deepEqual((await readBytes(new Uint8Array(0), 'leeg.md')).blocks, []);
  });

  it('leaves a byte order mark out of the text', async () => {
    assert.equal((await readBytes(Uint8Array.of(0xef, 0xbb, 0xbf, 0xc3, 0xa9), 'a.txt')).source, 'é');
    assert.equal((await readBytes(Uint8Array.of(0xff, 0xfe, 0xe9, 0x00), 'a.txt')).source, 'é');
    assert.equal((await readBytes(Uint8Array.of(0xfe, 0xff, 0x00, 0xe9), 'a.txt')).source, 'é');
  });

  it('refuses bytes that are not UTF-8, naming the first', async () => {
    await refuses(Uint8Array.of(0x61, 0xc3, 0xa9, 0xe9, 0x74), 'a.txt', /byte 3 \(hexadecimal E9\)/, /Windows-1252/);
    const bad = [
      [0xc0, 0x80],
      [0xe0, 0x80, 0x80],
      [0xed, 0xa0, 0x80],
      [0xf5, 0x80, 0x80, 0x80],
      [0xe2, 0x82],
    ];
    for (const bytes of bad) await refuses(Uint8Array.of(0x61, ...bytes), 'a.txt', /byte 1 /);
  });

  it('refuses UTF-16 that breaks off', async () => {
    await refuses(Uint8Array.of(0xff, 0xfe, 0x00, 0xd8), 'a.txt', /UTF-16LE/);
  });

  it('refuses an old .doc, also under another name, and says what to do', async () => {
    for (const name of ['bestek.doc', 'bestek.docx'])
      await refuses(ole('WordDocument'), name, /old Office format/, /Save As/);
    await refuses(strToU8('{\\rtf1 tekst}'), 'bestek.doc', /RTF/);
    await refuses(strToU8('<html></html>'), 'bestek.doc', /\.doc/);
  });

  it('refuses a .docx with a password and says how to take it off', async () => {
    await refuses(ole('EncryptionInfo', 'EncryptedPackage'), 'bestek.docx', /password/, /Encrypt with Password/);
  });

  it('refuses a .docx that is no zip archive', async () => {
    await refuses(strToU8('gewone tekst'), 'bestek.docx', /zip archive/, /not/);
    await refuses(new Uint8Array(0), 'bestek.docx', /empty/);
    await refuses(strToU8('PK\u0003\u0004 maar verder niets'), 'bestek.docx', /damaged/);
  });

  it('refuses other formats by name', async () => {
    await refuses(strToU8('%PDF-1.7'), 'bestek.pdf', /PDF/);
    await refuses(
      strToU8('<?xml version="1.0"?><?mso-application progid="Word.Document"?><pkg:package/>'),
      'bestek.xml',
      /one XML file/,
    );
    await refuses(Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 0), 'foto.png', /no text file/);
    await refuses(zipSync({ 'foto.png': Uint8Array.of(1) }), 'fotos.zip', /no complete Word document/);
  });
});
