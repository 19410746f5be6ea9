/** The page: a place to drop a document, then the document with its review. */
import { useCallback, useEffect, useMemo, useRef, useState, type ReactNode } from 'react';
import type { DocumentRecord } from '../../language-server/decisions/decision';
import { PreferenceStore } from '../pane/session/preference-store';
import { Store } from '../pane/session/store';
import { failureOf, type Failure } from '../pane/state/failure';
import { isUnsaved } from '../pane/state/pane-state';
import { languageOf } from '../pane/state/preferences';
import { App } from '../pane/view/app';
import type { Chosen } from './file-input';
import type { OpenedDocument } from './open-document';
import { useDrop } from './use-drop';
import { Welcome } from './welcome';
import { Workspace } from './workspace';

const VERSION = process.env.VERSION ?? '';

/** What a file carries of decisions. Rejects where it cannot be read. */
async function recordIn(file: File): Promise<DocumentRecord> {
  const { startDocument } = await import('./start-document');
  const bytes = new Uint8Array(await file.arrayBuffer());
  const host = await startDocument({ bytes, name: file.name, author: '' });
  try {
    return await host.record();
  } finally {
    await host.close();
  }
}

export function PageApp(): ReactNode {
  const preferences = useMemo(() => new PreferenceStore(''), []);
  const store = useMemo(() => new Store(), []);
  const [isOpening, setOpening] = useState(false);
  const [problem, setProblem] = useState<Failure>('');
  const [waiting, setWaiting] = useState<Chosen>();
  const opened = useRef<OpenedDocument>(undefined);
  const [shown, setShown] = useState<OpenedDocument>();
  const latest = useRef<Promise<void>>(Promise.resolve());

  const openNow = useCallback(
    async (file: Chosen): Promise<void> => {
      setOpening(true);
      setProblem('');
      try {
        const { openDocument } = await import('./open-document');
        const bytes = file instanceof File ? new Uint8Array(await file.arrayBuffer()) : await file.bytes;
        const { language } = preferences.get();
        const locale = language === 'auto' ? languageOf(navigator.language) : language;
        const next = await openDocument({ name: file.name, bytes, store, preferences, locale });
        await opened.current?.session.close();
        opened.current = next;
        setShown(next);
        await next.start();
      } catch (error) {
        setProblem(failureOf(error));
      } finally {
        setOpening(false);
      }
    },
    [preferences, store],
  );
  // One after the other, in the order they were asked for: the documents share one server and one list of findings.
  const open = useCallback(
    (file: Chosen): void => {
      latest.current = latest.current.then(async () => {
        if (opened.current && isUnsaved(store.get())) setWaiting(file);
        else await openNow(file);
      });
    },
    [openNow, store],
  );
  const answer = (isToOpen: boolean): void => {
    setWaiting(undefined);
    if (isToOpen && waiting) latest.current = latest.current.then(() => openNow(waiting));
  };
  const isDragging = useDrop(open);
  // The parts that a document needs are fetched while the user looks for one.
  useEffect(() => void import('./open-document').then(({ warmUp }) => warmUp()), []);

  return (
    <App
      store={store}
      preferences={preferences}
      session={shown?.session}
      programLanguage={navigator.language}
      version={VERSION}
      readRecord={recordIn}
    >
      {shown ? (
        <Workspace
          opened={shown}
          problem={problem}
          isDragging={isDragging}
          isAsking={waiting !== undefined}
          onAnswer={answer}
          onOpen={open}
        />
      ) : (
        <Welcome isOpening={isOpening} isDragging={isDragging} problem={problem} onOpen={open} />
      )}
    </App>
  );
}
