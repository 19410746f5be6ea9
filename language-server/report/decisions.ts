/** The justification annex of a report: comply or explain. */
import type { CheckedDraft } from '../document/check-draft';
import type { Language } from '../engine/draft';
import { FAMILIES, type Family } from '../engine/finding';
import type { Pack } from '../engine/pack';
import type { ReportDecision, ReportFinding } from './report';

/** All that was decided on a draft: on findings of the report first, then on texts that are not in the draft any more. */
export function decisionsOf(
  { resting }: CheckedDraft,
  findings: readonly ReportFinding[],
  pack: Pack,
  language: Language,
): ReportDecision[] {
  const onFindings = findings.flatMap(
    ({ number, ruleId, family, status, quote, message, decision }): ReportDecision[] => {
      if (!decision) return [];
      const about = quote ? { text: quote.flagged, language: quote.language } : message;
      return [{ ...decision, ruleId, family, status, about, finding: number }];
    },
  );
  const onGone = resting.map(({ ruleId, state, excerpt, reason, author, time }): ReportDecision => {
    const text = excerpt === '' ? (pack.compiled.languages[language].texts[ruleId]?.message ?? ruleId) : excerpt;
    return { ruleId, family: familyOf(ruleId), status: state, about: { text, language }, reason, author, time };
  });
  return [...onFindings, ...onGone];
}

/** A rule's id starts with its family. */
function familyOf(ruleId: string): Family {
  return FAMILIES.find((family) => ruleId.startsWith(`${family}/`)) ?? 'procurement';
}
