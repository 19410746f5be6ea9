/** Waits for the next check of a document. */
import type { CheckedParams } from '../language-server/server/protocol';
import type { StatusBar } from './status-bar';

/** Milliseconds after which nobody waits any longer. */
const PATIENCE = 5000;

/** What the next check of the document found; undefined where none comes. */
export function nextCheck(
  { onChecked }: Pick<StatusBar, 'onChecked'>,
  uri: string,
): Promise<CheckedParams | undefined> {
  return new Promise((resolve) => {
    const done = (checked: CheckedParams | undefined): void => {
      clearTimeout(timer);
      listening.dispose();
      resolve(checked);
    };
    const timer = setTimeout(() => done(undefined), PATIENCE);
    const listening = onChecked((checked) => {
      if (checked.uri === uri) done(checked);
    });
  });
}
