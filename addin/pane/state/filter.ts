/** Which findings the list shows. */
import type { Family, Severity } from '../../../language-server/engine/finding';
import type { SourceRange } from '../../../language-server/engine/draft';
import { hasWords } from './fold';
import type { Item } from './item';

export interface Filter {
  /** Empty: all. */
  families: readonly Family[];
  /** Empty: all. */
  severities: readonly Severity[];
  state: 'open' | 'decided' | 'all';
  /** Words that must all occur in the finding, its text or its heading; '' for any. */
  text: string;
}

export const NO_FILTER: Filter = { families: [], severities: [], state: 'open', text: '' };

/** What part of the document is looked at. */
export interface Scope {
  /** Only this stretch (a selection); undefined: the whole document. */
  only: SourceRange | undefined;
  /** Stretches the user left out. */
  skipped: readonly SourceRange[];
}

export const WHOLE: Scope = { only: undefined, skipped: [] };

/** True where only the state open is asked, as at the start. */
export function isUnfiltered({ families, severities, state, text }: Filter): boolean {
  return families.length === 0 && severities.length === 0 && state === 'open' && text.trim() === '';
}

/** True for a finding in the part of the document that is looked at. What is missing anywhere is no part of a selection. */
export function isInScope({ finding }: Item, { only, skipped }: Scope): boolean {
  if (only) {
    if (finding.kind === 'absence') return false;
    if (finding.end < only.start || finding.start > only.end) return false;
  }
  return !skipped.some(({ start, end }) => start <= finding.start && finding.end <= end);
}

export function matches(item: Item, filter: Filter): boolean {
  const { families, severities, state } = filter;
  const { finding, decision } = item;
  if (families.length > 0 && !families.includes(finding.family)) return false;
  if (severities.length > 0 && !severities.includes(finding.severity)) return false;
  if (state === 'open' && decision) return false;
  if (state === 'decided' && !decision) return false;
  const { message, text, ruleId } = finding;
  return hasWords(`${message} ${text} ${ruleId} ${item.section.title}`, filter.text);
}

/** The list with a value added, or taken out where it was in. */
export function toggled<T>(values: readonly T[], value: T): T[] {
  return values.includes(value) ? values.filter((each) => each !== value) : [...values, value];
}
