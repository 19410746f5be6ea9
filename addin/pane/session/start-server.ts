/** Starts the language server in a worker of the page's own origin. */
import { BrowserMessageReader, BrowserMessageWriter, createMessageConnection } from 'vscode-jsonrpc/browser';
import type { Language } from '../../../language-server/engine/draft';
import type { Preferences } from '../state/preferences';
import { LanguageClient } from './language-client';
import { settingsOf } from './settings';

/** Rejects, in words for the user, where the rules or the worker cannot be loaded. */
export async function startServer(locale: Language, preferences: Preferences): Promise<LanguageClient> {
  const worker = new Worker(
    new URL(/* webpackChunkName: "server" */ '../../../language-server/server/main.browser.ts', import.meta.url),
  );
  const broken = new Promise<never>((_, reject) => {
    worker.onerror = (event) => reject(new Error(event.message || 'The language server could not be loaded.'));
  });
  // Nobody may be waiting any more when the worker fails later.
  broken.catch(() => undefined);
  const connection = createMessageConnection(new BrowserMessageReader(worker), new BrowserMessageWriter(worker));
  const start = async (): Promise<LanguageClient> => {
    const [packText, own] = await Promise.all([readRules('pack.json'), readLanguage(locale)]);
    const packLanguages = { [locale]: own };
    const settings = settingsOf(preferences);
    return LanguageClient.start(connection, { packText, packLanguages, readLanguage, locale, settings });
  };
  return Promise.race([start(), broken]);
}

function readLanguage(language: Language): Promise<string> {
  return readRules(`pack.${language}.json`);
}

async function readRules(name: string): Promise<string> {
  const answer = await fetch(name);
  if (!answer.ok) throw new Error(`The rules could not be loaded (${name}: ${answer.status}).`);
  return answer.text();
}
