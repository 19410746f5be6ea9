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
import type { PassageRules } from './in-passage';
import type { Matcher } from './match';
import type { Observation } from './observation';
import { observeHit } from './observe';
import { preparePattern, preparePatterns } from './prepared';
import { isUnknown, judgeQuestion } from './question';
import { isIdle as isWorthless } from './severity';
import { Silence } from './silence';
import { standingNowhere, stretchesOf, type Bench, type Standing } from './stretch';
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
  /** By stretch of passages, in reading order; what is in none comes first. The same object while it stays the same. */
  standing: readonly Standing[];
  circumstances: Circumstances;
  failures: RuleFailure[];
}

/** Everything the rules saw in the matcher's draft. A rule that throws is reported; the others go on. */
export function judge(matcher: Matcher, rules: PreparedRules, context: Context): Judgement {
  const { situation, memory } = matcher;
  const circumstances = circumstancesOf(rules.all, situation, context, memory.circumstances);
  memory.circumstances = circumstances;
  const silence = new Silence(circumstances.silent);
  const isIdle = (each: Observation): boolean => isWorthless(each, situation, context);
  const bench: Bench = { rules: rules.inPassage, matcher, circumstances, silence, isIdle };
  const stretches = stretchesOf(bench);
  const wide = new WideObservations();
  wide.add(thin(stretches.flatMap((stretch) => stretch.observeLoose(bench))));
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
  const standing = stretches.map((stretch, number) => stretch.joinedWith(wide.inStretch(number)));
  const nowhere = standingNowhere(wide.inNone);
  const open = rules.questions.filter((rule) => !silence.silent.has(rule) && isUnknown(rule.asks, situation, context));
  const seen = new Set<Rule>();
  for (const each of open.length > 0 ? [nowhere, ...standing] : []) for (const rule of each.rules) seen.add(rule);
  const asked = open.flatMap((rule) => judgeQuestion(rule, seen, circumstances, rules.byId));
  return { standing: [standingNowhere(asked), nowhere, ...standing], circumstances, failures: silence.failures };
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
