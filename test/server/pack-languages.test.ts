import assert from 'node:assert/strict';
import {
  FINDINGS_REQUEST,
  PACK_LANGUAGE_REQUEST,
  type PackLanguageParams,
} from '../../language-server/server/protocol';
import { testPack } from '../support/pack';
import { EditorClient } from './support/client';

const DUTCH = `# Bestek voor laptops

De inschrijver levert laptops die het label TCO Certified dragen. De aannemer verleent twee jaar garantie op elk toestel.
`;

describe('A server that is handed the rules in one language', () => {
  it('asks for those of another once a draft needs them, and once only', async () => {
    const { languages, ...core } = testPack().compiled;
    const asked: string[] = [];
    const client = await EditorClient.start('worker', {
      options: { packText: JSON.stringify(core), packLanguages: { en: JSON.stringify(languages.en) } },
      answer: (connection) =>
        connection.onRequest(PACK_LANGUAGE_REQUEST, ({ language }: PackLanguageParams) => {
          asked.push(language);
          return JSON.stringify(languages[language]);
        }),
    });
    await client.open('untitled:nl', DUTCH);
    const found = await client.diagnostics('untitled:nl');
    assert.ok(found.some(({ code }) => String(code).startsWith('certification/')));
    await client.open('untitled:again', DUTCH);
    assert.deepEqual(
      (await client.diagnostics('untitled:again')).map(({ code }) => code),
      found.map(({ code }) => code),
    );
    assert.deepEqual(asked, ['nl']);
    await client.stop();
  });

  it('goes on with its other documents where the client cannot hand it over', async () => {
    const { languages, ...core } = testPack().compiled;
    const client = await EditorClient.start('worker', {
      options: { packText: JSON.stringify(core), packLanguages: { en: JSON.stringify(languages.en) } },
      answer: (connection) => connection.onRequest(PACK_LANGUAGE_REQUEST, () => Promise.reject(new Error('offline'))),
    });
    const pull = (uri: string): Promise<unknown> => client.request(FINDINGS_REQUEST, uri, {});
    await client.open('untitled:nl', DUTCH);
    await assert.rejects(pull('untitled:nl'), /offline/);
    await client.open('untitled:en', '# Tender for laptops\n\nAll laptops shall carry the TCO Certified label.\n');
    assert.ok(JSON.stringify(await pull('untitled:en')).includes('certification/'));
    await client.stop();
  });
});
