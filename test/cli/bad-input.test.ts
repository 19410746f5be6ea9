import assert from 'node:assert/strict';
import { chmodSync, mkdirSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { strToU8, zipSync } from 'fflate';
import { buildDocx, p } from '../formats/docx/build-docx';
import { CLEAN } from './support/drafts';
import { builtProgram, checkJson, folderWith, tenderlint, type CheckJson, type RunOptions } from './support/program';

const OLE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];

function ole(name: string): Uint8Array {
  return Uint8Array.from([...OLE, ...Array.from(name, (letter) => [letter.charCodeAt(0), 0]).flat()]);
}

/** Checks `file` beside a sound draft: the sound one is checked whatever becomes of the other. */
async function besideSound(
  file: string,
  cwd: string,
  options: RunOptions = {},
): Promise<{ code: number | null; json: CheckJson; stderr: string }> {
  const ran = await checkJson(['--fail-on', 'never', file, 'sound.md'], { cwd, ...options });
  assert.ok(ran.json.files.some(({ path }) => path === 'sound.md'));
  assert.doesNotMatch(ran.stderr, /\n\s+at /);
  return ran;
}

async function refused(name: string, content: string | Uint8Array, ...says: RegExp[]): Promise<void> {
  const { code, json, stderr } = await besideSound(name, folderWith({ [name]: content, 'sound.md': CLEAN }));
  assert.equal(code, 2);
  assert.deepEqual(
    json.errors.map(({ path }) => path),
    [name],
  );
  for (const pattern of says) assert.match(json.errors[0]?.message ?? '', pattern);
  assert.ok(stderr.includes(json.errors[0]?.message ?? '?'));
}

async function read(name: string, content: string | Uint8Array): Promise<CheckJson['files'][number]> {
  const { code, json } = await besideSound(name, folderWith({ [name]: content, 'sound.md': CLEAN }));
  assert.equal(code, 0);
  assert.deepEqual(json.errors, []);
  const file = json.files.find(({ path }) => path === name);
  assert.ok(file);
  return file;
}

describe('Bad input to tenderlint check', () => {
  before(() => builtProgram());

  it('an empty file is a draft without words', async () => {
    for (const name of ['a.md', 'a.txt', 'a.html']) assert.equal((await read(name, '')).checkedWords, 0);
  });

  it('a draft without text is told to have none, with exit code 0', async () => {
    const cwd = folderWith({ 'leeg.md': ' \n\n', 'sound.md': CLEAN });
    const { code, json, stderr } = await besideSound('leeg.md', cwd);
    assert.equal(code, 0);
    assert.deepEqual(
      json.warnings.map(({ path }) => path),
      ['leeg.md'],
    );
    assert.match(stderr, /leeg\.md: There is no text in this draft/);
    assert.equal((await tenderlint(['check', 'leeg.md'], { cwd })).stdout, '');
  });

  it('a text of more than 20 MB is refused', () =>
    refused('a.md', new Uint8Array(50 * 1024 * 1024).fill(0x61), /50 MB/, /20 MB/, /split/));
  it('a .docx that is no zip is refused', () => refused('a.docx', 'tekst', /zip archive/));
  it('an empty .docx is refused', () => refused('a.docx', '', /empty/));
  it('a .docx that breaks off is refused', () =>
    refused('a.docx', buildDocx({ body: p('x') }).subarray(0, 200), /damaged/));

  it('a zip bomb is refused', () => {
    const bomb = zipSync({
      '[Content_Types].xml': strToU8('<x/>'),
      'word/document.xml': new Uint8Array(60 * 1024 * 1024),
    });
    return refused('a.docx', bomb, /zip bomb/);
  });

  it('a .docx with a broken part is refused by part, line and column', () =>
    refused(
      'a.docx',
      buildDocx({ body: '', parts: { 'word/document.xml': '<w:document><w:body>' } }),
      /word\/document\.xml/,
    ));

  it('a .docx with a password is refused', () => refused('a.docx', ole('EncryptedPackage'), /password/));
  it('a .doc under the name of a .docx is refused', () =>
    refused('a.docx', ole('WordDocument'), /old Office format/, /Save As/));
  it('a PDF is refused', () => refused('a.pdf', '%PDF-1.7', /PDF/));
  it('bytes that are not UTF-8 are refused', () =>
    refused('a.md', Uint8Array.of(0x61, 0xe9, 0x74), /byte 1 /, /Windows-1252/));

  it('a lone surrogate is refused as bytes and read as entity', async () => {
    await refused('a.md', Uint8Array.of(0x61, 0xed, 0xa0, 0x80), /byte 1 /);
    await read('b.html', '<p>De laptop &#xD800; is grijs.</p>');
  });

  it('a line of a megabyte is read', async () => {
    const line = 'De laptop is grijs. '.repeat(52_000);
    assert.equal((await read('a.md', line)).checkedWords, 208_000);
    assert.equal((await read('b.txt', 'a'.repeat(1_000_000))).checkedWords, 1);
  });

  it('null bytes in a text are refused', () => refused('a.md', 'De laptop\0 is grijs.', /no text file/));

  it('a folder without drafts is an error that says what is looked for; the others are still checked', async () => {
    const cwd = folderWith({ 'leeg/foto.png': 'x', 'sound.md': CLEAN });
    const { code, json, stderr } = await besideSound('leeg', cwd);
    assert.deepEqual([code, json.errors.map(({ path }) => path)], [2, ['leeg']]);
    assert.match(stderr, /^leeg: No draft found in this folder\. tenderlint reads \.md.*\.docx/);
  });

  it('a folder whose drafts settings leave out is no error', async () => {
    const files = { 'oud/tenderlint.yaml': 'language: nl\nignore: ["*.md"]\n', 'oud/a.md': CLEAN, 'sound.md': CLEAN };
    const { code, json, stderr } = await besideSound('oud', folderWith(files));
    assert.deepEqual([code, json.errors], [0, []]);
    assert.match(stderr, /^oud: Alles in deze map is overgeslagen/);
  });

  it('a missing file is named', async () => {
    const { code, json } = await besideSound('nowhere.md', folderWith({ 'sound.md': CLEAN }));
    assert.equal(code, 2);
    assert.deepEqual(json.errors, [
      { path: 'nowhere.md', message: 'There is no such file or folder. Check the path.' },
    ]);
  });

  it('files and folders that may not be read are named', async function () {
    const cwd = folderWith({ 'secret.md': CLEAN, 'closed/a.md': CLEAN, 'sound.md': CLEAN });
    for (const path of ['.', 'sound.md']) chmodSync(join(cwd, path), 0o755);
    for (const path of ['secret.md', 'closed']) chmodSync(join(cwd, path), 0o000);
    // Root may read everything, so that it has to step down.
    const asNobody = process.getuid?.() === 0 ? { uid: 65534, gid: 65534 } : {};
    if (process.platform === 'win32') this.skip();
    chmodSync(join(await builtProgram(), '../..'), 0o755);
    const { code, json } = await checkJson(['secret.md', 'closed', '.'], { cwd, ...asNobody });
    assert.equal(code, 2);
    assert.deepEqual(
      json.files.map(({ path }) => path),
      ['sound.md'],
    );
    for (const { message } of json.errors) assert.match(message, /may not be read by you/);
    assert.deepEqual([...new Set(json.errors.map(({ path }) => path))].sort(), ['closed', 'secret.md']);
  });

  it('a folder that holds itself is searched once', async () => {
    const cwd = folderWith({ 'map/a.md': CLEAN });
    symlinkSync('..', join(cwd, 'map/terug'));
    symlinkSync('lus', join(cwd, 'map/lus'));
    symlinkSync('a.md', join(cwd, 'map/b.md'));
    const { code, json } = await checkJson(['map'], { cwd });
    assert.equal(code, 0);
    assert.deepEqual(
      json.files.map(({ path }) => path),
      ['map/a.md', 'map/b.md'],
    );
    const named = await checkJson(['map/lus'], { cwd });
    assert.match(named.json.errors[0]?.message ?? '', /leads back to itself/);
  });

  it('a device is no draft', async () => {
    const { code, stderr } = await tenderlint(['check', '/dev/zero']);
    assert.equal(code, 2);
    assert.match(stderr, /device/);
  });

  it('standard input that is no text is refused under its name', async () => {
    const { code, json } = await checkJson(['--stdin-filename', 'x.docx', '-'], { stdin: 'no zip' });
    assert.equal(code, 2);
    assert.equal(json.errors[0]?.path, 'x.docx');
  });

  it('`text` of a file that cannot be read says why', async () => {
    const cwd = folderWith({ 'a.docx': 'x' });
    mkdirSync(join(cwd, 'map'));
    for (const [path, says] of [
      ['a.docx', /zip archive/],
      ['map', /a folder/],
      ['b.md', /no such file/],
    ] as const) {
      const { code, stderr } = await tenderlint(['text', path], { cwd });
      assert.equal(code, 2);
      assert.match(stderr, says);
    }
  });
});
