/** How bad a finding is here: the rule's severity, its cases, what is unknown, and the user's setting. */
import { SEVERITIES, type Severity } from '../finding';
import type { Context } from '../context';
import type { Situation } from '../situate/situation';
import { inForce } from './applicability';
import type { Observation } from './observation';

/** One step down the ladder; advice stays. */
export function lowered(severity: Severity): Severity {
  return SEVERITIES[Math.min(SEVERITIES.indexOf(severity) + 1, SEVERITIES.length - 1)] ?? 'advice';
}

/** Context a rule's severity rests on that nobody gave. */
export function unknownNeeds(observation: Observation, situation: Situation, context: Context): string[] {
  return observation.rule.needs.filter((need) => {
    if (need === 'jurisdiction') return situation.jurisdiction === null;
    if (need === 'products') return situation.productGroups.length === 0;
    return context[need] === undefined;
  });
}

/** The severity of an observation in its context. */
export function severityOf(observation: Observation, situation: Situation, context: Context): Severity {
  const { rule, passage, sentence } = observation;
  const setting = context.rules?.[rule.id]?.severity ?? context.rules?.[rule.family]?.severity;
  if (setting) return setting;
  const fitting = rule.severityWhen.find((each) => {
    if (each.phases && !each.phases.includes(passage?.phase ?? 'unknown')) return false;
    if (each.jurisdictions && !(each.jurisdictions as string[]).includes(situation.jurisdiction ?? '')) return false;
    if (each.products && !each.products.some((group) => situation.productGroups.includes(group))) return false;
    if (each.scored !== undefined && (passage?.scored ?? false) !== each.scored) return false;
    if (each.threshold && context.threshold !== each.threshold) return false;
    if (each.modality) {
      const said = sentence ? [...sentence.modality] : [];
      const asked = each.modality as string[];
      if (!(said.length === 0 ? asked.includes('none') : said.some((value) => asked.includes(value)))) return false;
    }
    return inForce(each, context.date);
  });
  const base = observation.severity ?? fitting?.severity ?? rule.severity;
  return unknownNeeds(observation, situation, context).length > 0 ? lowered(base) : base;
}
