import assert from 'node:assert/strict';
import {
  FINDINGS_REQUEST,
  PACK_LANGUAGE_REQUEST,
  type FindingsResult,
  type InitializationOptions,
  type PackLanguageParams,
} from '../../language-server/server/protocol';
import { testPack } from '../support/pack';
import { EditorClient } from './support/client';

const DUTCH = `# Bestek voor laptops

De inschrijver levert laptops die het label TCO Certified dragen. De aannemer verleent twee jaar garantie op elk toestel.
`;

/** What a client hands over at first: what all languages share, and the rules in English. */
function inEnglish(): InitializationOptions {
  const { languages, ...core } = testPack().compiled;
  return { packText: JSON.stringify(core), packLanguages: { en: JSON.stringify(languages.en) } };
}

/** A client that hands over further languages by `hand`, and notes which it was asked for. */
async function start(hand: (text: string) => string | Promise<string>): Promise<[EditorClient, asked: string[]]> {
  const asked: string[] = [];
  const client = await EditorClient.start('worker', {
    options: inEnglish(),
    answer: (connection) =>
      connection.onRequest(PACK_LANGUAGE_REQUEST, ({ language }: PackLanguageParams) => {
        asked.push(language);
        return hand(JSON.stringify(testPack().compiled.languages[language]));
      }),
  });
  return [client, asked];
}

async function rulesIn(client: EditorClient, uri: string): Promise<string[]> {
  const { findings } = await client.request<FindingsResult>(FINDINGS_REQUEST, uri);
  return findings.map(({ ruleId }) => ruleId);
}

describe('A server that is handed the rules in one language', () => {
  it('asks for those of another once a draft needs them, and once only', async () => {
    const [client, asked] = await start((text) => text);
    await client.open('untitled:nl', DUTCH);
    await client.open('untitled:again', DUTCH);
    const [found, again] = await Promise.all(['untitled:nl', 'untitled:again'].map((uri) => rulesIn(client, uri)));
    assert.ok(found?.includes('certification/label-without-equivalent'), found?.join());
    assert.deepEqual(again, found);
    assert.deepEqual(asked, ['nl']);
    await client.stop();
  });

  it('asks for the language the settings name, whatever the words of the draft', async () => {
    const [client, asked] = await start((text) => text);
    const uri = 'untitled:short';
    await client.open(uri, '# Laptops\n');
    await client.connection.sendNotification('tenderlint/context', { uri, context: { language: 'fr' } });
    const { language } = await client.request<FindingsResult>(FINDINGS_REQUEST, uri);
    assert.equal(language, 'fr');
    assert.ok(asked.includes('fr'), asked.join());
    await client.stop();
  });

  it('goes on with its other documents where the client cannot hand it over, and asks again', async () => {
    let isOffline = true;
    const [client] = await start((text) => (isOffline ? Promise.reject(new Error('offline')) : text));
    await client.open('untitled:nl', DUTCH);
    await assert.rejects(rulesIn(client, 'untitled:nl'), /offline/);
    await client.open('untitled:en', '# Tender for laptops\n\nAll laptops shall carry the TCO Certified label.\n');
    assert.ok((await rulesIn(client, 'untitled:en')).includes('certification/label-without-equivalent'));
    isOffline = false;
    assert.ok((await rulesIn(client, 'untitled:nl')).includes('certification/label-without-equivalent'));
    await client.stop();
  });
});
