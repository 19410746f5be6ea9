/** From what a pattern or a check found to an observation. */
import type { Rule, SpanRule } from '../../../rules/schema/rule';
import type { CheckHit } from './checks/check';
import type { Match, Matcher } from './match';
import { endOfWords } from './listed-names';
import type { Observation } from './observation';
import { testimonyOn } from './second-witness';

/** What a span rule observes where one of its patterns matches. */
export function observeMatch(rule: SpanRule, match: Match, matcher: Matcher): Observation {
  const { passage, sentence, evidence } = match;
  const whole = { start: sentence.start, end: sentence.end };
  const hull =
    evidence.length === 0
      ? whole
      : { start: Math.min(...evidence.map((hit) => hit.start)), end: Math.max(...evidence.map((hit) => hit.end)) };
  const range =
    rule.mark === 'block' ? { start: 0, end: passage.annotation.text.length } : rule.mark === 'sentence' ? whole : hull;
  const { text } = passage.annotation;
  const label = evidence.map((hit) => matcher.pack.labelFor(hit.concept)).find((found) => found !== undefined);
  const [first] = evidence;
  const words = text.slice(hull.start, endOfWords(text, evidence, hull.end));
  // A mark that the register does not hold is called what the draft calls it.
  const name = label?.name ?? (first ? text.slice(first.start, first.end) : words);
  return {
    rule,
    kind: 'span',
    passage,
    sentence,
    ...range,
    evidence,
    severity: match.severity,
    elements: [],
    related: [],
    values: { match: words, label: name },
    testimony: testimonyOn(rule, passage, range.start, range.end, matcher.pack),
  };
}

/** What a rule observes where its check found something. */
export function observeHit(rule: Rule, hit: CheckHit): Observation {
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
    ...(hit.likened ? { likened: hit.likened } : {}),
    ...(hit.range ? { range: hit.range } : {}),
    ...(hit.edits ? { edits: hit.edits } : {}),
  };
}
