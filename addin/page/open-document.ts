/** Opens a document for review: the document in its worker, the language server in another. */
import type { Language } from '../../language-server/engine/draft';
import type { LanguageClient } from '../pane/session/language-client';
import type { PreferenceStore } from '../pane/session/preference-store';
import { ReviewSession } from '../pane/session/review-session';
import { startServer } from '../pane/session/start-server';
import type { Store } from '../pane/session/store';
import { commentText } from '../pane/session/comment-text';
import { DEFAULTS, languageOf, readPreferences } from '../pane/state/preferences';
import type { PageHost } from './page-host';
import { startDocument } from './start-document';

export interface OpenedDocument {
  host: PageHost;
  session: ReviewSession;
  name: string;
  start: () => Promise<void>;
}

export interface OpenOptions {
  name: string;
  bytes: Uint8Array;
  store: Store;
  preferences: PreferenceStore;
  locale: Language;
}

let server: Promise<LanguageClient> | undefined;
let count = 0;

/** One server for the page's whole life: a second document finds it warm. One that failed is started anew. */
function theServer(locale: Language, preferences: Parameters<typeof startServer>[1]): Promise<LanguageClient> {
  server ??= startServer(locale, preferences).catch((error: unknown) => {
    server = undefined;
    throw error;
  });
  return server;
}

/** Starts what a document needs before there is one. */
export function warmUp(): void {
  const preferences = readPreferences(stored());
  void theServer(languageOf(navigator.language), preferences).catch(() => undefined);
}

function stored(): string | null {
  try {
    return localStorage.getItem('tenderlint');
  } catch {
    return JSON.stringify(DEFAULTS);
  }
}

/** Rejects where the file cannot be read or the server cannot start. */
export async function openDocument({ name, bytes, store, preferences, locale }: OpenOptions): Promise<OpenedDocument> {
  const author = preferences.get().author || 'tenderlint';
  const [host, client] = await Promise.all([
    startDocument({ bytes, name, author }),
    theServer(locale, preferences.get()),
  ]);
  const session = new ReviewSession(host, client, store, preferences, commentText);
  return { host, session, name, start: () => session.start(`tenderlint:/${++count}/draft`) };
}
