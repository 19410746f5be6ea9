/** Runs the rules of a pack over a situated draft. */
import type { CheckRule, ClauseRule, QuestionRule, Rule } from '../../../rules/schema/rule';
import type { Context } from '../context';
import type { RuleFailure } from '../finding';
import type { Pack } from '../pack';
import { judgeAbsence, type PreparedAbsence } from './absence';
import type { PassageCheck } from './checks/check';
import { CHECKS } from './checks/index';
import { circumstancesOf, type Circumstances } from './circumstances';
import { judgeClause } from './clause';
import type { PreparedClause } from './clause-extent';
import { standingIn } from './give-way';
import { judgePassages, type PassageRules } from './in-passage';
import type { Matcher } from './match';
import type { Observation, Observed } from './observation';
import { observeHit } from './observe';
import { preparePattern, preparePatterns } from './prepared';
import { isUnknown, judgeQuestion } from './question';
import { isIdle } from './severity';
import { Silence } from './silence';
import { thin } from './thin';
import { TriggerIndex, type PreparedSpan } from './trigger-index';
import { WideObservations } from './wide-observations';

/** The rules of a pack ready to run. Made once per pack. */
export interface PreparedRules {
  inPassage: PassageRules;
  absences: readonly PreparedAbsence[];
  clauses: ReadonlyMap<string, PreparedClause>;
  clauseRules: readonly ClauseRule[];
  /** Checks that look through the whole draft. */
  checks: readonly CheckRule[];
  questions: readonly QuestionRule[];
  all: readonly Rule[];
  byId: ReadonlyMap<string, Rule>;
}

/** Prepares every rule and clause of a pack. */
export function prepareRules(pack: Pack): PreparedRules {
  const spans: PreparedSpan[] = [];
  const absences: PreparedAbsence[] = [];
  const clauseRules: ClauseRule[] = [];
  const checks: CheckRule[] = [];
  const passageChecks: { rule: CheckRule; look: PassageCheck }[] = [];
  const questions: QuestionRule[] = [];
  for (const rule of pack.compiled.rules) {
    if (rule.kind === 'span') spans.push({ rule, patterns: preparePatterns(rule, pack) });
    else if (rule.kind === 'absence') {
      absences.push({
        rule,
        unless: rule.unless.map((pattern) => preparePattern(pattern, pack)),
        when: rule.when.map((pattern) => preparePattern(pattern, pack)),
        place: rule.place.map((id) => pack.concept(id)),
      });
    } else if (rule.kind === 'question') questions.push(rule);
    else if (rule.kind === 'clause') clauseRules.push(rule);
    else {
      const check = CHECKS[rule.check];
      if (check && 'inPassage' in check) passageChecks.push({ rule, look: check.inPassage });
      else checks.push(rule);
    }
  }
  const clauses = pack.compiled.clauses.map((clause): [string, PreparedClause] => [
    clause.id,
    {
      clause,
      topic: clause.topic.map((pattern) => preparePattern(pattern, pack)),
      headings: clause.headings.map((id) => pack.concept(id)),
      elements: clause.elements.map(({ id, core, jurisdictions, see }) => ({
        id,
        core,
        jurisdictions,
        see: see.map((pattern) => preparePattern(pattern, pack)),
      })),
    },
  ]);
  return {
    inPassage: { spans: new TriggerIndex(spans), checks: passageChecks },
    absences,
    clauses: new Map(clauses),
    clauseRules,
    checks,
    questions,
    all: pack.compiled.rules,
    byId: new Map(pack.compiled.rules.map((rule) => [rule.id, rule])),
  };
}

export interface Judgement {
  /** In the order of the passages; what is in none comes first. */
  observed: readonly Observed[];
  circumstances: Circumstances;
  failures: RuleFailure[];
}

/** Everything the rules saw in the matcher's draft. A rule that throws is reported; the others go on. */
export function judge(matcher: Matcher, rules: PreparedRules, context: Context): Judgement {
  const { situation, memory } = matcher;
  const circumstances = circumstancesOf(rules.all, situation, context, memory.circumstances);
  memory.circumstances = circumstances;
  const silence = new Silence(circumstances.silent);
  const { judged, loose } = judgePassages(rules.inPassage, matcher, silence, (each) =>
    isIdle(each, situation, context),
  );
  const wide = new WideObservations(memory.stood);
  wide.add(thin(loose));
  const guarded = (rule: Rule, run: () => Observation[]): void => {
    if (silence.silent.has(rule)) return;
    try {
      wide.add(run());
    } catch (error) {
      silence.failed(rule, error);
    }
  };
  for (const absence of rules.absences) guarded(absence.rule, () => judgeAbsence(absence, matcher));
  for (const rule of rules.clauseRules) guarded(rule, () => runClause(rule, rules, matcher));
  for (const rule of rules.checks) guarded(rule, () => runCheck(rule, matcher, context));
  const observed = wide.joinedWith(judged);
  memory.stood = wide.stood;
  const open = rules.questions.filter((rule) => !silence.silent.has(rule) && isUnknown(rule.asks, situation, context));
  const seen = open.length > 0 ? rulesOf(observed) : new Set<Rule>();
  const asked = open.flatMap((rule) => judgeQuestion(rule, seen, circumstances, rules.byId));
  const first = asked.length > 0 ? [standingIn(undefined, asked)] : [];
  return { observed: [...first, ...observed], circumstances, failures: silence.failures };
}

function rulesOf(observed: readonly Observed[]): ReadonlySet<Rule> {
  const rules = new Set<Rule>();
  for (const { observations } of observed) for (const { rule } of observations) rules.add(rule);
  return rules;
}

function runClause(rule: ClauseRule, rules: PreparedRules, matcher: Matcher): Observation[] {
  const clause = rules.clauses.get(rule.clause);
  if (!clause) throw new Error(`The rules pack has no clause "${rule.clause}".`);
  return judgeClause(rule, clause, matcher);
}

function runCheck(rule: CheckRule, matcher: Matcher, context: Context): Observation[] {
  const check = CHECKS[rule.check];
  if (!check || !('inDraft' in check)) throw new Error(`The engine has no check named "${rule.check}".`);
  const hits = check.inDraft(matcher, rule.options, context);
  return hits.map((hit) => matcher.memory.observed(hit, () => observeHit(rule, hit)));
}
