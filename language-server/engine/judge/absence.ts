/** Judges absence rules: what no passage of the draft says. */
import type { AbsenceRule } from '../../../rules/schema/rule';
import type { Matcher } from './match';
import type { Observation } from './observation';
import { bestHeading } from './place';
import type { PreparedPattern } from './prepared';

export interface PreparedAbsence {
  rule: AbsenceRule;
  unless: readonly PreparedPattern[];
  when: readonly PreparedPattern[];
  place: readonly number[];
}

/** One observation where nothing in the draft shows what the rule misses. It stands at the heading where the text belongs. */
export function judgeAbsence(absence: PreparedAbsence, matcher: Matcher): Observation[] {
  const { rule, unless, when, place } = absence;
  if (when.length > 0 && !matcher.exists(when)) return [];
  if (matcher.exists(unless)) return [];
  const target = matcher.memory.whole(
    absence,
    () => bestHeading(matcher.situation, place, ['performance', 'specification']),
    ({ block }) => block.kind === 'heading',
  );
  return [
    {
      rule,
      kind: 'absence',
      passage: target,
      sentence: undefined,
      start: 0,
      end: target?.annotation.text.length ?? 0,
      evidence: [],
      severity: undefined,
      elements: [],
      related: [],
      values: {},
    },
  ];
}
