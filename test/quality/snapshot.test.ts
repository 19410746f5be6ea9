/**
 * Every finding over the development half of the corpus, so that the difference of a changed rule shows all it moves:
 * `UPDATE_GOLDEN=1 npx mocha test/quality/snapshot.test.ts` renews test/quality/snapshot.
 */
import assert from 'node:assert/strict';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { LineIndex } from '../../language-server/document/line-index';
import { LANGUAGES } from '../../language-server/engine/draft';
import { Reviewer } from '../../language-server/engine/review';
import { readText } from '../support/read-text';
import { testPack } from '../support/pack';
import { CORPUS_DATE, readCorpus } from './corpus';

const folder = fileURLToPath(new URL('snapshot/', import.meta.url));

describe('The findings over the corpus', () => {
  for (const language of LANGUAGES) {
    it(`in ${language} are those of the snapshot`, () => {
      const reviewer = new Reviewer(testPack());
      const drafts = readCorpus('test/corpus', ['development']).filter((draft) => draft.language === language);
      const found = drafts.map(({ name, source }) => {
        const lines = new LineIndex(source);
        const { findings } = reviewer.review(readText(source, 'markdown'), { date: CORPUS_DATE });
        const rows = findings.map(({ start, severity, ruleId, text }) => {
          const { line, character } = lines.position(start);
          return `  ${line + 1}:${character + 1} ${severity} ${ruleId} ${JSON.stringify(text.slice(0, 80))}`;
        });
        return [name, ...rows].join('\n');
      });
      const path = `${folder}${language}.txt`;
      const text = `${found.join('\n\n')}\n`;
      if (process.env.UPDATE_GOLDEN) writeFileSync(path, text);
      assert.ok(existsSync(path), `${path} is missing: UPDATE_GOLDEN=1 writes it`);
      assert.equal(text, readFileSync(path, 'utf8'));
    });
  }
});
