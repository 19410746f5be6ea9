/** What stands in the pane while there is nothing to show yet, or when nothing could be shown. */
import { Button, Spinner } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { ErrorIcon } from './icons';
import { usePane, usePaneState } from './pane-context';
import { useFailureText } from './use-failure-text';

export function Waiting(): ReactNode {
  const { strings } = usePane();
  const { stage } = usePaneState();
  return (
    <div className="waiting">
      <Spinner size="small" label={stage === 'reading' ? strings.status.reading : strings.status.checking} />
    </div>
  );
}

export function Failed(): ReactNode {
  const { strings, session } = usePane();
  const failure = useFailureText(usePaneState().failure);
  return (
    <div className="waiting" role="alert">
      <ErrorIcon className="is-error" aria-hidden />
      <h2>{strings.status.failed}</h2>
      <p>{failure}</p>
      <p className="quiet">{strings.status.failedHint}</p>
      <Button onClick={() => void session?.recheck()} disabled={!session}>
        {strings.status.retry}
      </Button>
    </div>
  );
}
