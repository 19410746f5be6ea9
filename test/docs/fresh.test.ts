/** What is generated and committed is what the generators make today. */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { generateDocs, RULES_FOLDER } from '../../scripts/docs';

describe('The rule pages', () => {
  const { pages } = generateDocs();

  it('are those that "npm run docs" makes now', () => {
    for (const [name, text] of pages) {
      const committed = readFileSync(join(RULES_FOLDER, name), 'utf8');
      assert.ok(committed === text, `docs/rules/${name} is out of date: run "npm run docs"`);
    }
  });

  it('have no page of a rule that is gone', () => {
    const present = readdirSync(RULES_FOLDER, { recursive: true, encoding: 'utf8' }).filter((name) =>
      name.endsWith('.md'),
    );
    assert.deepEqual(present.filter((name) => !pages.has(name.replaceAll('\\', '/'))).sort(), []);
  });
});
