/** Makes the decision on a finding. */
import type { Draft } from '../engine/draft';
import type { Finding } from '../engine/finding';
import type { Pack } from '../engine/pack';
import type { Decision } from './decision';
import { ruleMeaning } from './rule-meaning';
import { excerptOf, textHash } from './text-hash';

/** `draft` is the one the finding was made from, `pack` the one it was made by. The reason must not be empty. */
export function decisionOn(
  finding: Finding,
  draft: Draft,
  pack: Pack,
  { state, reason, author, time }: Pick<Decision, 'state' | 'reason' | 'author' | 'time'>,
): Decision {
  return {
    ruleId: finding.ruleId,
    textHash: textHash(finding, draft),
    state,
    reason: reason.trim(),
    author: author.trim(),
    time,
    meaning: ruleMeaning(finding.ruleId, pack),
    excerpt: excerptOf(finding, draft),
  };
}
