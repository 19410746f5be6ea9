/** `tenderlint/findings`: everything the review says of a document, for hosts that show more than diagnostics. */
import type { CheckedDocument } from '../checked-document';
import type { FindingsResult } from '../protocol';

export function findings({ uri, version, checked }: CheckedDocument): FindingsResult {
  const { draft, review, findings, suppressed } = checked;
  const { language, jurisdiction, productGroups, ictHardware, checkedWords, notApplied, failures } = review;
  return {
    uri,
    version,
    findings,
    suppressed,
    language,
    jurisdiction,
    productGroups,
    ictHardware,
    checkedWords,
    notApplied,
    failures,
    notRead: draft.notRead,
  };
}
