/** Tells people who listen how many findings there are, when that changes; never while the text is still being typed. */
import { useEffect, useState, type ReactNode } from 'react';
import { countsOf } from '../state/counts';
import { countedItems, visibleItems } from '../state/pane-state';
import { usePane, usePaneState } from './pane-context';

/** Milliseconds of quiet before something is said. */
const QUIET = 1_000;

export function StatusAnnouncer(): ReactNode {
  const { strings } = usePane();
  const state = usePaneState();
  const { mustFix } = countsOf(countedItems(state));
  const shown = visibleItems(state).length;
  const text =
    state.stage === 'ready' && state.freshness === 'fresh'
      ? `${strings.list.shown(shown, state.items.length)}. ${mustFix > 0 ? strings.summary.mustFix(mustFix) : strings.summary.nothingToFix}.`
      : '';
  const [said, setSaid] = useState('');
  useEffect(() => {
    if (text === '') return;
    const timer = setTimeout(() => setSaid(text), QUIET);
    return () => clearTimeout(timer);
  }, [text]);
  return (
    <p className="only-heard" role="status">
      {said}
    </p>
  );
}
