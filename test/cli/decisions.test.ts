import assert from 'node:assert/strict';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import { readDocx } from '../../language-server/formats/docx/read-docx';
import { settleAll } from '../support/tracked-changes';
import { FLAWED, LABEL } from './support/drafts';
import { folderWith, tenderlint } from './support/program';

const example = readFileSync(fileURLToPath(new URL('../../examples/nl/laptops-flawed.docx', import.meta.url)));

interface Checked {
  files: {
    findings: { ruleId: string }[];
    decided?: { ruleId: string; reason: string }[];
    reopened?: { ruleId: string; because: string }[];
  }[];
}

async function checkAll(folder: string, names: readonly string[]): Promise<Checked['files']> {
  const { stdout } = await tenderlint(['check', '--format', 'json', ...names], { cwd: folder });
  return (JSON.parse(stdout) as Checked).files;
}

async function check(folder: string, name: string): Promise<Checked['files'][number]> {
  const [file] = await checkAll(folder, [name]);
  assert.ok(file);
  return file;
}

const finds = ({ findings }: Checked['files'][number]): boolean => findings.some(({ ruleId }) => ruleId === LABEL);

describe('tenderlint review', function () {
  this.timeout(180_000);

  it('writes tracked changes and comments beside the draft, and says what it did', async () => {
    const folder = folderWith({ 'bestek.docx': example });
    const path = join(folder, 'bestek.docx');
    const ran = await tenderlint([
      'review',
      path,
      '--fix',
      'all',
      '--comments',
      '--author',
      'An',
      '--date',
      '2026-11-21',
    ]);
    assert.equal(ran.code, 0, ran.stderr);
    assert.match(ran.stderr, /\d+ bijgehouden wijzigingen, \d+ opmerkingen\./);
    assert.ok(readFileSync(path).equals(example), 'the draft is as it was');
    const reviewed = readFileSync(join(folder, 'bestek.reviewed.docx'));
    const files = unzipSync(reviewed);
    const comments = Buffer.from(files['word/comments.xml'] ?? []).toString();
    assert.match(comments, /w:author="An"/);
    assert.match(comments, /Recht: /);
    assert.match(comments, /certification\//);
    const before = readDocx(example).draft.source;
    assert.equal(readDocx(settleAll(reviewed, 'reject')).draft.source, before);
    assert.notEqual(readDocx(settleAll(reviewed, 'accept')).draft.source, before);
  });

  it('refuses .odt, text, standard input, the draft itself and nothing to do, each with what to do instead', async () => {
    const folder = folderWith({ 'a.odt': 'x', 'a.md': FLAWED, 'a.docx': example });
    const cases: [string[], RegExp][] = [
      [['a.odt'], /LibreOffice.*\.docx/s],
      [['a.md'], /tenderlint fix a\.md/],
      [['-'], /Name a file/],
      [['a.docx', '-o', './a.docx'], /the draft itself/],
      [['a.docx', '--fix', 'none'], /--comments/],
    ];
    for (const [args, expected] of cases) {
      const { code, stderr } = await tenderlint(['review', ...args], { cwd: folder });
      assert.equal(code, 2, args.join(' '));
      assert.match(stderr, expected);
    }
  });
});

describe('tenderlint fix', function () {
  this.timeout(180_000);

  it('shows the difference first, then makes it, keeping line ends and byte order mark', async () => {
    const draft = `\uFEFF${FLAWED.replace(/\n/g, '\r\n')}`;
    const folder = folderWith({ 'a.md': draft });
    const dry = await tenderlint(['fix', 'a.md', '--all', '--dry-run'], { cwd: folder });
    assert.match(dry.stdout, /^--- a\.md[\s\S]*^\+(?!\+\+)/m);
    assert.equal(readFileSync(join(folder, 'a.md'), 'utf8'), draft);
    const ran = await tenderlint(['fix', 'a.md', '--all'], { cwd: folder });
    assert.match(ran.stderr, /\d+ vervangingen doorgevoerd/);
    const fixed = readFileSync(join(folder, 'a.md'), 'utf8');
    assert.notEqual(fixed, draft);
    assert.ok(fixed.startsWith('\uFEFF'));
    assert.equal(/.{0,20}[^\r]\n/.exec(fixed)?.[0], undefined);
  });

  it('leaves a file in another encoding, and a Word document, as it is', async () => {
    const folder = folderWith({
      'a.md': Buffer.from(FLAWED.replace('het label', 'hét label'), 'latin1'),
      'a.docx': example,
    });
    assert.match((await tenderlint(['fix', 'a.md', '--all'], { cwd: folder })).stderr, /UTF-8/);
    assert.match((await tenderlint(['fix', 'a.docx'], { cwd: folder })).stderr, /tenderlint review/);
  });
});

describe('tenderlint decide', function () {
  this.timeout(180_000);

  const decide = ['--reason', 'Afgesproken met de juridische dienst', '--author', 'An'];

  it('keeps a decision inside Markdown and .docx and beside plain text, where check honours it until the text changes', async () => {
    const plain =
      'Bestek voor de levering van laptops\n\nTechnische specificaties\n\nDe laptops dragen het label TCO Certified.\n';
    const folder = folderWith({ 'a.md': FLAWED, 'b.txt': plain, 'c.docx': example });
    const names = ['a.md', 'b.txt', 'c.docx'];
    for (const name of names) {
      const { code, stderr } = await tenderlint(['decide', name, LABEL, ...decide, '--each'], { cwd: folder });
      assert.equal(code, 0, stderr);
    }
    for (const [at, file] of (await checkAll(folder, names)).entries()) {
      assert.ok(!finds(file), names[at]);
      assert.equal(file.decided?.[0]?.reason, 'Afgesproken met de juridische dienst', names[at]);
    }
    const listed = await tenderlint(['decisions', 'c.docx'], { cwd: folder });
    assert.match(
      listed.stdout,
      /niet van toepassing .*label-without-equivalent[\s\S]*Afgesproken[\s\S]*An, \d+ \w+ 20/,
    );
    for (const name of names) await tenderlint(['decide', name, LABEL, '--undo'], { cwd: folder });
    for (const [at, file] of (await checkAll(folder, names)).entries()) assert.ok(finds(file), names[at]);
    assert.equal(readFileSync(join(folder, 'a.md'), 'utf8'), FLAWED);
    assert.equal(readDocx(readFileSync(join(folder, 'c.docx'))).draft.source, readDocx(example).draft.source);
    assert.ok(existsSync(join(folder, '.tenderlint-decisions.yaml')));
  });

  it('leaves a decisions file alone that it cannot read whole', async () => {
    const folder = folderWith({ 'b.txt': FLAWED.replace(/^#+ /gm, '') });
    const file = join(folder, '.tenderlint-decisions.yaml');
    await tenderlint(['decide', 'b.txt', LABEL, ...decide, '--each'], { cwd: folder });
    const broken = readFileSync(file, 'utf8').replace('state: ignored', 'state: accepted # by hand');
    assert.match(broken, /by hand/);
    writeFileSync(file, broken);
    const { code, stderr } = await tenderlint(['decide', 'b.txt', LABEL, ...decide, '--each'], { cwd: folder });
    assert.equal(code, 2, stderr);
    assert.match(stderr, /gelaten zoals het is/);
    assert.equal(readFileSync(file, 'utf8'), broken);
  });

  it('reopens when the text changes', async () => {
    const folder = folderWith({ 'a.md': FLAWED });
    const path = join(folder, 'a.md');
    await tenderlint(['decide', path, LABEL, ...decide]);
    const [comment, text] = readFileSync(path, 'utf8').split('-->');
    writeFileSync(path, `${comment}-->${text?.replace('dragen het', 'dragen altijd het')}`);
    const after = await check(folder, 'a.md');
    assert.ok(finds(after));
    assert.deepEqual(
      after.reopened?.map(({ because }) => because),
      ['text-changed'],
    );
  });

  it('asks for a reason, for which one of several, and for a rule that found something', async () => {
    const more = 'De monitors dragen het label TCO Certified. De tablets dragen het label TCO Certified.';
    const folder = folderWith({ 'a.md': `${FLAWED}\n${more}\n` });
    const run = async (...args: string[]): Promise<string> =>
      (await tenderlint(['decide', 'a.md', ...args], { cwd: folder })).stderr;
    assert.match(await run(LABEL), /--reason/);
    assert.match(await run(LABEL, ...decide), /--line[\s\S]*regel 5[\s\S]*regel 7/);
    assert.match(await run(`${LABEL}s`, ...decide), new RegExp(`geen regel[^]*Bedoelde u "${LABEL}"`));
    assert.match(await run(LABEL, ...decide, '--line', '5'), /beslist/);
    // The comment of the first decision has moved the other two down; they share a line.
    const [, line = '', column = ''] = /regel (\d+), kolom (\d+): De tablets/.exec(await run(LABEL, ...decide)) ?? [];
    assert.match(await run(LABEL, ...decide, '--line', line), /vond 2 dingen/);
    assert.match(await run(LABEL, ...decide, '--line', line, '--column', column), /beslist/);
    assert.ok(finds(await check(folder, 'a.md')), 'the others stay open');
  });
});

describe('tenderlint baseline', function () {
  this.timeout(180_000);

  it('lets check speak of new findings only, also after text has moved', async () => {
    const folder = folderWith({ 'in/a.md': FLAWED });
    const made = await tenderlint(['baseline', 'in', '-o', 'known.json'], { cwd: folder });
    assert.equal(made.code, 0, made.stderr);
    const run = (): ReturnType<typeof tenderlint> =>
      tenderlint(['check', 'in', '--baseline', 'known.json', '--fail-on', 'advice'], { cwd: folder });
    assert.equal((await run()).code, 0);
    const path = join(folder, 'in/a.md');
    writeFileSync(
      path,
      `${FLAWED.replace('## Tech', 'Inleiding.\n\n## Tech')}\nDe monitors dragen het label TCO Certified.\n`,
    );
    const again = await run();
    assert.equal(again.code, 1);
    assert.match(again.stderr, /bevindingen al bekend in known\.json, weggelaten/);
    assert.equal(again.stdout.match(/label-without-equivalent/g)?.length, 1);
    writeFileSync(join(folder, 'known.json'), '{}');
    assert.match((await run()).stderr, /--baseline known\.json cannot be read: Expected/);
  });

  it('knows nothing of what settings leave out, and says so of a file that is named', async () => {
    const cwd = folderWith({
      'in/tenderlint.yaml': 'ignore: [archief/, oud.md]\n',
      'in/a.md': FLAWED,
      'in/oud.md': FLAWED,
      'in/archief/b.md': FLAWED,
    });
    const made = await tenderlint(['baseline', 'in', 'in/oud.md', '-o', 'known.json'], { cwd });
    assert.equal(made.code, 0, made.stderr);
    assert.match(made.stderr, /in\/oud\.md: Left out/);
    const { files } = JSON.parse(readFileSync(join(cwd, 'known.json'), 'utf8')) as { files: object };
    assert.deepEqual(Object.keys(files), ['in/a.md']);
  });
});
