/** Asks before another document takes the place of one with changes that nobody saved. */
import { Button } from '@fluentui/react-components';
import { useEffect, useId, useRef, type ReactNode } from 'react';
import { usePane } from '../pane/view/pane-context';

export interface UnsavedDialogProps {
  /** The document that is open. */
  name: string;
  canSave: boolean;
  onSave: () => void;
  onDiscard: () => void;
  onCancel: () => void;
}

/** The browser's own dialog keeps the keyboard inside it and closes by Escape. */
export function UnsavedDialog({ name, canSave, onSave, onDiscard, onCancel }: UnsavedDialogProps): ReactNode {
  const { page } = usePane().strings;
  const dialog = useRef<HTMLDialogElement>(null);
  const title = useId();
  const text = useId();
  useEffect(() => dialog.current?.showModal(), []);
  return (
    <dialog ref={dialog} className="unsaved-dialog" aria-labelledby={title} aria-describedby={text} onCancel={onCancel}>
      <h2 id={title}>{canSave ? page.saveFirst : page.openAnother}</h2>
      <p id={text}>{canSave ? page.orLost(name) : page.willBeLost(name)}</p>
      <div className="unsaved-choices">
        {canSave && (
          <Button appearance="primary" onClick={onSave}>
            {page.saveAndOpen}
          </Button>
        )}
        <Button onClick={onDiscard}>{page.openAnyway}</Button>
        <Button appearance={canSave ? 'secondary' : 'primary'} onClick={onCancel}>
          {page.keepWorking}
        </Button>
      </div>
    </dialog>
  );
}
