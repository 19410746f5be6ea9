/** Preferences in the browser's own storage, which private windows and policies may refuse: then they last as long as the page. */
import { readPreferences, type Preferences } from '../state/preferences';

export class PreferenceStore {
  private current: Preferences;
  private readonly listeners = new Set<() => void>();
  private readonly key: string;

  constructor(prefix: string) {
    this.key = `${prefix}tenderlint`;
    this.current = readPreferences(stored(this.key));
  }

  readonly get = (): Preferences => this.current;

  readonly set = (change: Partial<Preferences>): void => {
    this.current = { ...this.current, ...change };
    try {
      localStorage.setItem(this.key, JSON.stringify(this.current));
    } catch {
      // Storage is full or forbidden: the choice still holds for now.
    }
    for (const listener of this.listeners) listener();
  };

  /** Returns what ends the listening. */
  readonly listen = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };
}

function stored(key: string): string | null {
  try {
    return localStorage.getItem(key);
  } catch {
    return null;
  }
}
