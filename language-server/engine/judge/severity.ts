/** How bad a finding is here: the rule's severity, its cases, what is unknown, and the user's setting. */
import type { Rule } from '../../../rules/schema/rule';
import { SEVERITIES, type Severity } from '../finding';
import type { Context } from '../context';
import type { Situation } from '../situate/situation';
import { inForce } from './applicability';
import type { Observation } from './observation';
import { isUnknown } from './question';
import { isDoubted } from './second-witness';

/** One step down the ladder; advice stays. */
function lowered(severity: Severity): Severity {
  return SEVERITIES[Math.min(SEVERITIES.indexOf(severity) + 1, SEVERITIES.length - 1)] ?? 'advice';
}

/** True where what the rule rests on is not known: its `needs`, and the buyers, thresholds and modes it is bound to. */
function restsOnUnknown({ needs, buyers, threshold, modes }: Rule, situation: Situation, context: Context): boolean {
  return (
    needs.some((need) => isUnknown(need, situation, context)) ||
    (buyers !== undefined && isUnknown('buyer', situation, context)) ||
    (threshold !== undefined && isUnknown('threshold', situation, context)) ||
    (modes !== undefined && isUnknown('mode', situation, context))
  );
}

/** The severity of an observation in its context; `unsure` where what it rests on is too old to be sure of. */
export function severityOf(observation: Observation, situation: Situation, context: Context, unsure = false): Severity {
  const { rule } = observation;
  const setting = settingOf(rule, context);
  if (setting) return setting;
  if (isDoubted(observation)) return 'advice';
  const own = graded(observation, situation, context);
  const base = own === 'advice' && observation.testimony === 'sure' ? 'warning' : own;
  return unsure || restsOnUnknown(rule, situation, context) ? lowered(base) : base;
}

/** True of advice that nobody asked for by a setting, about what is hardly a fault. */
export function isIdle(observation: Observation, situation: Situation, context: Context): boolean {
  const { testimony } = observation;
  if (testimony !== 'unlikely' && testimony !== 'no advice') return false;
  if (settingOf(observation.rule, context)) return false;
  return graded(observation, situation, context) === 'advice';
}

function settingOf({ id, family }: Rule, { rules }: Context): Severity | undefined {
  return rules?.[id]?.severity ?? rules?.[family]?.severity;
}

/** The severity by the rule's grading, its cases, or itself. */
function graded(observation: Observation, situation: Situation, context: Context): Severity {
  const { rule, passage, sentence } = observation;
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
  return observation.severity ?? fitting?.severity ?? rule.severity;
}
