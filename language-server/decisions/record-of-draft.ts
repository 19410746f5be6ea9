/** All that was decided on a draft: kept inside it (a comment, a part of a .docx) or handed over by the host. */
import type { Draft } from '../engine/draft';
import { EMPTY_RECORD, mergeRecords, type Decision, type DocumentRecord } from './decision';
import { parseDecisionComment } from './decision-comment';
import { recordFromXml } from './record-xml';
import type { SuppressionProblem } from './suppression';

export interface RecordOfDraft {
  record: DocumentRecord;
  /** Comments that should be decisions and are none. */
  faults: SuppressionProblem[];
  /** What of the document's own record could not be read, in words for the user. */
  notRead: string[];
}

/** Gathers the record. Of decisions on the same thing the latest holds, wherever it is kept. */
export function recordOf({ comments, record: inside }: Draft, given: DocumentRecord = EMPTY_RECORD): RecordOfDraft {
  const faults: SuppressionProblem[] = [];
  const decisions: Decision[] = [];
  for (const comment of comments) {
    const parsed = parseDecisionComment(comment);
    const { start, end } = comment;
    if (typeof parsed === 'string') faults.push({ kind: 'broken-decision', rule: parsed, start, end });
    else if (parsed) decisions.push(parsed);
  }
  const own = inside === undefined ? { record: EMPTY_RECORD, problems: [] } : recordFromXml(inside);
  return { record: mergeRecords(own.record, { decisions, context: {} }, given), faults, notRead: own.problems };
}
