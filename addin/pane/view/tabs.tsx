/** The parts of the review. */
import { Tab, TabList } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { countedItems, VIEWS, type View } from '../state/pane-state';
import { usePane, usePaneState } from './pane-context';

const TABS = VIEWS.filter((view) => view !== 'report' && view !== 'settings');

export function Tabs(): ReactNode {
  const { strings, store } = usePane();
  const state = usePaneState();
  const open = countedItems(state).filter(({ decision }) => !decision).length;
  return (
    <TabList
      className="tabs"
      size="small"
      selectedValue={state.view}
      onTabSelect={(_, { value }) => store.dispatch({ type: 'show', view: value as View })}
      aria-label={strings.tabs.label}
    >
      {TABS.map((view) => (
        <Tab key={view} value={view} id={`tab-${view}`}>
          {strings.tabs[view]}
          {view === 'findings' && state.stage === 'ready' && <span className="tab-count">{open}</span>}
        </Tab>
      ))}
    </TabList>
  );
}
