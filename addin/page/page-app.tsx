/** The page: a place to drop a document, then the document with its review. */
import { useCallback, useEffect, useMemo, useState, type ReactNode } from 'react';
import type { DocumentRecord } from '../../language-server/decisions/decision';
import { PreferenceStore } from '../pane/session/preference-store';
import { Store } from '../pane/session/store';
import { languageOf } from '../pane/state/preferences';
import { App } from '../pane/view/app';
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
  const [opened, setOpened] = useState<OpenedDocument>();
  const [isOpening, setOpening] = useState(false);
  const [problem, setProblem] = useState('');

  const open = useCallback(
    async (file: File | { name: string; bytes: Promise<Uint8Array> }): Promise<void> => {
      setOpening(true);
      setProblem('');
      try {
        const { openDocument } = await import('./open-document');
        const bytes = file instanceof File ? new Uint8Array(await file.arrayBuffer()) : await file.bytes;
        const { language } = preferences.get();
        const locale = language === 'auto' ? languageOf(navigator.language) : language;
        const before = opened;
        const next = await openDocument({ name: file.name, bytes, store, preferences, locale });
        await before?.session.close();
        setOpened(next);
        await next.start();
      } catch (error) {
        setProblem(error instanceof Error ? error.message : String(error));
      } finally {
        setOpening(false);
      }
    },
    [opened, preferences, store],
  );
  const isDragging = useDrop((file) => void open(file));
  // The parts that a document needs are fetched while the user looks for one.
  useEffect(() => void import('./open-document').then(({ warmUp }) => warmUp()), []);

  return (
    <App
      store={store}
      preferences={preferences}
      session={opened?.session}
      programLanguage={navigator.language}
      version={VERSION}
      readRecord={recordIn}
    >
      {opened ? (
        <Workspace opened={opened} problem={problem} isDragging={isDragging} onOpen={(file) => void open(file)} />
      ) : (
        <Welcome isOpening={isOpening} isDragging={isDragging} problem={problem} onOpen={(file) => void open(file)} />
      )}
    </App>
  );
}
