import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { buildDocx, p } from '../formats/docx/build-docx';
import { buildOdt, p as odtP } from '../formats/odt/build-odt';
import { FLAWED } from './support/drafts';
import { builtProgram, folderWith, tenderlint } from './support/program';

const PRELOAD = fileURLToPath(new URL('support/no-network.cjs', import.meta.url));
const TEXT = 'De laptops dragen het label TCO Certified, zie https://example.org/label.';
const DRAFTS = {
  'a.md': `${FLAWED}\n![logo](https://example.org/logo.png)\n`,
  'b.html': `<!DOCTYPE html><link rel="stylesheet" href="https://example.org/a.css"><script src="https://example.org/a.js"></script><img src="https://example.org/a.png"><p>${TEXT}</p>`,
  'c.txt': TEXT,
  'd.docx': buildDocx({ body: p(TEXT) }),
  'e.odt': buildOdt({ body: odtP(TEXT) }),
  'tenderlint.yaml': 'jurisdiction: BE\n',
};
const FILES = Object.keys(DRAFTS).filter((name) => !name.endsWith('.yaml'));

describe('Nothing leaves the machine', () => {
  it('the guard of these tests does stop a program that calls out', () => {
    const calls = spawnSync(
      process.execPath,
      ['--require', PRELOAD, '-e', "require('node:http').get('http://127.0.0.1:9')"],
      { encoding: 'utf8' },
    );
    assert.deepEqual([calls.status, calls.stderr], [97, 'NETWORK: http.get\n']);
  });

  it('a check of every format, in every output, opens no connection', async () => {
    const cwd = folderWith(DRAFTS);
    for (const format of ['pretty', 'json', 'sarif', 'junit', 'github']) {
      const ran = await tenderlint(['check', '--format', format, ...FILES], { cwd, node: ['--require', PRELOAD] });
      assert.deepEqual([ran.code, ran.stderr], [1, ''], format);
    }
  });

  it('a check without any network gives the same as one with', async function () {
    // A namespace with no network in it; some machines do not let one be made.
    if (spawnSync('unshare', ['-n', 'true']).status !== 0) this.skip();
    const cwd = folderWith(DRAFTS);
    const program = await builtProgram();
    const run = (command: string, args: readonly string[]): string =>
      spawnSync(command, [...args, program, 'check', '--format', 'json', ...FILES], { cwd, encoding: 'utf8' }).stdout;
    const alone = run('unshare', ['-n', process.execPath]);
    assert.ok(alone.length > 100);
    assert.equal(alone, run(process.execPath, []));
  });
});
