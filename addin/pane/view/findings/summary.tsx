/** What must be fixed before publication, and the count of each theme; each is a filter. */
import { Button } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { FAMILIES } from '../../../../language-server/engine/finding';
import { countsOf } from '../../state/counts';
import { countedItems } from '../../state/pane-state';
import { DoneIcon, ErrorIcon } from '../icons';
import { usePane, usePaneState } from '../pane-context';

export function Summary(): ReactNode {
  const { strings, store } = usePane();
  const state = usePaneState();
  const { byFamily, mustFix } = countsOf(countedItems(state));
  const { summary } = strings;
  // A draft that most rules kept silent on is not told to be ready.
  const isTold = mustFix > 0 || state.result?.ictHardware !== false;
  return (
    <section className="summary">
      {state.result?.ictHardware === false && <p className="info-note">{summary.notIct}</p>}
      {isTold && (
        <div className={`must-fix ${mustFix > 0 ? 'has-some' : 'has-none'}`}>
          {mustFix > 0 ? <ErrorIcon aria-hidden /> : <DoneIcon aria-hidden />}
          <p>{mustFix > 0 ? <Emphasised text={summary.mustFix(mustFix)} /> : summary.nothingToFix}</p>
          {(mustFix > 0 || state.mustFix) && (
            <Button
              size="small"
              appearance="transparent"
              aria-pressed={state.mustFix}
              onClick={() => store.dispatch({ type: 'must-fix', on: !state.mustFix })}
            >
              {state.mustFix ? summary.showAll : summary.showMustFix}
            </Button>
          )}
        </div>
      )}
      <div className="families" role="group" aria-label={strings.list.byFamily}>
        {FAMILIES.map((family) => {
          const { open, decided } = byFamily[family];
          const on = state.filter.families.includes(family);
          return (
            <button
              key={family}
              type="button"
              className={`family-chip family-${family}`}
              aria-pressed={on}
              title={summary.family(strings.family[family], open, decided)}
              disabled={open + decided === 0}
              onClick={() => store.dispatch({ type: 'filter-family', family })}
            >
              <span className="family-dot" />
              <span>{strings.family[family]}</span>
              <span className="family-count">
                {open}
                {decided > 0 && <span className="family-decided"> / {decided} ✓</span>}
              </span>
            </button>
          );
        })}
      </div>
    </section>
  );
}

/** The number at the start of a sentence, set off. */
function Emphasised({ text }: { text: string }): ReactNode {
  const [, number = '', rest = text] = /^(\d+)(.*)$/s.exec(text) ?? [];
  return (
    <>
      <strong>{number}</strong>
      {rest}
    </>
  );
}
