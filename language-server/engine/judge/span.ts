/** Judges span rules: passages that look like one of a rule's patterns. */
import type { Rule } from '../../../rules/schema/rule';
import type { Passage } from '../situate/situation';
import type { Match, Matcher } from './match';
import type { Observation } from './observation';
import type { PreparedPattern } from './prepared';

type SpanRule = Extract<Rule, { kind: 'span' }>;

/** A span rule with its patterns, indexed by the lead. */
export interface PreparedSpan {
  rule: SpanRule;
  patterns: readonly PreparedPattern[];
}

/** The span rules by the concepts that start one of their patterns. */
export type TriggerIndex = ReadonlyMap<number, readonly PreparedSpan[]>;

export function indexByTrigger(spans: readonly PreparedSpan[]): TriggerIndex {
  const index = new Map<number, PreparedSpan[]>();
  for (const span of spans) {
    for (const concept of new Set(span.patterns.flatMap((pattern) => [...pattern.triggers]))) {
      const listed = index.get(concept);
      if (listed) listed.push(span);
      else index.set(concept, [span]);
    }
  }
  return index;
}

/** Runs every triggered rule on every sentence of a passage. `applies` says whether a rule has a say here at all. */
export function judgeSpans(
  passage: Passage,
  index: TriggerIndex,
  matcher: Matcher,
  applies: (rule: Rule, passage: Passage) => boolean,
  failed: (rule: Rule, error: unknown) => void,
): Observation[] {
  const observations: Observation[] = [];
  for (const sentence of passage.annotation.sentences) {
    const asked = new Set<PreparedSpan>();
    for (const hit of sentence.hits) for (const span of index.get(hit.concept) ?? []) asked.add(span);
    for (const span of asked) {
      if (!applies(span.rule, passage)) continue;
      try {
        const match = firstMatch(span, passage, sentence, matcher);
        if (match) observations.push(observe(span.rule, match, matcher));
      } catch (error) {
        failed(span.rule, error);
      }
    }
  }
  return observations;
}

function firstMatch(
  span: PreparedSpan,
  passage: Passage,
  sentence: Match['sentence'],
  matcher: Matcher,
): Match | undefined {
  for (const pattern of span.patterns) {
    const match = matcher.match(pattern, passage, sentence);
    if (match) return match;
  }
  return undefined;
}

function observe(rule: SpanRule, match: Match, matcher: Matcher): Observation {
  const { passage, sentence, evidence } = match;
  const whole = { start: sentence.start, end: sentence.end };
  const hull =
    evidence.length === 0
      ? whole
      : { start: Math.min(...evidence.map((hit) => hit.start)), end: Math.max(...evidence.map((hit) => hit.end)) };
  const range =
    rule.mark === 'block' ? { start: 0, end: passage.annotation.text.length } : rule.mark === 'sentence' ? whole : hull;
  const label = evidence.map((hit) => matcher.pack.labelFor(hit.concept)).find((found) => found !== undefined);
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
    values: { match: passage.annotation.text.slice(hull.start, hull.end), ...(label ? { label: label.name } : {}) },
  };
}

/** Keeps the first observation of each rule in each sentence, block, section or draft, as the rule asks. */
export function thin(observations: readonly Observation[]): Observation[] {
  const seen = new Set<string>();
  return observations.filter(({ rule, passage, sentence }) => {
    if (rule.kind !== 'span' || !passage) return true;
    const room = {
      sentence: `${passage.index}.${sentence?.start ?? 0}`,
      block: String(passage.index),
      section: `s${passage.section.index}`,
      draft: 'draft',
    }[rule.oncePer];
    const key = `${rule.id} ${room}`;
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}

/** Drops what a yielding rule saw in a sentence that another rule of its family flags. */
export function giveWay(observations: readonly Observation[]): Observation[] {
  const place = ({ rule, passage, sentence }: Observation): string =>
    `${rule.family} ${passage?.index ?? ''}.${sentence?.start ?? ''}`;
  const taken = new Set(observations.filter(({ rule }) => !rule.yields).map(place));
  return observations.filter((each) => !each.rule.yields || !taken.has(place(each)));
}
