/** Setting a finding aside: how far the decision reaches, what it says, and the reason without which there is none. */
import { Button, Field, Textarea } from '@fluentui/react-components';
import { useEffect, useId, useRef, useState, type ReactNode } from 'react';
import type { Reach } from '../../session/decisions';
import type { Item } from '../../state/item';
import { usePane } from '../pane-context';

const REACHES: readonly Reach[] = ['once', 'document', 'everywhere'];

export function DecideForm({ item, onDone }: { item: Item; onDone: () => void }): ReactNode {
  const { strings, session } = usePane();
  const [reach, setReach] = useState<Reach>('once');
  const [state, setState] = useState<'ignored' | 'accepted-risk'>('ignored');
  const [reason, setReason] = useState('');
  const [isAsked, setAsked] = useState(false);
  const form = useRef<HTMLFormElement>(null);
  const box = useRef<HTMLTextAreaElement>(null);
  const names = useId();
  const { decide } = strings;
  const hints = { once: decide.onceHint, document: decide.documentHint, everywhere: decide.everywhereHint };
  // The form comes to be seen from its first question on, not from the field that gets the focus.
  useEffect(() => {
    box.current?.focus({ preventScroll: true });
    form.current?.scrollIntoView({ block: 'start' });
  }, []);

  const confirm = (): void => {
    if (reason.trim() === '') {
      setAsked(true);
      box.current?.focus();
      return;
    }
    void session?.decisions.decide(item, reach, state, reason);
    onDone();
  };

  return (
    <form
      ref={form}
      className="decide"
      noValidate
      aria-label={decide.title}
      onSubmit={(event) => {
        event.preventDefault();
        confirm();
      }}
      onKeyDown={(event) => {
        if (event.key === 'Escape') {
          event.stopPropagation();
          onDone();
        }
        if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) confirm();
      }}
    >
      <fieldset>
        <legend>{decide.kind}</legend>
        {(['ignored', 'accepted-risk'] as const).map((each) => (
          <label key={each} className="option">
            <input type="radio" name={`${names}state`} checked={state === each} onChange={() => setState(each)} />
            <span>{decide.state[each]}</span>
          </label>
        ))}
      </fieldset>
      <Field
        label={decide.reason}
        required
        hint={decide.reasonHint}
        {...(isAsked && reason.trim() === '' ? { validationMessage: decide.reasonMissing } : {})}
      >
        <Textarea
          textarea={{ ref: box }}
          value={reason}
          resize="vertical"
          onChange={(_, { value }) => setReason(value)}
        />
      </Field>
      <fieldset>
        <legend>{decide.reach}</legend>
        {REACHES.map((each) => (
          <label key={each} className="option">
            <input type="radio" name={`${names}reach`} checked={reach === each} onChange={() => setReach(each)} />
            <span>
              {decide[each]}
              <span className="option-hint">{hints[each]}</span>
            </span>
          </label>
        ))}
      </fieldset>
      <div className="card-actions">
        <Button appearance="primary" type="submit">
          {decide.confirm}
        </Button>
        <Button appearance="subtle" onClick={onDone}>
          {decide.cancel}
        </Button>
      </div>
    </form>
  );
}
