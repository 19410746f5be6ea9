/** Why a document could not be opened. */
import type { ReactNode } from 'react';
import type { Failure } from '../pane/state/failure';
import { ErrorIcon } from '../pane/view/icons';
import { useFailureText } from '../pane/view/use-failure-text';

/** Nothing where there is no failure (''). */
export function Problem({ failure }: { failure: Failure }): ReactNode {
  const text = useFailureText(failure);
  if (text === '') return null;
  return (
    <p className="problem" role="alert">
      <ErrorIcon aria-hidden />
      <span>{text}</span>
    </p>
  );
}
