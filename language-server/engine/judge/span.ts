/** Judges span rules: passages that look like one of a rule's patterns. */
import type { Rule } from '../../../rules/schema/rule';
import type { Passage } from '../situate/situation';
import { isNear, type Match, type Matcher } from './match';
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

/** A span rule asked of a sentence: the patterns that fit it there, in the rule's order, or the error it threw. */
interface Sighting {
  span: PreparedSpan;
  fits: { pattern: PreparedPattern; match: Match; near: boolean; observation?: Observation }[];
  error?: unknown;
}

/** Runs every triggered rule on every sentence of the draft. `applies` says whether a rule has a say on it at all. */
export function judgeSpans(
  index: TriggerIndex,
  matcher: Matcher,
  applies: (rule: Rule) => boolean,
  failed: (rule: Rule, error: unknown) => void,
): Observation[] {
  const observations: Observation[] = [];
  for (const [passage, sightings] of matcher.gather(index, (each, now) =>
    each.judged ? sightingsIn(each, index, now) : [],
  )) {
    judgePassage(passage, sightings, matcher, applies, failed, observations);
  }
  return observations;
}

function judgePassage(
  passage: Passage,
  sightings: readonly Sighting[],
  matcher: Matcher,
  applies: (rule: Rule) => boolean,
  failed: (rule: Rule, error: unknown) => void,
  observations: Observation[],
): void {
  for (const { span, fits, error } of sightings) {
    if (!applies(span.rule)) continue;
    if (error !== undefined) {
      failed(span.rule, error);
      continue;
    }
    try {
      const first = fits.find(({ pattern, near }) => near || matcher.allows(pattern, passage));
      if (first) observations.push((first.observation ??= observe(span.rule, first.match, matcher)));
    } catch (thrown) {
      failed(span.rule, thrown);
    }
  }
}

/** What every rule sees in a passage, whether or not it has a say on this draft: settings may change. */
function sightingsIn(passage: Passage, index: TriggerIndex, matcher: Matcher): Sighting[] {
  const sightings: Sighting[] = [];
  for (const sentence of passage.annotation.sentences) {
    const asked = new Set<PreparedSpan>();
    for (const hit of sentence.hits) for (const span of index.get(hit.concept) ?? []) asked.add(span);
    for (const span of asked) {
      const sighting: Sighting = { span, fits: [] };
      try {
        for (const pattern of span.patterns) {
          const match = matcher.fit(pattern, passage, sentence);
          if (!match) continue;
          const near = isNear(pattern);
          sighting.fits.push({ pattern, match, near });
          if (near) break;
        }
      } catch (error) {
        sighting.error = error ?? new Error('The rule failed.');
      }
      if (sighting.fits.length > 0 || sighting.error !== undefined) sightings.push(sighting);
    }
  }
  return sightings;
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
  const seen = new Map<Rule, Set<object>>();
  return observations.filter(({ rule, passage }) => {
    // A rule sees each sentence once.
    if (rule.kind !== 'span' || !passage || rule.oncePer === 'sentence') return true;
    const room = rule.oncePer === 'block' ? passage : rule.oncePer === 'section' ? passage.section : rule;
    let rooms = seen.get(rule);
    if (!rooms) seen.set(rule, (rooms = new Set()));
    if (rooms.has(room)) return false;
    rooms.add(room);
    return true;
  });
}

/** Drops what a yielding rule saw in a sentence that another rule of its family flags. */
export function giveWay(observations: readonly Observation[]): Observation[] {
  if (!observations.some(({ rule }) => rule.yields)) return [...observations];
  // Blocks of the same text share their sentences, so a place is a sentence in a passage.
  const place = ({ rule, passage, sentence }: Observation): string =>
    `${rule.family} ${passage?.index ?? ''}.${sentence?.start ?? 0}`;
  const asked = new Set(observations.filter(({ rule }) => rule.yields).map(({ passage }) => passage));
  const taken = new Set(observations.filter(({ rule, passage }) => !rule.yields && asked.has(passage)).map(place));
  return observations.filter((each) => !each.rule.yields || !taken.has(place(each)));
}
