/** `tenderlint/decision`: the decision on a finding as it is to be kept with the document. */
import type { Decision } from '../../decisions/decision';
import { decisionOn } from '../../decisions/decide';
import type { CheckedDocument } from '../checked-document';
import type { Desk } from '../desk';
import type { DecisionParams } from '../protocol';

/** The decision; null where no such finding stands in this version, or the reason is empty. */
export function decision({ checked }: CheckedDocument, params: DecisionParams, { pack }: Desk): Decision | null {
  const finding = checked.findings.find(({ id }) => id === params.finding);
  if (!finding || params.reason.trim() === '') return null;
  return decisionOn(finding, checked.draft, pack, params);
}
