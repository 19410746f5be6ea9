/** Checks of rules against the rest of the pack: what a schema alone cannot see. */
import { LANGUAGES } from '../../language-server/engine/draft';
import type { Clause } from '../schema/clause';
import type { Pattern } from '../schema/pattern';
import type { Rule, RuleText } from '../schema/rule';
import type { PatternCheck } from './check-patterns';
import type { Entry } from './load';
import type { Problem } from './problem';
import type { Source } from './yaml-source';

const PLACEHOLDERS = ['match', 'label', 'missing'];

export interface Surroundings {
  patterns: PatternCheck;
  law: ReadonlySet<string>;
  clauses: ReadonlyMap<string, Clause>;
}

/** All problems of one rule. */
export function checkRule(entry: Entry<Rule, RuleText>, around: Surroundings): Problem[] {
  const { main, folder } = entry;
  const rule = main.value;
  const problems: Problem[] = [];
  if (rule.id !== folder) problems.push(main.problem(['id'], `expected "${folder}", the rule's folder`));
  if (!folder.startsWith(`${rule.family}/`)) problems.push(main.problem(['family'], `the rule stands in "${folder}"`));
  rule.law.forEach((id, at) => {
    if (!around.law.has(id)) problems.push(main.problem(['law', at], `there is no citation "${id}" in rules/law`));
  });
  const { from, until } = rule.valid;
  if (from && until && from >= until) problems.push(main.problem(['valid'], '"from" must lie before "until"'));
  const productLists = [rule.products, ...rule.severityWhen.map((when) => when.products)];
  for (const group of productLists.flatMap((list) => list ?? [])) {
    problems.push(...around.patterns.concept(main, `product:${group}`, ['products']));
  }
  for (const [key, patterns] of patternsOf(rule)) problems.push(...around.patterns.patterns(main, patterns, [key]));
  if (rule.kind === 'absence') {
    rule.place.forEach((id, at) => problems.push(...around.patterns.concept(main, id, ['place', at])));
  }
  if (rule.kind === 'clause') problems.push(...checkGrade(main, rule, around.clauses));
  return [...problems, ...checkTexts(entry)];
}

function patternsOf(rule: Rule): [string, readonly Pattern[]][] {
  if (rule.kind === 'span') return [['see', rule.see]];
  if (rule.kind === 'absence') {
    return [
      ['unless', rule.unless],
      ['when', rule.when],
    ];
  }
  return [];
}

function checkGrade(
  main: Source<Rule>,
  rule: Extract<Rule, { kind: 'clause' }>,
  clauses: ReadonlyMap<string, Clause>,
): Problem[] {
  const clause = clauses.get(rule.clause);
  if (!clause) return [main.problem(['clause'], `there is no clause "${rule.clause}" in rules/clauses`)];
  const core = clause.elements.filter((element) => element.core).length;
  return rule.grade.flatMap((step, at) => {
    const before = rule.grade[at - 1];
    if (step.lacks > core) return [main.problem(['grade', at], `the clause has only ${core} core elements`)];
    if (before && before.lacks <= step.lacks) return [main.problem(['grade', at], 'expected the worst step first')];
    return [];
  });
}

function checkTexts({ texts, main }: Entry<Rule, RuleText>): Problem[] {
  return LANGUAGES.flatMap((language) => {
    const text = texts[language];
    if (!text) return [];
    const problems: Problem[] = [];
    const { value } = text;
    if (value.language !== language) problems.push(text.problem(['language'], `expected "${language}", as the file is named`));
    for (const key of ['message', 'why'] as const) {
      for (const [, name = ''] of value[key].matchAll(/\{([^}]*)\}/g)) {
        if (!PLACEHOLDERS.includes(name)) problems.push(text.problem([key], `{${name}} is none of {${PLACEHOLDERS.join('}, {')}}`));
      }
    }
    value.replacements.forEach(({ do: placement, text: wording }, at) => {
      const needsText = placement.startsWith('replace-') || placement.startsWith('insert-after-');
      if (needsText && wording.trim() === '') problems.push(text.problem(['replacements', at], `${placement} needs a text`));
      if (placement === 'insert-missing-elements' && main.value.kind !== 'clause') {
        problems.push(text.problem(['replacements', at, 'do'], 'only a rule of kind clause knows missing elements'));
      }
    });
    return problems;
  });
}
