/** Keeps rules that speak once in a room from saying the same again there. */
import type { Rule } from '../../../rules/schema/rule';
import type { Observation } from './observation';
import { standing } from './second-witness';

/** Keeps the first observation of each rule in each sentence, block, section or draft, as the rule asks; those with more standing before others. */
export function thin(observations: readonly Observation[]): Observation[] {
  const kept = new Map<Rule, Map<object, Observation>>();
  for (const observation of observations) {
    const room = roomOf(observation);
    if (!room) continue;
    let rooms = kept.get(observation.rule);
    if (!rooms) kept.set(observation.rule, (rooms = new Map<object, Observation>()));
    const first = rooms.get(room);
    if (!first || standing(observation) > standing(first)) rooms.set(room, observation);
  }
  return observations.filter((each) => {
    const room = roomOf(each);
    return !room || kept.get(each.rule)?.get(room) === each;
  });
}

/** Where a rule speaks once; undefined for a rule that sees each sentence once. */
function roomOf({ rule, passage }: Observation): object | undefined {
  if (rule.kind !== 'span' || !passage || rule.oncePer === 'sentence') return undefined;
  return rule.oncePer === 'block' ? passage : rule.oncePer === 'section' ? passage.section : rule;
}

/** True of a rule that speaks once in a room wider than a passage. */
export function speaksOnceInMore(rule: Rule): boolean {
  return rule.kind === 'span' && (rule.oncePer === 'section' || rule.oncePer === 'draft');
}
