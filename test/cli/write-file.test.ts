import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import {
  chmodSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  statSync,
  symlinkSync,
} from 'node:fs';
import { join } from 'node:path';
import { rewritten } from '../../cli/rewrite-text';
import { writeWhole } from '../../cli/write-file';
import { builtProgram, folderWith, tenderlint } from './support/program';

describe('A file that is written', () => {
  before(function () {
    // Links and modes of files are those of Unix.
    if (process.platform === 'win32') this.skip();
  });

  it('goes where a symbolic link leads, and the link stays', async () => {
    const folder = folderWith({ 'map/echt.json': 'oud' });
    symlinkSync('map/echt.json', join(folder, 'een.json'));
    symlinkSync('een.json', join(folder, 'twee.json'));
    chmodSync(join(folder, 'map/echt.json'), 0o640);
    await writeWhole(join(folder, 'twee.json'), 'nieuw');
    assert.deepEqual(
      ['een.json', 'twee.json'].map((name) => readlinkSync(join(folder, name))),
      ['map/echt.json', 'een.json'],
    );
    assert.equal(readFileSync(join(folder, 'map/echt.json'), 'utf8'), 'nieuw');
    assert.equal(statSync(join(folder, 'map/echt.json')).mode & 0o777, 0o640);
    assert.deepEqual(readdirSync(join(folder, 'map')), ['echt.json']);
  });

  it('is made where a link leads to nothing yet', async () => {
    const folder = folderWith({ 'map/a.md': '' });
    symlinkSync('map/nieuw.json', join(folder, 'een.json'));
    symlinkSync('een.json', join(folder, 'twee.json'));
    await writeWhole(join(folder, 'twee.json'), 'nieuw');
    assert.ok(lstatSync(join(folder, 'twee.json')).isSymbolicLink());
    assert.ok(lstatSync(join(folder, 'een.json')).isSymbolicLink());
    assert.equal(readFileSync(join(folder, 'map/nieuw.json'), 'utf8'), 'nieuw');
  });

  it('goes into a pipe or a device as it is', async () => {
    const cwd = folderWith({ 'a.md': DRAFT });
    const program = [process.execPath, await builtProgram(), 'report', 'a.md', '--format', 'csv', '-o', '/dev/stdout'];
    const piped = execFileSync('/bin/sh', ['-c', '"$@" | cat', 'sh', ...program], { cwd, encoding: 'utf8' });
    assert.match(piped, /"human-rights\/no-clause"/);
    await writeWhole('/dev/null', 'nieuw');
    assert.ok(statSync('/dev/null').isCharacterDevice());
  });

  it('is refused, and nothing is left behind, where a link leads in a circle, to a folder or into none', async () => {
    const folder = folderWith({});
    symlinkSync('lus', join(folder, 'lus'));
    mkdirSync(join(folder, 'map'));
    symlinkSync('map', join(folder, 'naar-map'));
    symlinkSync('nergens/x.json', join(folder, 'nergens-heen'));
    const before = readdirSync(folder).sort();
    for (const name of ['lus', 'map', 'naar-map', 'nergens-heen']) {
      await assert.rejects(writeWhole(join(folder, name), 'nieuw'), /could not be written/, name);
    }
    assert.deepEqual(readdirSync(folder).sort(), before);
    assert.equal(readlinkSync(join(folder, 'lus')), 'lus');
    assert.deepEqual(readdirSync(join(folder, 'map')), []);
  });
});

describe('Text put at the top of a file', () => {
  it('ends its lines as the file does', () => {
    const top = { start: 0, end: 0, newText: '<!-- a -->\n\n' };
    assert.equal(rewritten('Een.\r\nTwee.\r\n', [top]), '<!-- a -->\r\n\r\nEen.\r\nTwee.\r\n');
    assert.equal(rewritten('\r\nEen.\r\n', [top]), '<!-- a -->\r\n\r\n\r\nEen.\r\n');
    assert.equal(rewritten('Een.\nTwee.\n', [top]), '<!-- a -->\n\nEen.\nTwee.\n');
    assert.equal(rewritten('', [top]), '<!-- a -->\n\n');
  });

  it('comes after the byte order mark, and goes again without a trace', async () => {
    const rule = 'human-rights/no-clause';
    const draft = `\uFEFF${DRAFT.replace(/\n/g, '\r\n')}`;
    const cwd = folderWith({ 'a.md': draft });
    const read = (): string => readFileSync(join(cwd, 'a.md'), 'utf8');
    const decided = await tenderlint(['decide', 'a.md', rule, '--reason', 'In het lastenboek'], { cwd });
    assert.equal(decided.code, 0, decided.stderr);
    const [comment, ...rest] = read().split('\r\n\r\n');
    assert.match(
      comment ?? '',
      /^\uFEFF<!-- tenderlint-decision ignored human-rights\/no-clause: In het lastenboek .*-->$/,
    );
    assert.equal(`\uFEFF${rest.join('\r\n\r\n')}`, draft);
    assert.doesNotMatch(read(), /[^\r]\n/);
    assert.equal((await tenderlint(['decide', 'a.md', rule, '--undo'], { cwd })).code, 0);
    assert.equal(read(), draft);
  });
});

const DRAFT = `# Bestek voor de levering van laptops

## Technische specificaties

De laptops hebben een scherm van 14 inch en een werkgeheugen van 16 GB.
`;
