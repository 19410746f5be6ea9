/** Holds the pane's state; the session changes it by actions, the views listen. */
import { reduce, START, type Action, type PaneState } from '../state/pane-state';

export class Store {
  private state = START;
  private readonly listeners = new Set<() => void>();

  readonly get = (): PaneState => this.state;

  readonly dispatch = (action: Action): void => {
    const next = reduce(this.state, action);
    if (next === this.state) return;
    this.state = next;
    for (const listener of this.listeners) listener();
  };

  /** Returns what ends the listening. */
  readonly listen = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };
}
