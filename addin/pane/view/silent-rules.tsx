/** Rules that had no say on this draft, counted by the reason. */
import type { ReactNode } from 'react';
import { usePane, usePaneState } from './pane-context';

export function SilentRules(): ReactNode {
  const { strings } = usePane();
  const { result } = usePaneState();
  const words = strings.procurement;
  const silent = result?.notApplied ?? [];
  const reasons = [...new Set(silent.map(({ reason }) => reason))];
  if (reasons.length === 0) return null;
  return (
    <details className="silent">
      <summary>
        {words.notApplied} <span className="tab-count">{silent.length}</span>
      </summary>
      <ul>
        {reasons.map((reason) => (
          <li key={reason}>
            {words.notAppliedReason[reason]}:{' '}
            {words.notAppliedRules(silent.filter((each) => each.reason === reason).length)}
          </li>
        ))}
      </ul>
    </details>
  );
}
