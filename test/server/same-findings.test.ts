import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { checkDraft } from '../../language-server/document/check-draft';
import { LineIndex } from '../../language-server/document/line-index';
import { readOwnSettings } from '../../language-server/config/front-matter';
import { LANGUAGES } from '../../language-server/engine/draft';
import { Reviewer } from '../../language-server/engine/review';
import { readText } from '../support/read-text';
import type { FindingsResult } from '../../language-server/server/protocol';
import { localDay } from '../../language-server/server/local-day';
import { testPack } from '../support/pack';
import { EditorClient, TRANSPORTS } from './support/client';

const DRAFTS = LANGUAGES.flatMap((language) => {
  const folder = `test/corpus/development/${language}`;
  const names = readdirSync(folder).filter((name) => name.endsWith('.md'));
  return names.slice(0, 4).map((name) => `${folder}/${name}`);
});

describe('The same drafts', () => {
  for (const transport of TRANSPORTS) {
    it(`draw the same findings over ${transport} as by the library, with the same places`, async () => {
      const client = await EditorClient.start(transport);
      for (const path of DRAFTS) {
        const source = readFileSync(path, 'utf8');
        const uri = `untitled:${path}`;
        await client.open(uri, source);
        const { findings, suppressed } = await client.request<FindingsResult>('tenderlint/findings', uri);
        const draft = readText(source, 'markdown');
        const ownSettings = draft.frontMatter ? readOwnSettings(draft.frontMatter, path).config : {};
        const settings = { defaults: {}, ownSettings, told: {}, today: localDay() };
        const expected = checkDraft(draft, new Reviewer(testPack()), settings);
        assert.ok(expected.findings.length > 0 || /exemplary|offtopic/.test(path), path);
        assert.deepEqual(findings, JSON.parse(JSON.stringify(expected.findings)), path);
        assert.deepEqual(suppressed, JSON.parse(JSON.stringify(expected.suppressed)));
        const lines = new LineIndex(source);
        assert.deepEqual(
          (await client.diagnostics(uri)).map(({ code, range }) => ({ code, range })),
          expected.findings.map(({ ruleId, start, end }) => ({
            code: ruleId,
            range: { start: lines.position(start), end: lines.position(end) },
          })),
        );
      }
      await client.stop();
    });
  }
});
