/** Whether a rule has a say on a draft at all, by date, place, product and subject. */
import type { Rule } from '../../../rules/schema/rule';
import type { Context } from '../context';
import type { NotApplied } from '../finding';
import type { Situation } from '../situate/situation';

/** The reason a rule keeps silent on the whole draft, or undefined where it is asked. */
export function reasonNotToApply(rule: Rule, situation: Situation, context: Context): NotApplied['reason'] | undefined {
  const setting = context.rules?.[rule.id] ?? context.rules?.[rule.family];
  if (setting?.enabled === false) return 'switched-off';
  if (rule.status === 'preview' && setting?.enabled !== true) return 'switched-off';
  if (!inForce(rule.valid, context.date)) return 'date';
  if (rule.subject === 'ict' && !situation.ictHardware) return 'not-ict';
  const { jurisdiction } = situation;
  if (rule.jurisdictions && !(rule.jurisdictions as string[]).includes(jurisdiction ?? '')) return 'jurisdiction';
  if (rule.buyers && context.buyer && !rule.buyers.includes(context.buyer)) return 'buyer-or-value';
  if (rule.threshold && context.threshold && rule.threshold !== context.threshold) return 'buyer-or-value';
  if (rule.products && !rule.products.some((group) => situation.productGroups.includes(group))) return 'product-group';
  if (rule.modes && !rule.modes.includes(situation.mode)) return 'mode';
  if (rule.kind === 'absence' && situation.partial && !rule.partial) return 'partial-document';
  return undefined;
}

/** True where a validity covers the day. */
export function inForce(valid: { from?: string | undefined; until?: string | undefined }, date: string): boolean {
  return (valid.from === undefined || valid.from <= date) && (valid.until === undefined || date <= valid.until);
}
