/** What every view of the pane works with. */
import { createContext, useContext, useSyncExternalStore } from 'react';
import type { DocumentRecord } from '../../../language-server/decisions/decision';
import type { Language } from '../../../language-server/engine/draft';
import type { PreferenceStore } from '../session/preference-store';
import type { ReviewSession } from '../session/review-session';
import type { Store } from '../session/store';
import type { PaneState } from '../state/pane-state';
import type { Preferences } from '../state/preferences';
import type { Strings } from '../strings/strings';

export interface PaneTools {
  store: Store;
  preferences: PreferenceStore;
  /** undefined before a document is open. */
  session: ReviewSession | undefined;
  strings: Strings;
  /** Language of the interface. */
  language: Language;
  /** Says where the program comes from, for the support report. */
  version: string;
  /** Reads what a file carries of decisions, where the host around the pane can open files. */
  readRecord?: ((file: File) => Promise<DocumentRecord>) | undefined;
}

export const PaneContext = createContext<PaneTools | undefined>(undefined);

export function usePane(): PaneTools {
  const tools = useContext(PaneContext);
  if (!tools) throw new Error('A view of the pane stands outside the pane.');
  return tools;
}

export function usePaneState(): PaneState {
  const { store } = usePane();
  return useSyncExternalStore(store.listen, store.get);
}

export function usePreferences(): Preferences {
  const { preferences } = usePane();
  return useSyncExternalStore(preferences.listen, preferences.get);
}
