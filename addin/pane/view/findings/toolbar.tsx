/** Search, filters and what can be done with all findings at once. */
import { Button, Input } from '@fluentui/react-components';
import { useId, useState, type ReactNode } from 'react';
import { SEVERITIES } from '../../../../language-server/engine/finding';
import { safeOrders } from '../../state/safe-orders';
import { countedItems } from '../../state/pane-state';
import { FilterIcon, FilterOnIcon, SafeIcon, SearchIcon, SelectionIcon } from '../icons';
import { usePane, usePaneState } from '../pane-context';
import { Choice } from '../choice';

export function Toolbar({ shown }: { shown: number }): ReactNode {
  const { strings, store, session, preferences } = usePane();
  const state = usePaneState();
  const [isOpen, setOpen] = useState(false);
  const panel = useId();
  const { list } = strings;
  const { filter, capabilities, grouping } = state;
  const safe = capabilities?.edit ? safeOrders(countedItems(state)).length : 0;
  const hasFilter = filter.severities.length > 0 || filter.state !== 'open';
  const label = hasFilter ? list.filtersOn : list.filters;
  return (
    <div className="toolbar">
      <div className="toolbar-row">
        <Input
          className="search"
          type="search"
          contentBefore={<SearchIcon aria-hidden />}
          placeholder={list.search}
          aria-label={list.search}
          value={filter.text}
          onChange={(_, { value }) => store.dispatch({ type: 'filter-text', text: value })}
        />
        <Button
          icon={hasFilter ? <FilterOnIcon /> : <FilterIcon />}
          aria-label={label}
          title={label}
          aria-expanded={isOpen}
          aria-controls={panel}
          onClick={() => setOpen(!isOpen)}
        />
        {capabilities?.selection && (
          <Button
            icon={<SelectionIcon />}
            aria-label={list.selection}
            title={list.selection}
            aria-pressed={state.scope.only !== undefined}
            onClick={() => {
              if (state.scope.only) store.dispatch({ type: 'scope', only: undefined });
              else void session?.whereabouts.checkSelection();
            }}
          />
        )}
      </div>
      {isOpen && (
        <div className="filter-panel" id={panel}>
          <Choice
            label={list.state}
            options={(['open', 'decided', 'all'] as const).map((value) => ({ value, text: list[value] }))}
            chosen={[filter.state]}
            onChoose={(value) => store.dispatch({ type: 'filter-state', state: value })}
          />
          <Choice
            label={list.severity}
            options={SEVERITIES.map((value) => ({ value, text: strings.severity[value] }))}
            chosen={filter.severities}
            onChoose={(severity) => store.dispatch({ type: 'filter-severity', severity })}
          />
          <Choice
            label={list.group}
            options={[
              { value: 'section' as const, text: list.bySection },
              { value: 'family' as const, text: list.byFamily },
            ]}
            chosen={[grouping]}
            onChoose={(value) => {
              store.dispatch({ type: 'group', grouping: value });
              preferences.set({ grouping: value });
            }}
          />
        </div>
      )}
      <div className="toolbar-row toolbar-foot">
        <p className="quiet">{list.shown(shown, state.items.length)}</p>
        {safe > 0 && (
          <Button
            size="small"
            appearance="transparent"
            icon={<SafeIcon />}
            onClick={() => store.dispatch({ type: 'review-safe', on: true })}
          >
            {list.applySafe(safe)}
          </Button>
        )}
      </div>
    </div>
  );
}
