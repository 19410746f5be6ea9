/** `tenderlint/findings`: everything the review says of a document, for hosts that show more than diagnostics. */
import type { CheckedDocument } from '../checked-document';
import type { FindingsResult } from '../protocol';

export function findings({ uri, version, checked, own }: CheckedDocument): FindingsResult {
  const { draft, review, findings, suppressed, decided, reopened, resting } = checked;
  const { language, jurisdiction, productGroups, ictHardware, checkedWords, notApplied, failures } = review;
  return {
    uri,
    version,
    findings,
    suppressed: [
      ...suppressed,
      ...decided.map(({ finding, decision }) => ({ finding, reason: decision.reason, decision })),
    ],
    reopened: reopened.map(({ finding, decision, because }) => ({ finding: finding.id, decision, because })),
    resting,
    language,
    jurisdiction,
    productGroups,
    ictHardware,
    checkedWords,
    notApplied,
    failures,
    notRead: [...draft.notRead, ...own.problems.map(({ message }) => message)],
  };
}
