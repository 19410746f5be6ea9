/** Asks, once a draft and topic, for what nobody said and what some rule's say or severity rests on. */
import type { QuestionRule, Rule } from '../../../rules/schema/rule';
import type { Context } from '../context';
import type { NotApplied } from '../finding';
import type { Situation } from '../situate/situation';
import type { Circumstances } from './circumstances';
import type { Observation } from './observation';

export type Topic = QuestionRule['asks'];

/** True where neither the user nor the draft settles the topic. */
export function isUnknown(topic: Topic, situation: Situation, context: Context): boolean {
  if (topic === 'jurisdiction') return situation.jurisdiction === null;
  if (topic === 'products') return situation.productGroups.length === 0;
  if (topic === 'mode') return !situation.modeKnown;
  return context[topic] === undefined;
}

/** The topics a rule's say or severity rests on. */
function topicsOf(rule: Rule): ReadonlySet<Topic> {
  let topics = TOPICS.get(rule);
  if (!topics) TOPICS.set(rule, (topics = readTopics(rule)));
  return topics;
}

const TOPICS = new WeakMap<Rule, ReadonlySet<Topic>>();

function readTopics(rule: Rule): ReadonlySet<Topic> {
  const topics = new Set<Topic>(rule.needs);
  if (rule.buyers) topics.add('buyer');
  if (rule.modes) topics.add('mode');
  for (const { jurisdictions, threshold, products } of [rule, ...rule.severityWhen]) {
    if (jurisdictions) topics.add('jurisdiction');
    if (threshold) topics.add('threshold');
    if (products) topics.add('products');
  }
  return topics;
}

const SILENCED_BY: Readonly<Partial<Record<NotApplied['reason'], Topic>>> = {
  jurisdiction: 'jurisdiction',
  'product-group': 'products',
  mode: 'mode',
};

/** The question of a rule whose topic is unknown, where at least one other rule waits for the answer: seen something, or silent. */
export function judgeQuestion(
  rule: QuestionRule,
  seen: ReadonlySet<Rule>,
  { notApplied }: Circumstances,
  rules: ReadonlyMap<string, Rule>,
): Observation[] {
  const waits = (other: Rule): boolean => topicsOf(other).has(rule.asks);
  const waiting = new Set([...seen].filter(waits));
  for (const { ruleId, reason } of notApplied) {
    const silent = rules.get(ruleId);
    if (silent && SILENCED_BY[reason] === rule.asks && waits(silent)) waiting.add(silent);
  }
  if (waiting.size === 0) return [];
  return [
    {
      rule,
      kind: 'question',
      passage: undefined,
      sentence: undefined,
      start: 0,
      end: 0,
      evidence: [],
      severity: undefined,
      elements: [],
      related: [],
      values: { count: String(waiting.size) },
    },
  ];
}
