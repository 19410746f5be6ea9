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
    const packText = await readPack();
    return LanguageClient.start(connection, { packText, locale, settings: settingsOf(preferences) });
  };
  return Promise.race([start(), broken]);
}

async function readPack(): Promise<string> {
  const answer = await fetch('pack.json');
  if (!answer.ok) throw new Error(`The rules could not be loaded (pack.json: ${answer.status}).`);
  return answer.text();
}
