/** Holds the rules tree of this repository to no problems, and to what the engine asks of it. */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import Ajv2020 from 'ajv/dist/2020';
import { parse } from 'yaml';
import { z } from 'zod';
import { ENGINE_CONCEPTS } from '../../../rules/compile/compile';
import { JSON_SCHEMAS } from '../../../rules/compile/json-schema';
import { formatProblem } from '../../../rules/compile/problem';
import { compiledRules } from '../../support/pack';

const root = fileURLToPath(new URL('../../..', import.meta.url));

describe('The rules of this repository', () => {
  it('compile without a problem', () => {
    assert.equal(compiledRules().problems.map(formatProblem).join('\n'), '');
  });

  it('name product groups for every verdict of the label register that a draft can be read for, or that none is', () => {
    const known = new Set(compiledRules().pack.concepts.map((concept) => concept.id));
    const unread = ['component', 'packaging', 'software', 'data_centre', 'service', 'projector', 'television'];
    const groups = compiledRules().pack.labels.flatMap((label) => label.verdicts.flatMap((row) => row.groups ?? []));
    assert.deepEqual(
      [...new Set(groups)].filter((group) => !known.has(`product:${group}`) && !unread.includes(group)),
      [],
    );
  });

  it('are checked for every concept the engine asks for by name', () => {
    const folder = `${root}language-server/engine`;
    const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.ts'));
    const asked = files.flatMap((name) =>
      [...readFileSync(`${folder}/${name}`, 'utf8').matchAll(/\.concept\('([^']+)'\)/g)].map((match) => match[1] ?? ''),
    );
    assert.deepEqual(
      asked.filter((id) => !ENGINE_CONCEPTS.includes(id)),
      [],
    );
  });

  it('fit the JSON Schemas that editors use', () => {
    const ajv = new Ajv2020({ strict: false, formats: { uri: true } });
    const folders = [
      ['vocabulary', 'vocabulary'],
      ['law', 'law'],
      ['labels', 'label'],
    ] as const;
    for (const [folder, name] of folders) {
      const schema = JSON_SCHEMAS[name];
      assert.ok(schema);
      const validate = ajv.compile(z.toJSONSchema(schema, { io: 'input', reused: 'ref' }));
      for (const file of readdirSync(`${root}rules/${folder}`)) {
        if (file === 'forms.yaml') continue;
        const value: unknown = parse(readFileSync(`${root}rules/${folder}/${file}`, 'utf8'));
        assert.ok(validate(value), `${file}: ${ajv.errorsText(validate.errors)}`);
      }
    }
  });
});
