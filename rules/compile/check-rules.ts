/** Checks of rules against the rest of the pack: what a schema alone cannot see. */
import { CHECKS } from '../../language-server/engine/judge/checks/index';
import { LANGUAGES, type Language } from '../../language-server/engine/draft';
import { replacementAnywhere } from '../../language-server/engine/likened';
import type { Clause } from '../schema/clause';
import type { Pattern } from '../schema/pattern';
import type { CheckRule, ClauseRule, Rule, RuleText } from '../schema/rule';
import type { PatternCheck } from './check-patterns';
import { checkRuleTexts } from './check-rule-texts';
import type { Entry } from './load';
import type { Problem } from './problem';
import type { Source } from './yaml-source';

export interface Surroundings {
  patterns: PatternCheck;
  law: ReadonlySet<string>;
  clauses: ReadonlyMap<string, Clause>;
  /** What rules say, by their ids. */
  texts: ReadonlyMap<string, Partial<Record<Language, RuleText>>>;
  /** Names of the country forms in each language; undefined where the file is missing or broken. */
  forms: Readonly<Record<Language, ReadonlySet<string>>> | undefined;
  /** Of which of the two all files were read and found sound. */
  whole: { law: boolean; clauses: boolean };
}

/** All problems of one rule. */
export function checkRule(entry: Entry<Rule, RuleText>, around: Surroundings): Problem[] {
  const { main, folder } = entry;
  const rule = main.value;
  const problems: Problem[] = [];
  if (rule.id !== folder) problems.push(main.problem(['id'], `expected "${folder}", the rule's folder`));
  if (!folder.startsWith(`${rule.family}/`)) problems.push(main.problem(['family'], `the rule stands in "${folder}"`));
  rule.law.forEach((id, at) => {
    if (around.law.has(id)) return;
    const problem = main.problem(['law', at], `there is no citation "${id}" in rules/law`);
    problems.push({ ...problem, follows: !around.whole.law });
  });
  const { from, until } = rule.valid;
  if (from && until && from >= until) problems.push(main.problem(['valid'], '"from" must lie before "until"'));
  const productLists = [rule.products, ...rule.severityWhen.map((when) => when.products)];
  for (const group of productLists.flatMap((list) => list ?? [])) {
    problems.push(...around.patterns.concept(main, `product:${group}`, ['products']));
  }
  for (const [key, patterns] of patternsOf(rule)) problems.push(...around.patterns.patterns(main, patterns, [key]));
  if (rule.kind === 'span') problems.push(...around.patterns.lacking(main, rule));
  if (rule.kind === 'absence') {
    rule.place.forEach((id, at) => problems.push(...around.patterns.concept(main, id, ['place', at])));
  }
  if (rule.kind === 'clause') problems.push(...checkGrade(main, rule, around));
  if (rule.kind === 'check' && !CHECKS[rule.check]) {
    problems.push(main.problem(['check'], `the engine has no check "${rule.check}"`));
  }
  if (rule.kind === 'check') problems.push(...checkLikened(main, rule, around));
  return [...problems, ...checkRuleTexts(entry, around)];
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

function checkLikened(main: Source<Rule>, { family, likens }: CheckRule, { texts }: Surroundings): Problem[] {
  return likens.flatMap(({ to }, at) => {
    const path = ['likens', at, 'to'];
    const likened = texts.get(to);
    if (!likened || !to.startsWith(`${family}/`)) return [main.problem(path, `the family has no rule "${to}"`)];
    const barren = LANGUAGES.filter((language) => !replacementAnywhere(likened[language] ?? { replacements: [] }));
    if (barren.length === 0) return [];
    return [main.problem(path, `"${to}" has no replacement that fits any sentence (${barren.join(', ')})`)];
  });
}

function checkGrade(main: Source<Rule>, rule: ClauseRule, around: Surroundings): Problem[] {
  const clause = around.clauses.get(rule.clause);
  if (!clause) {
    const problem = main.problem(['clause'], `there is no clause "${rule.clause}" in rules/clauses`);
    return [{ ...problem, follows: !around.whole.clauses }];
  }
  const core = clause.elements.filter((element) => element.core).length;
  return rule.grade.flatMap((step, at) => {
    const before = rule.grade[at - 1];
    const unknown = step.unless.find((id) => !clause.elements.some((element) => element.id === id));
    if (unknown) return [main.problem(['grade', at, 'unless'], `the clause has no element "${unknown}"`)];
    if (step.lacks > core) return [main.problem(['grade', at], `the clause has only ${core} core elements`)];
    if (before && before.lacks <= step.lacks) return [main.problem(['grade', at], 'expected the worst step first')];
    return [];
  });
}
