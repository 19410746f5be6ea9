/** What editors show by the look of the text itself: struck through as outdated, faded as better gone. */
import { DiagnosticTag } from 'vscode-languageserver';
import type { Finding } from '../../engine/finding';

/** Rules on what once held: law since replaced, editions and labels that are over. */
export const ON_WHAT_IS_OVER: ReadonlySet<string> = new Set([
  'procurement/directive-of-2004',
  'procurement/outdated-law',
  'certification/edition-over',
  'certification/label-not-available',
]);

/** The tags of a finding; none for most. */
export function tagsOf(finding: Finding): DiagnosticTag[] {
  if (ON_WHAT_IS_OVER.has(finding.ruleId)) return [DiagnosticTag.Deprecated];
  return finding.ruleId === 'procurement/suppression-unused' || isStruck(finding) ? [DiagnosticTag.Unnecessary] : [];
}

/** True where the first replacement does nothing but take the flagged text away. */
function isStruck({ start, end, replacements }: Finding): boolean {
  const edits = replacements[0]?.edits ?? [];
  return (
    start < end &&
    edits.every(({ newText }) => newText === '') &&
    edits.some((edit) => edit.start <= start && end <= edit.end)
  );
}
