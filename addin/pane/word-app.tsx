/** The pane over the document that is open in Word. */
/// <reference types="office-js" />
import { useEffect, useMemo, useState, type ReactNode } from 'react';
import { registerCommands } from '../word/ribbon-commands';
import type { WordHost } from '../word/word-host';
import { commentText } from './session/comment-text';
import { PreferenceStore } from './session/preference-store';
import { ReviewSession } from './session/review-session';
import { Store } from './session/store';
import { failureOf } from './state/failure';
import { languageOf } from './state/preferences';
import { App } from './view/app';
import { Pane } from './view/pane';

const VERSION = process.env.VERSION ?? '';

interface InWord {
  host: WordHost;
  preferences: PreferenceStore;
  session: ReviewSession;
}

export function WordApp({ ready }: { ready: Promise<{ host: Office.HostType | null }> }): ReactNode {
  const store = useMemo(() => new Store(), []);
  const [opened, setOpened] = useState<InWord>();
  const [fallback] = useState(() => new PreferenceStore(''));
  useEffect(() => {
    let host: WordHost | undefined;
    // Word waits for its commands from the start, long before the review is ready.
    ready.then(() => registerCommands(() => host)).catch(() => undefined);
    open(ready, store)
      .then((inWord) => {
        setOpened(inWord);
        host = inWord.host;
        return inWord.session.start('word:/document');
      })
      .catch((error: unknown) => {
        store.dispatch({ type: 'failed', failure: failureOf(error) });
      });
  }, [ready, store]);
  const theme = opened?.host.theme();
  return (
    <App
      store={store}
      preferences={opened?.preferences ?? fallback}
      session={opened?.session}
      programLanguage={opened?.host.uiLanguage ?? navigator.language}
      programTheme={theme === 'high-contrast' ? undefined : theme}
      version={VERSION}
    >
      <main className="in-word">
        <Pane />
      </main>
    </App>
  );
}

/** Rejects where this is not Word, or the server cannot start. */
async function open(ready: Promise<{ host: Office.HostType | null }>, store: Store): Promise<InWord> {
  const { host: program } = await ready;
  if (program !== Office.HostType.Word)
    throw new Error('This pane works in Word. In a browser, open the page instead.');
  const [{ WordHost }, { officeProgram }, { startServer }] = await Promise.all([
    import('../word/word-host'),
    import('../word/office-program'),
    import('./session/start-server'),
  ]);
  const word = officeProgram();
  const preferences = new PreferenceStore(word.partitionKey ?? '');
  const { language } = preferences.get();
  const locale = language === 'auto' ? languageOf(word.uiLanguage) : language;
  const [host, client] = await Promise.all([WordHost.open(word), startServer(locale, preferences.get())]);
  const session = new ReviewSession(host, client, store, preferences, commentText);
  return { host, preferences, session };
}
