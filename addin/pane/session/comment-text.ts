/** The comment that goes beside a finding, in the language of the passage it is about. */
import type { Finding } from '../../../language-server/engine/finding';
import type { FindingDetails } from '../../../language-server/server/protocol';

/** What stands there, why it matters, the ground, the rule: a line each. */
export function commentText({ message, why, ruleId }: Finding, details: FindingDetails | null): string {
  const law = details?.law.map(({ title }) => title) ?? [];
  return [message, why, ...law, `tenderlint: ${ruleId}`].filter(Boolean).join('\n');
}
