/** Runs the rules of a pack over a situated draft. */
import type { Rule } from '../../../rules/schema/rule';
import type { Context } from '../context';
import type { NotApplied, RuleFailure } from '../finding';
import type { Pack } from '../pack';
import { judgeAbsence, type PreparedAbsence } from './absence';
import { reasonNotToApply } from './applicability';
import type { CheckHit } from './checks/check';
import { CHECKS } from './checks/index';
import { judgeClause } from './clause';
import type { PreparedClause } from './clause-extent';
import type { Matcher } from './match';
import type { Observation } from './observation';
import { preparePattern, preparePatterns } from './prepared';
import { judgeQuestion, type QuestionRule } from './question';
import { giveWay } from './give-way';
import { isIdle } from './severity';
import { Silence } from './silence';
import { judgeSpans, thin, TriggerIndex, type PreparedSpan } from './span';

/** The rules of a pack ready to run. Made once per pack. */
export interface PreparedRules {
  spans: TriggerIndex;
  absences: readonly PreparedAbsence[];
  clauses: ReadonlyMap<string, PreparedClause>;
  others: readonly Extract<Rule, { kind: 'clause' | 'check' }>[];
  questions: readonly QuestionRule[];
  all: readonly Rule[];
  byId: ReadonlyMap<string, Rule>;
}

/** Prepares every rule and clause of a pack. */
export function prepareRules(pack: Pack): PreparedRules {
  const spans: PreparedSpan[] = [];
  const absences: PreparedAbsence[] = [];
  const others: Extract<Rule, { kind: 'clause' | 'check' }>[] = [];
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
    else others.push(rule);
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
    spans: new TriggerIndex(spans),
    absences,
    clauses: new Map(clauses),
    others,
    questions,
    all: pack.compiled.rules,
    byId: new Map(pack.compiled.rules.map((rule) => [rule.id, rule])),
  };
}

export interface Judgement {
  observations: Observation[];
  notApplied: NotApplied[];
  failures: RuleFailure[];
}

/**
 * Everything the rules saw in the matcher's draft, in reading order within each kind. A rule that throws is reported; the
 * others go on.
 */
export function judge(matcher: Matcher, rules: PreparedRules, context: Context): Judgement {
  const { situation } = matcher;
  const notApplied: NotApplied[] = [];
  const silent = new Set<Rule>();
  for (const rule of rules.all) {
    const reason = reasonNotToApply(rule, situation, context);
    if (!reason) continue;
    silent.add(rule);
    notApplied.push({ ruleId: rule.id, reason });
  }
  const silence = new Silence(matcher.memory.silentAs(silent));
  const seen = judgeSpans(rules.spans, matcher, silence);
  const observations = thin(seen.filter((observation) => !isIdle(observation, situation, context)));
  const guarded = (rule: Rule, run: () => Observation[]): void => {
    if (silence.silent.has(rule)) return;
    try {
      observations.push(...run());
    } catch (error) {
      silence.failed(rule, error);
    }
  };
  for (const absence of rules.absences) guarded(absence.rule, () => judgeAbsence(absence, matcher));
  for (const rule of rules.others) {
    guarded(rule, () => (rule.kind === 'clause' ? runClause(rule, rules, matcher) : runCheck(rule, matcher, context)));
  }
  const named = giveWay(observations);
  const judged = new Set(named.map(({ rule }) => rule));
  const asked = rules.questions
    .filter((rule) => !silence.silent.has(rule))
    .flatMap((rule) => judgeQuestion(rule, situation, context, { judged, notApplied, rules: rules.byId }));
  return { observations: [...named, ...asked], notApplied, failures: silence.failures };
}

function runClause(rule: Extract<Rule, { kind: 'clause' }>, rules: PreparedRules, matcher: Matcher): Observation[] {
  const clause = rules.clauses.get(rule.clause);
  if (!clause) throw new Error(`The rules pack has no clause "${rule.clause}".`);
  return judgeClause(rule, clause, matcher);
}

function runCheck(rule: Extract<Rule, { kind: 'check' }>, matcher: Matcher, context: Context): Observation[] {
  const check = CHECKS[rule.check];
  if (!check) throw new Error(`The engine has no check named "${rule.check}".`);
  return check(matcher, rule.options, context).map((hit) => matcher.memory.observed(hit, () => observeHit(rule, hit)));
}

function observeHit(rule: Rule, hit: CheckHit): Observation {
  return {
    rule,
    kind: 'span',
    passage: hit.passage,
    sentence: hit.sentence,
    start: hit.start,
    end: hit.end,
    evidence: [],
    severity: undefined,
    elements: [],
    related: hit.related ?? [],
    values: hit.values ?? {},
    ...(hit.range ? { range: hit.range } : {}),
    ...(hit.edits ? { edits: hit.edits } : {}),
  };
}
