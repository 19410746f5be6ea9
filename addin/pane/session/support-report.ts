/** What support needs to know: versions, settings, counts. Not one word of the document. */
import { FAMILIES } from '../../../language-server/engine/finding';
import { countsOf } from '../state/counts';
import type { PaneState } from '../state/pane-state';
import type { Preferences } from '../state/preferences';

export interface Reported {
  host: { description: string; uiLanguage: string };
  /** Milliseconds. */
  lastCheck: number;
}

/** Lines of plain English, which is what support reads. */
export function supportReport(
  version: string,
  state: PaneState,
  preferences: Preferences,
  session: Reported | undefined,
): string {
  const { capabilities, result, items, notRead, document, record, stage, failure } = state;
  const { byFamily, all } = countsOf(items);
  const can = Object.entries(capabilities ?? {}).map(([name, yes]) => `${name}: ${yes ? 'yes' : 'no'}`);
  const rules = new Map<string, number>();
  for (const { finding } of items) rules.set(finding.ruleId, (rules.get(finding.ruleId) ?? 0) + 1);
  return [
    `tenderlint ${version}`,
    session ? `Host: ${session.host.description} (${session.host.uiLanguage})` : 'No document open',
    `Interface: ${preferences.language}, ${preferences.theme}`,
    `Stage: ${stage}${failure ? ' (failed)' : ''}; editing: ${document.editing}; tracking: ${document.tracking}`,
    `Can: ${can.join(', ')}`,
    `Draft: ${result ? `${result.language}, ${result.jurisdiction ?? 'country unknown'}, ${result.productGroups.join(' ')}, ${result.checkedWords} words` : 'not checked'}`,
    `Not read: ${notRead.map(({ part, certain }) => `${part}${certain ? '' : '?'}`).join(', ') || 'nothing'}`,
    `Last check: ${session?.lastCheck ?? 0} ms`,
    `Findings: ${all.open} open, ${all.decided} decided`,
    ...FAMILIES.map((family) => `  ${family}: ${byFamily[family].open} open, ${byFamily[family].decided} decided`),
    `Rules that spoke: ${[...rules].map(([rule, count]) => `${rule} ${count}`).join(', ') || 'none'}`,
    `Rules that failed: ${(result?.failures ?? []).map(({ ruleId }) => ruleId).join(', ') || 'none'}`,
    `Decisions: ${record.decisions.length}; rules off everywhere: ${Object.keys(preferences.rulesOff).join(', ') || 'none'}`,
  ].join('\n');
}
