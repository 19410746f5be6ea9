/** The rules that had no say on a draft, by reason. */
import { rulesByReason, silentRules } from '../../language-server/report/not-applied';
import { reportWords } from '../../language-server/report/words/index';
import type { FileReport } from '../report';

/** A line for each reason, in the draft's language, with the rules it kept silent; the law of other countries in one. */
export function notAppliedRows({ path, checked }: FileReport): string[] {
  const { language, notApplied, jurisdiction } = checked.review;
  const { limits } = reportWords(language);
  const rows = silentRules(rulesByReason(notApplied), jurisdiction !== null, language).flatMap(({ label, rules }) => [
    `  ${label}${rules.length === 0 ? '' : ':'}`,
    ...rules.map((rule) => `    ${rule}`),
  ]);
  return [`${path}: ${limits.notApplied} (${notApplied.length})`, ...rows];
}
