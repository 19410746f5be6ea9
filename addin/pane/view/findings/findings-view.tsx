/** The findings: what must be fixed, how many there are of each theme, and the list. */
import { Button } from '@fluentui/react-components';
import { useRef, type ReactNode } from 'react';
import { isUnfiltered } from '../../state/filter';
import { visibleItems } from '../../state/pane-state';
import { DoneIcon, SearchIcon } from '../icons';
import { usePane, usePaneState } from '../pane-context';
import { FindingList } from './finding-list';
import { Limits } from './limits';
import { Summary } from './summary';
import { Toolbar } from './toolbar';
import { useHeight } from './use-height';

export function FindingsView(): ReactNode {
  const state = usePaneState();
  const items = visibleItems(state);
  const scroller = useRef<HTMLDivElement>(null);
  const [top, topHeight] = useHeight();
  const [tools, toolsHeight] = useHeight();
  return (
    <div className="view" role="tabpanel" aria-labelledby="tab-findings">
      <div className="list-scroll" ref={scroller}>
        <div className="list-top" ref={top}>
          <Summary />
        </div>
        <div className="list-tools" ref={tools}>
          <Toolbar shown={items.length} />
          <ScopeNote />
        </div>
        {items.length > 0 ? (
          <FindingList items={items} scroller={scroller} above={topHeight + toolsHeight} covered={toolsHeight} />
        ) : (
          <Nothing />
        )}
      </div>
      <Limits />
    </div>
  );
}

/** Says that only a selection is shown, with the way back. */
function ScopeNote(): ReactNode {
  const { strings, store } = usePane();
  const { scope } = usePaneState();
  if (!scope.only) return null;
  return (
    <div className="scope-note">
      <p>{strings.list.selectionOn}</p>
      <Button size="small" appearance="transparent" onClick={() => store.dispatch({ type: 'scope', only: undefined })}>
        {strings.list.selectionOff}
      </Button>
    </div>
  );
}

function Nothing(): ReactNode {
  const { strings, store } = usePane();
  const { filter, mustFix, scope, items } = usePaneState();
  const { list } = strings;
  const isFiltered = (!isUnfiltered(filter) || mustFix || scope.only !== undefined) && items.length > 0;
  return (
    <div className="waiting">
      {isFiltered ? <SearchIcon aria-hidden /> : <DoneIcon className="is-done" aria-hidden />}
      <h2>{isFiltered ? list.nothingMatches : list.nothingFound}</h2>
      {isFiltered ? (
        <Button onClick={() => store.dispatch({ type: 'clear-filter' })}>{list.clear}</Button>
      ) : (
        <p className="quiet">{list.nothingFoundHint}</p>
      )}
    </div>
  );
}
