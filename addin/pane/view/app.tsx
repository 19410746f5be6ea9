/** The pane as a whole: theme, words and the view that is asked for. */
import { FluentProvider } from '@fluentui/react-components';
import { useEffect, useState, type ReactNode } from 'react';
import type { Language } from '../../../language-server/engine/draft';
import type { PreferenceStore } from '../session/preference-store';
import type { ReviewSession } from '../session/review-session';
import type { Store } from '../session/store';
import { languageOf } from '../state/preferences';
import { loadStrings } from '../strings/index';
import type { Strings } from '../strings/strings';
import { PaneContext, usePreferences, type PaneTools } from './pane-context';
import { themeFor, useDark } from './theme';

export interface AppProps {
  store: Store;
  preferences: PreferenceStore;
  session: ReviewSession | undefined;
  /** Language of the program around the pane, as BCP 47 tag. */
  programLanguage: string;
  /** The program's own theme, where it tells. */
  programTheme?: 'light' | 'dark' | undefined;
  version: string;
  readRecord?: PaneTools['readRecord'];
  children: ReactNode;
}

/** Gives everything inside it the theme, the words and the tools of the pane. */
export function App(props: AppProps): ReactNode {
  const { store, preferences, session, programLanguage, version, readRecord } = props;
  const [spoken, setSpoken] = useState<{ language: Language; strings: Strings }>();
  const [choice, setChoice] = useState(preferences.get().language);
  useEffect(() => preferences.listen(() => setChoice(preferences.get().language)), [preferences]);
  const language = choice === 'auto' ? languageOf(programLanguage) : choice;
  useEffect(() => {
    let current = true;
    void loadStrings(language).then((strings) => {
      if (!current) return;
      document.documentElement.lang = language;
      setSpoken({ language, strings });
    });
    return () => {
      current = false;
    };
  }, [language]);
  if (!spoken) return null;
  const tools: PaneTools = { store, preferences, session, version, readRecord, ...spoken };
  return (
    <PaneContext value={tools}>
      <Themed programTheme={props.programTheme}>{props.children}</Themed>
    </PaneContext>
  );
}

function Themed({ programTheme, children }: Pick<AppProps, 'programTheme' | 'children'>): ReactNode {
  const { theme } = usePreferences();
  const systemDark = useDark();
  const dark = theme === 'auto' ? (programTheme ? programTheme === 'dark' : systemDark) : theme === 'dark';
  useEffect(() => {
    document.documentElement.dataset.theme = dark ? 'dark' : 'light';
  }, [dark]);
  return (
    <FluentProvider theme={themeFor(dark)} className="app">
      {children}
    </FluentProvider>
  );
}
