/** The rules that had no say on a draft, by reason. */
import type { NotApplied } from '../../language-server/engine/finding';
import type { FileReport } from '../report';
import { wordsFor } from '../words';

/** A line for each reason, in the draft's language, with the rules it kept silent. */
export function notAppliedRows({ path, checked }: FileReport): string[] {
  const words = wordsFor(checked.review.language);
  const byReason = new Map<NotApplied['reason'], string[]>();
  for (const { ruleId, reason } of checked.review.notApplied) {
    const rules = byReason.get(reason) ?? [];
    rules.push(ruleId);
    byReason.set(reason, rules);
  }
  const rows = [...byReason].flatMap(([reason, rules]) => [
    `  ${words.reason[reason]} (${rules.length}):`,
    ...rules.map((rule) => `    ${rule}`),
  ]);
  return [`${path}: ${words.notApplied} (${checked.review.notApplied.length})`, ...rows];
}
