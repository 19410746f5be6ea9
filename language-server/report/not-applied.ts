/** The rules that had no say on a draft, by the reason why. */
import type { Language } from '../engine/draft';
import type { NotApplied } from '../engine/finding';
import { reportWords } from './words/index';

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

/** Silent rules as they are shown: a label with their number, and their names where each is worth naming. */
export interface SilentRules {
  label: string;
  rules: readonly string[];
}

/** A group for each reason. Where the country of the draft is known, the law of other countries is only counted. */
export function silentRules(
  groups: readonly RulesByReason[],
  isCountryKnown: boolean,
  language: Language,
): SilentRules[] {
  const words = reportWords(language);
  return groups.map(({ reason, rules }) =>
    reason === 'jurisdiction' && isCountryKnown
      ? { label: words.otherCountries(rules.length), rules: [] }
      : { label: `${words.reason[reason]} (${rules.length})`, rules },
  );
}
