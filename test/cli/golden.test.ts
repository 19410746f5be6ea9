/**
 * The findings of every draft under examples/, held against test/cli/golden. After a change that is meant, see what it
 * did in the difference of `UPDATE_GOLDEN=1 npx mocha test/cli/golden.test.ts`.
 */
import assert from 'node:assert/strict';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { checkJson } from './support/program';

const root = fileURLToPath(new URL('../..', import.meta.url));
const golden = fileURLToPath(new URL('golden/', import.meta.url));
const DAY = '2026-11-21';

const drafts = existsSync(join(root, 'examples'))
  ? readdirSync(join(root, 'examples'), { recursive: true, encoding: 'utf8' }).filter((name) =>
      /\.(md|docx|html|odt|txt)$/.test(name),
    )
  : [];

describe('The examples', () => {
  for (const name of drafts.sort()) {
    it(`${name} draws the findings it should`, async () => {
      const { json } = await checkJson(['--date', DAY, `examples/${name}`], { cwd: root });
      assert.deepEqual(json.errors, []);
      const [file] = json.files;
      const rows = (file?.findings ?? []).map(
        ({ start, end, severity, kind, ruleId, text }) =>
          `${start.line + 1}:${start.character + 1}-${end.line + 1}:${end.character + 1} ${severity} ${kind} ${ruleId} ${JSON.stringify(text)}`,
      );
      const found = `${file?.language} ${file?.jurisdiction} ${file?.productGroups.join(',')}\n${rows.join('\n')}\n`;
      const path = join(golden, `${name}.txt`);
      if (process.env.UPDATE_GOLDEN) {
        mkdirSync(dirname(path), { recursive: true });
        writeFileSync(path, found);
      }
      assert.ok(existsSync(path), `${path} is missing: UPDATE_GOLDEN=1 npx mocha test/cli/golden.test.ts writes it`);
      assert.equal(found, readFileSync(path, 'utf8'));
    });
  }
});
