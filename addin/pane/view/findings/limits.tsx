/** What the check could not see or the program cannot do here, said plainly at the foot of the list. */
import type { ReactNode } from 'react';
import type { NotRead } from '../../../host';
import type { PaneState } from '../../state/pane-state';
import type { Strings } from '../../strings/strings';
import { usePane, usePaneState } from '../pane-context';

export function Limits(): ReactNode {
  const { strings } = usePane();
  const lines = limitsOf(usePaneState(), strings);
  if (lines.length === 0) return null;
  return (
    <details className="limits">
      <summary>
        {strings.limits.title} <span className="tab-count">{lines.length}</span>
      </summary>
      <ul>
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </details>
  );
}

function limitsOf(
  { notRead, result, openDeletions, document, capabilities }: PaneState,
  { limits }: Strings,
): string[] {
  const lines = notRead.map((part) => notReadLine(part, limits));
  lines.push(...(result?.notRead ?? []).map((name) => limits.notRead(name.replace(/\.$/, '')).replace(/\?\.$/, '?')));
  if (openDeletions > 0) lines.push(limits.openDeletions(openDeletions));
  if (document.editing === 'read-only') lines.push(limits.readOnly);
  if (document.editing === 'protected') lines.push(limits.protected);
  if (capabilities?.edit && !capabilities.trackedChanges) lines.push(limits.plain);
  if (capabilities && !capabilities.storage) lines.push(limits.noStorage);
  return lines;
}

function notReadLine({ part, certain, detail }: NotRead, limits: Strings['limits']): string {
  const name = part === 'other' ? (detail ?? '') : limits.part[part];
  return certain ? limits.notRead(name) : limits.maybe(name);
}
