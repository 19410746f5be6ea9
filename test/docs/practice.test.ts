/** docs/practice.md explains every id of good practice that a rule names. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { readPackSources } from '../support/pack';

const page = readFileSync(fileURLToPath(new URL('../../docs/practice.md', import.meta.url)), 'utf8');

describe('The page of good practice', () => {
  const explained = new Set([...page.matchAll(/<a id="([a-z]+-\d+)"><\/a>/g)].map(([, id]) => id?.toUpperCase()));

  it('explains every id that a rule names', () => {
    const named = new Set(
      readPackSources()
        .flatMap(({ rule }) => rule.practice)
        .map((id) => id.replace(/^([A-Z]+)-(\d+).*$/, '$1-$2')),
    );
    assert.deepEqual([...named].filter((id) => !explained.has(id)).sort(), []);
  });
});
