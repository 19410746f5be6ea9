/** The rules that had no say on a draft, by the reason why. */
import type { NotApplied } from '../engine/finding';

export interface RulesByReason {
  reason: NotApplied['reason'];
  rules: string[];
}

/** Reasons in the order they are met first. */
export function rulesByReason(notApplied: readonly NotApplied[]): RulesByReason[] {
  const rules = new Map<NotApplied['reason'], string[]>();
  for (const { ruleId, reason } of notApplied) {
    const known = rules.get(reason);
    if (known) known.push(ruleId);
    else rules.set(reason, [ruleId]);
  }
  return [...rules].map(([reason, names]) => ({ reason, rules: names }));
}
