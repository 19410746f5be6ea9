/** A document under review: its bar, its text, and the pane beside it. */
import { Button } from '@fluentui/react-components';
import { useEffect, useRef, useState, type ReactNode } from 'react';
import { SaveIcon } from '../pane/view/icons';
import { Logo } from '../pane/view/logo';
import { Pane } from '../pane/view/pane';
import { usePane, usePaneState } from '../pane/view/pane-context';
import { failure, type Failure } from '../pane/state/failure';
import { isUnsaved } from '../pane/state/pane-state';
import { Choice } from '../pane/view/choice';
import { DocumentView } from './document/document-view';
import { FileInput, type Chosen } from './file-input';
import { FolderIcon } from './icons';
import type { OpenedDocument } from './open-document';
import { Problem } from './problem';
import { reviewedName, saveFile } from '../pane/view/save-file';
import { UnsavedDialog } from './unsaved-dialog';

export interface WorkspaceProps {
  opened: OpenedDocument;
  problem: Failure;
  isDragging: boolean;
  /** A file waits to be opened until the user says what becomes of the changes. */
  isAsking: boolean;
  onAnswer: (open: boolean) => void;
  onOpen: (file: Chosen) => void;
}

export function Workspace({ opened, problem, isDragging, isAsking, onAnswer, onOpen }: WorkspaceProps): ReactNode {
  const { strings, store } = usePane();
  const state = usePaneState();
  const { capabilities } = state;
  const [shown, setShown] = useState<'document' | 'review'>('review');
  const input = useRef<HTMLInputElement>(null);
  const { page } = strings;
  const { host, name } = opened;
  const unsaved = isUnsaved(state);
  const canSave = capabilities?.export === true;
  useUnsavedWarning(unsaved);

  /** False where the file could not be made. */
  const save = async (): Promise<boolean> => {
    const { edits } = store.get();
    try {
      saveFile(await host.exportBytes(), reviewedName(name), 'docx');
      store.dispatch({ type: 'saved', edits });
      store.dispatch({ type: 'notice', notice: { kind: 'saved' } });
      return true;
    } catch (error) {
      store.dispatch({ type: 'notice', notice: failure(error) });
      return false;
    }
  };
  useMissingSigns(opened);
  useSaveKey(canSave, save);

  return (
    <div className={`workspace shows-${shown}`}>
      <header className="bar">
        <Logo />
        <p className="bar-name" title={name}>
          <span className="bar-file">{name}</span>
          {unsaved && (
            <span className="unsaved" title={page.unsaved}>
              <span className="only-heard">{page.unsaved}</span>
            </span>
          )}
        </p>
        <span className="bar-switch">
          <Choice
            label=""
            options={[
              { value: 'document' as const, text: page.document },
              { value: 'review' as const, text: page.review },
            ]}
            chosen={[shown]}
            onChoose={setShown}
          />
        </span>
        <Button appearance="subtle" icon={<FolderIcon />} onClick={() => input.current?.click()}>
          <span className="bar-label">{page.open}</span>
        </Button>
        {canSave && (
          <Button appearance="primary" icon={<SaveIcon />} onClick={() => void save()}>
            <span className="bar-label">{page.export}</span>
          </Button>
        )}
        <FileInput input={input} label={page.open} onOpen={onOpen} />
      </header>
      <Problem failure={problem} />
      <main className="desk">
        <div className="desk-document">
          <DocumentView view={host.view} />
        </div>
        <Pane />
      </main>
      {isAsking && (
        <UnsavedDialog
          name={name}
          canSave={canSave}
          onSave={() => void save().then(onAnswer)}
          onDiscard={() => onAnswer(true)}
          onCancel={() => onAnswer(false)}
        />
      )}
      {isDragging && <p className="drop-veil">{page.dropHere}</p>}
    </div>
  );
}

/** Signs in the text where something is missing. */
function useMissingSigns({ host, session }: OpenedDocument): void {
  const { items } = usePaneState();
  useEffect(() => {
    const missing = new Map<string, string[]>();
    for (const item of items) {
      if (item.finding.end > item.finding.start || item.decision) continue;
      const [place] = session.rangeOf(item);
      if (place) missing.set(place.paragraph, [...(missing.get(place.paragraph) ?? []), item.finding.id]);
    }
    host.view.setMissing(missing);
  }, [items, host, session]);
}

/** The browser asks before it throws away changes nobody saved. */
function useUnsavedWarning(isUnsaved: boolean): void {
  useEffect(() => {
    if (!isUnsaved) return;
    const warn = (event: BeforeUnloadEvent): void => event.preventDefault();
    addEventListener('beforeunload', warn);
    return () => removeEventListener('beforeunload', warn);
  }, [isUnsaved]);
}

function useSaveKey(canSave: boolean, save: () => Promise<boolean>): void {
  const latest = useRef(save);
  latest.current = save;
  useEffect(() => {
    if (!canSave) return;
    const onKey = (event: KeyboardEvent): void => {
      if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 's') {
        event.preventDefault();
        void latest.current();
      }
    };
    addEventListener('keydown', onKey);
    return () => removeEventListener('keydown', onKey);
  }, [canSave]);
}
