import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { Ajv } from 'ajv';
import { CLEAN, FLAWED, LABEL } from './support/drafts';
import { builtProgram, checkJson, folderWith, tenderlint } from './support/program';

const place = {
  type: 'object',
  required: ['line', 'character', 'offset'],
  additionalProperties: false,
  properties: {
    line: { type: 'integer', minimum: 0 },
    character: { type: 'integer', minimum: 0 },
    offset: { type: 'integer', minimum: 0 },
  },
};
const text = { type: 'string' };
const edit = {
  type: 'object',
  required: ['start', 'end', 'newText'],
  additionalProperties: false,
  properties: { start: { type: 'integer' }, end: { type: 'integer' }, newText: text },
};
/** The contract of docs/command-line.md. */
const FINDING = {
  type: 'object',
  required: [
    'id',
    'ruleId',
    'category',
    'kind',
    'severity',
    'message',
    'why',
    'law',
    'phase',
    'start',
    'end',
    'text',
    'replacements',
  ],
  properties: {
    id: text,
    ruleId: { type: 'string', pattern: '^[a-z-]+/[a-z0-9-]+$' },
    category: { enum: ['human-rights', 'certification', 'repairability', 'greenwashing', 'procurement'] },
    kind: { enum: ['span', 'absence', 'incomplete', 'question'] },
    severity: { enum: ['error', 'warning', 'advice'] },
    message: text,
    why: text,
    law: { type: 'array', items: text },
    phase: { enum: ['exclusion', 'selection', 'specification', 'award', 'performance', 'unknown'] },
    start: place,
    end: place,
    text,
    elements: {
      type: 'array',
      items: {
        type: 'object',
        required: ['id', 'present'],
        properties: { id: text, label: text, present: { type: 'boolean' } },
      },
    },
    replacements: {
      type: 'array',
      items: {
        type: 'object',
        required: ['title', 'edits', 'safe'],
        properties: { title: text, edits: { type: 'array', items: edit }, safe: { type: 'boolean' } },
      },
    },
  },
};

describe('tenderlint check', () => {
  it('prints JSON as the contract says, with findings at their exact places', async () => {
    const cwd = folderWith({ 'a.md': FLAWED });
    const { code, json, stderr } = await checkJson(['--jurisdiction', 'be', 'a.md'], { cwd });
    assert.equal(code, 1);
    assert.equal(stderr, '');
    assert.equal(json.version, 1);
    assert.match(json.pack.sha256, /^[0-9a-f]{64}$/);
    const [file] = json.files;
    assert.ok(file);
    assert.deepEqual(
      [file.path, file.language, file.jurisdiction, file.productGroups],
      ['a.md', 'nl', 'BE', ['laptop']],
    );
    assert.deepEqual(json.errors, []);
    const validate = new Ajv().compile(FINDING);
    for (const finding of file.findings) {
      assert.ok(validate(finding), JSON.stringify(validate.errors));
      assert.equal(FLAWED.slice(finding.start.offset, finding.end.offset), finding.text);
      const lines = FLAWED.slice(0, finding.start.offset).split('\n');
      assert.deepEqual([finding.start.line, finding.start.character], [lines.length - 1, lines.at(-1)?.length]);
    }
    const found = file.findings.find(({ ruleId }) => ruleId === LABEL);
    assert.equal(found?.start.line, 4);
    assert.match(found.text, /TCO Certified/);
  });

  it('exits by --fail-on', async () => {
    const cwd = folderWith({ 'a.md': FLAWED, 'clean.md': CLEAN });
    const exit = async (...args: string[]): Promise<number | null> =>
      (await tenderlint(['check', ...args], { cwd })).code;
    assert.equal(await exit('a.md'), 1);
    assert.equal(await exit('--fail-on', 'never', 'a.md'), 0);
    assert.equal(await exit('clean.md'), 0);
    assert.equal(await exit('--fail-on', 'advice', 'clean.md'), 0);
  });

  it('exits by the severities that settings give', async () => {
    const cwd = folderWith({
      'a.md': FLAWED,
      'tenderlint.yaml': `rules: { certification: advice, human-rights: advice, repairability: advice, procurement: advice, greenwashing: advice, ${LABEL}: warning }`,
    });
    const exit = async (failOn: string): Promise<number | null> =>
      (await tenderlint(['check', '--fail-on', failOn, 'a.md'], { cwd })).code;
    assert.deepEqual([await exit('error'), await exit('warning'), await exit('advice')], [0, 1, 1]);
  });

  it('takes several files and folders, each file once and in order', async () => {
    const cwd = folderWith({
      'b.md': CLEAN,
      'map/a.txt': CLEAN,
      'map/diep/c.html': '<p>Notulen</p>',
      'map/~$open.docx': 'x',
      'map/.hidden/d.md': CLEAN,
      'map/node_modules/e.md': CLEAN,
      'map/foto.png': 'x',
    });
    const { code, json } = await checkJson(['b.md', 'map', 'b.md', 'map/a.txt'], { cwd });
    assert.equal(code, 0);
    assert.deepEqual(
      json.files.map(({ path }) => path),
      ['b.md', 'map/a.txt', 'map/diep/c.html'],
    );
  });

  it('reads standard input under the name given', async () => {
    const { json } = await checkJson(['-'], { stdin: FLAWED });
    assert.equal(json.files[0]?.path, 'draft.md');
    assert.ok(json.files[0].findings.some(({ ruleId }) => ruleId === LABEL));
    const html = await checkJson(['--stdin-filename', 'x.html', '-'], {
      stdin: '<p lang="nl">De vergadering begon.</p>',
    });
    assert.equal(html.json.files[0]?.checkedWords, 3);
  });

  it('reviews by the rules in force on --date', async () => {
    const cwd = folderWith({ 'a.md': FLAWED });
    const dated = async (date: string): Promise<string[]> => {
      const { json } = await checkJson(['--explain-applicability', '--date', date, 'a.md'], { cwd });
      return (json.files[0]?.notApplied ?? []).filter(({ reason }) => reason === 'date').map(({ ruleId }) => ruleId);
    };
    assert.notDeepEqual(await dated('1990-01-01'), await dated('2026-11-21'));
  });

  it('takes GB for the United Kingdom', async () => {
    const { json } = await checkJson(['--jurisdiction', 'GB', '-'], { stdin: FLAWED });
    assert.equal(json.files[0]?.jurisdiction, 'UK');
  });

  it('tells the rules not applied and why, in every format', async () => {
    const args = ['check', '--explain-applicability', '--jurisdiction', 'NL', '-'];
    const pretty = await tenderlint(args, { stdin: FLAWED });
    assert.match(pretty.stdout, /Niet toegepaste regels \(\d+\)/);
    assert.match(pretty.stdout, /voor andere producten.*:\n {4}[a-z/-]+\n/);
    const junit = await tenderlint([...args, '--format', 'junit'], { stdin: FLAWED });
    assert.match(junit.stderr, /voor andere producten/);
    assert.doesNotMatch(junit.stdout, /voor andere producten/);
  });

  it('only counts the law of other countries, and names the rules where the country is unknown', async () => {
    const args = ['check', '--explain-applicability', '-'];
    const known = await tenderlint([...args, '--jurisdiction', 'NL'], { stdin: FLAWED });
    assert.match(known.stdout, /^ {2}recht van andere landen: \d+ regels$/m);
    assert.doesNotMatch(known.stdout, /^ {4}certification\/art-54-notice$/m);
    const unknown = await tenderlint(args, { stdin: FLAWED.replace('Bestek', 'Aankoop') });
    assert.match(
      unknown.stdout,
      /land van dit ontwerp is niet bekend.*\n( {4}[a-z/-]+\n)*? {4}certification\/art-54-notice/,
    );
  });

  it('refuses values it does not know with exit code 2 and the values it knows', async () => {
    const wrong: [string[], RegExp][] = [
      [['--format', 'xml', 'a.md'], /pretty, json, sarif, junit, github/],
      [['--fail-on', 'fatal', 'a.md'], /error, warning, advice, never/],
      [['--jurisdiction', 'XX', 'a.md'], /BE, NL, FR, DE, AT, CH, UK, NO, EU/],
      [['--date', '2026-02-30', 'a.md'], /YYYY-MM-DD/],
      [['--date', 'tomorrow', 'a.md'], /YYYY-MM-DD/],
      [['--config', 'nowhere.yaml', 'a.md'], /nowhere\.yaml.*no such file/],
      [['--unknown', 'a.md'], /unknown option/],
      [[], /paths/],
    ];
    for (const [args, says] of wrong) {
      const { code, stderr, stdout } = await tenderlint(['check', ...args]);
      assert.equal(code, 2, args.join(' '));
      assert.match(stderr, says);
      assert.equal(stdout, '');
    }
  });

  it('names files that could not be read and checks the others', async () => {
    const cwd = folderWith({ 'a.md': FLAWED, 'bad.docx': 'no zip' });
    const { code, json, stderr } = await checkJson(['bad.docx', 'nowhere.md', 'a.md'], { cwd });
    assert.equal(code, 2);
    assert.deepEqual(
      json.files.map(({ path }) => path),
      ['a.md'],
    );
    assert.deepEqual(json.errors.map(({ path }) => path).sort(), ['bad.docx', 'nowhere.md']);
    for (const { path, message } of json.errors) assert.ok(stderr.includes(`${path}: ${message}`));
  });

  it('ends without a stack trace when the reader of its output has enough', async () => {
    const cwd = folderWith({ 'a.md': FLAWED.repeat(200) });
    const child = spawn(process.execPath, [await builtProgram(), 'check', '--format', 'json', 'a.md'], {
      cwd,
      stdio: 'pipe',
    });
    let stderr = '';
    child.stderr.setEncoding('utf8').on('data', (chunk: string) => (stderr += chunk));
    child.stdout.once('data', () => child.stdout.destroy());
    const code = await new Promise((resolve) => child.on('close', resolve));
    assert.equal(stderr, '');
    assert.equal(code, 1);
  });

  it('gives the same bytes each time', async () => {
    const cwd = folderWith({
      'a.md': FLAWED,
      'b.html': '<h1>Levering van laptops</h1><p>De laptops dragen het label TCO Certified.</p>',
    });
    const [first, second] = await Promise.all([1, 2].map(() => checkJson(['a.md', 'b.html'], { cwd })));
    assert.equal(first?.stdout, second?.stdout);
    assert.ok(first?.stdout.includes(LABEL));
  });
});
