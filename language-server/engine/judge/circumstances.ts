/** All that a review rests on beside the passages of its draft. */
import type { Rule } from '../../../rules/schema/rule';
import type { Context } from '../context';
import type { NotApplied } from '../finding';
import type { Situation } from '../situate/situation';
import { reasonNotToApply } from './applicability';

/** One object for as long as nothing of it changes. */
export interface Circumstances {
  /** What is known of the procurement and the draft as a whole, in one line. */
  told: string;
  /** The rules that have no say on the draft, and why. */
  silent: ReadonlySet<Rule>;
  notApplied: NotApplied[];
}

/** The circumstances of a review; those of the review before where they are the same. */
export function circumstancesOf(
  rules: readonly Rule[],
  situation: Situation,
  context: Context,
  before: Circumstances | undefined,
): Circumstances {
  const { language, draft, ictHardware, partial } = situation;
  const { jurisdiction, productGroups, mode, modeKnown } = situation;
  const known = [jurisdiction, productGroups, mode, modeKnown, ictHardware, partial];
  const told = JSON.stringify([context, known, language, draft.format]);
  if (before?.told === told) return before;
  const silent = new Set<Rule>();
  const notApplied: NotApplied[] = [];
  for (const rule of rules) {
    const reason = reasonNotToApply(rule, situation, context);
    if (!reason) continue;
    silent.add(rule);
    notApplied.push({ ruleId: rule.id, reason });
  }
  return { told, silent, notApplied };
}
