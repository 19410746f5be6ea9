import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { DOMParser } from '@xmldom/xmldom';
import { Ajv } from 'ajv';
import type { Log } from 'sarif';
import { FLAWED, LABEL } from './support/drafts';
import { checkJson, folderWith, tenderlint } from './support/program';

const NASTY = `# Levering van laptops, 50% & <meer>: "nu"\n\nDe laptops dragen het label TCO\u0001 Certified, en 100% <b>groen</b> & 'zuinig'.\n\n${FLAWED}`;

function cases(): { cwd: string; args: string[] } {
  const cwd = folderWith({
    'map, één/a:b.md': NASTY,
    'stuk.docx': 'no zip',
    'tenderlint.yaml': 'rules: { nonsense/rule: off }\nbuyer: x\n',
  });
  return { cwd, args: ['map, één/a:b.md', 'stuk.docx'] };
}

/** The official schema is of JSON Schema draft 4: of what that names otherwise only the id is used. */
function sarifSchema(): object {
  const path = new URL('schema/sarif-2.1.0-rtm.5.json', import.meta.url);
  const { id: _, $schema: __, ...schema } = JSON.parse(readFileSync(path, 'utf8')) as Record<string, unknown>;
  return schema;
}

describe('The output formats of tenderlint check', () => {
  it('sarif: is valid by the official schema, with a result a finding and a fix a replacement', async () => {
    const { cwd, args } = cases();
    const { stdout, code } = await tenderlint(['check', '--format', 'sarif', ...args], { cwd });
    assert.equal(code, 2);
    const log = JSON.parse(stdout) as Log;
    const validate = new Ajv({ strict: false, validateFormats: false, unicodeRegExp: false, logger: false }).compile(
      sarifSchema(),
    );
    assert.ok(validate(log), JSON.stringify(validate.errors?.slice(0, 3)));
    const { json } = await checkJson(args, { cwd });
    const [run] = log.runs;
    const findings = json.files.flatMap((file) => file.findings);
    assert.equal(run?.results?.length, findings.length);
    assert.ok(findings.length > 0);
    const defined = new Set(run.tool.driver.rules?.map(({ id }) => id));
    for (const [at, result] of run.results.entries()) {
      const finding = findings[at];
      assert.ok(finding);
      assert.equal(result.ruleId, finding.ruleId);
      assert.ok(defined.has(finding.ruleId), finding.ruleId);
      const region = result.locations?.[0]?.physicalLocation?.region;
      assert.deepEqual([region?.startLine, region?.startColumn], [finding.start.line + 1, finding.start.character + 1]);
      assert.equal(result.fixes?.length ?? 0, finding.replacements.length);
    }
    assert.equal(
      run.results[0]?.locations?.[0]?.physicalLocation?.artifactLocation?.uri,
      'map%2C%20%C3%A9%C3%A9n/a%3Ab.md',
    );
    const [invocation] = run.invocations ?? [];
    assert.equal(invocation?.executionSuccessful, false);
    assert.deepEqual(invocation.toolExecutionNotifications?.map(({ level }) => level).sort(), [
      'error',
      'error',
      'warning',
    ]);
  });

  it('junit: is well-formed whatever the text holds, and fails for errors and warnings only', async () => {
    const { cwd, args } = cases();
    const { stdout } = await tenderlint(['check', '--format', 'junit', ...args], { cwd });
    const problems: string[] = [];
    const document = new DOMParser({ onError: (_, message) => problems.push(message) }).parseFromString(
      stdout,
      'text/xml',
    );
    assert.deepEqual(problems, []);
    const { json } = await checkJson(args, { cwd });
    const findings = json.files.flatMap((file) => file.findings);
    assert.equal(
      document.getElementsByTagName('failure').length,
      findings.filter(({ severity }) => severity !== 'advice').length,
    );
    assert.equal(document.getElementsByTagName('error').length, json.errors.length);
    const suite = document.getElementsByTagName('testsuite')[0];
    assert.equal(suite?.getAttribute('name'), 'map, één/a:b.md');
    assert.equal(Number(suite.getAttribute('tests')), findings.length);
  });

  it('github: is one workflow command a finding and a problem, with nothing that ends it early', async () => {
    const { cwd, args } = cases();
    const { stdout } = await tenderlint(['check', '--format', 'github', ...args], { cwd });
    const { json } = await checkJson(args, { cwd });
    const rows = stdout.trimEnd().split('\n');
    const findings = json.files.flatMap((file) => file.findings);
    assert.equal(rows.length, findings.length + json.errors.length + json.warnings.length);
    for (const row of rows) assert.match(row, /^::(?:error|warning|notice) file=[^:,]+(?:,[a-zA-Z]+=[^:,]+)*::.+$/);
    assert.ok(
      rows.some((row) => row.startsWith('::error file=map%2C één/a%3Ab.md,line=') && row.includes(`title=${LABEL}`)),
    );
    assert.ok(
      rows.some((row) => row.startsWith('::error file=tenderlint.yaml,line=2,col=')),
      stdout,
    );
    assert.ok(rows.some((row) => row.startsWith('::warning file=tenderlint.yaml,line=1,col=')));
  });

  it('pretty: shows section, place, text, reason and replacement in the language of the draft', async () => {
    const cwd = folderWith({ 'a.md': FLAWED });
    const { stdout } = await tenderlint(['check', '--jurisdiction', 'BE', 'a.md'], { cwd });
    const [, after, again] = stdout.split('\nTechnische specificaties\n');
    assert.equal(again, undefined, 'each section is named once');
    assert.match(after ?? '', /fout a\.md:5:\d+ {2}certification\/label-without-equivalent\n/);
    assert.match(after ?? '', /» .*TCO Certified/);
    assert.match(after ?? '', /Recht: .*artikel 43/);
    assert.match(after ?? '', / {4}→ .+\n {6}\S/);
    assert.match(after ?? '', /Keurmerken en certificaten +\d+ fout/);
  });
});
