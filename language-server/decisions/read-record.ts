/** Reads a record that came as JSON or YAML values, from a file or a document anybody may have changed by hand. */
import { JURISDICTIONS } from '../engine/context';
import { LANGUAGES } from '../engine/draft';
import { SEVERITIES } from '../engine/finding';
import { DECISION_STATES, type Decision, type DocumentRecord, type StoredContext } from './decision';

export interface ReadRecord {
  record: DocumentRecord;
  /** What was left out and why, a sentence each, for the user. */
  problems: string[];
}

const HASH = /^[0-9a-f]{16}$/;
const RULE = /^[a-z-]+\/[a-z0-9-]+$/;
const TIME = /^\d{4}-\d{2}-\d{2}(?:T\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:Z|[+-]\d{2}:\d{2}))?$/;

/** Takes what is sound and tells what is not. Never throws. */
export function readRecord(value: unknown): ReadRecord {
  if (!isMap(value)) {
    return { record: { decisions: [], context: {} }, problems: ['Expected a map with decisions and context.'] };
  }
  const problems: string[] = [];
  const list = value.decisions ?? [];
  if (!Array.isArray(list)) problems.push('decisions: expected a list.');
  const decisions = (Array.isArray(list) ? (list as unknown[]) : []).flatMap((each, at) => {
    const decision = readDecision(each);
    if (typeof decision !== 'string') return [decision];
    problems.push(`Decision ${at + 1} was left out: ${decision}`);
    return [];
  });
  return { record: { decisions, context: readContext(value.context ?? {}, problems) }, problems };
}

/** A decision, or what is wrong with it. */
export function readDecision(value: unknown): Decision | string {
  if (!isMap(value)) return 'expected a map.';
  const { ruleId, textHash, state, reason, author, time, meaning, excerpt } = value;
  if (typeof ruleId !== 'string' || !RULE.test(ruleId)) return 'ruleId: expected the name of a rule, family/name.';
  if (typeof textHash !== 'string' || !HASH.test(textHash)) return 'textHash: expected 16 hexadecimal digits.';
  const known = DECISION_STATES.find((each) => each === state);
  if (!known) return `state: expected ${DECISION_STATES.join(', ')}.`;
  if (typeof reason !== 'string' || reason.trim() === '') return 'reason: expected the reason for the decision.';
  if (time !== undefined && time !== '' && !(typeof time === 'string' && TIME.test(time))) {
    return 'time: expected a day and time such as 2026-11-21T09:30:00Z.';
  }
  if (meaning !== undefined && meaning !== '' && !(typeof meaning === 'string' && HASH.test(meaning))) {
    return 'meaning: expected 16 hexadecimal digits.';
  }
  return {
    ruleId,
    textHash,
    state: known,
    reason,
    author: asText(author),
    time: asText(time),
    meaning: asText(meaning),
    excerpt: asText(excerpt),
  };
}

type Check = (value: unknown) => boolean;

const oneOf =
  (allowed: readonly string[]): Check =>
  (value) =>
    typeof value === 'string' && allowed.includes(value);

const CONTEXT: Readonly<Record<keyof StoredContext, Check>> = {
  jurisdiction: oneOf(JURISDICTIONS),
  buyer: oneOf(['central', 'sub-central', 'utility']),
  threshold: oneOf(['above', 'below']),
  productGroups: (value) => Array.isArray(value) && value.every((each) => typeof each === 'string'),
  date: (value) => typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value),
  mode: oneOf(['tender', 'template']),
  language: oneOf(LANGUAGES),
  rules: (value) => isMap(value) && Object.values(value).every(isRuleSetting),
};

function readContext(value: unknown, problems: string[]): StoredContext {
  if (!isMap(value)) {
    problems.push('context: expected a map.');
    return {};
  }
  const sound = Object.entries(value).filter(([key, each]) => {
    const check = Object.hasOwn(CONTEXT, key) ? CONTEXT[key as keyof StoredContext] : undefined;
    if (check?.(each)) return true;
    problems.push(
      check ? `context.${key}: this value is not known and was left out.` : `context.${key}: there is no such setting.`,
    );
    return false;
  });
  // Each value was checked against its key just now.
  return Object.fromEntries(sound);
}

function isRuleSetting(value: unknown): boolean {
  if (oneOf(['off', 'on', ...SEVERITIES])(value)) return true;
  if (!isMap(value)) return false;
  return Object.entries(value).every(([key, each]) => {
    return key === 'enabled' ? typeof each === 'boolean' : key === 'severity' && oneOf(SEVERITIES)(each);
  });
}

function isMap(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function asText(value: unknown): string {
  return typeof value === 'string' ? value : '';
}
