/** The rules that had no say on a draft, by reason. */
import { rulesByReason } from '../../language-server/report/not-applied';
import { reportWords } from '../../language-server/report/words/index';
import type { FileReport } from '../report';

/** A line for each reason, in the draft's language, with the rules it kept silent. */
export function notAppliedRows({ path, checked }: FileReport): string[] {
  const { language, notApplied } = checked.review;
  const { reason: reasons, limits } = reportWords(language);
  const rows = rulesByReason(notApplied).flatMap(({ reason, rules }) => [
    `  ${reasons[reason]} (${rules.length}):`,
    ...rules.map((rule) => `    ${rule}`),
  ]);
  return [`${path}: ${limits.notApplied} (${notApplied.length})`, ...rows];
}
