/** Judges span rules: passages that look like one of a rule's patterns. */
import type { Rule } from '../../../rules/schema/rule';
import type { Sentence } from '../annotate/annotation';
import type { Passage } from '../situate/situation';
import type { Match, Matcher } from './match';
import type { Observation } from './observation';
import type { PreparedPattern } from './prepared';
import { standing, testimonyOn } from './second-witness';
import type { Silence } from './silence';

type SpanRule = Extract<Rule, { kind: 'span' }>;

/** A span rule with its patterns. */
export interface PreparedSpan {
  rule: SpanRule;
  patterns: readonly PreparedPattern[];
}

/** The span rules by the concepts that start one of their patterns. */
export class TriggerIndex {
  private readonly byConcept: number[][] = [];
  /** By rule the serial number of the sentence it was last asked of. */
  private readonly asked: Int32Array;
  private serial = 0;
  private readonly list: PreparedSpan[] = [];

  constructor(private readonly spans: readonly PreparedSpan[]) {
    this.asked = new Int32Array(spans.length);
    spans.forEach(({ patterns }, number) => {
      for (const concept of new Set(patterns.flatMap((pattern) => [...pattern.triggers]))) {
        (this.byConcept[concept] ??= []).push(number);
      }
    });
  }

  /** The rules that hits of a sentence trigger, in the order of the hits; the list holds until the next call. */
  triggeredBy({ hits }: Sentence): readonly PreparedSpan[] {
    this.list.length = 0;
    const serial = ++this.serial;
    for (const { concept } of hits) {
      const numbers = this.byConcept[concept];
      if (!numbers) continue;
      for (const number of numbers) {
        const span = this.spans[number];
        if (this.asked[number] === serial || !span) continue;
        this.asked[number] = serial;
        this.list.push(span);
      }
    }
    return this.list;
  }
}

/** A span rule asked of a sentence: the patterns that fit it there, in the rule's order, or the error it threw. */
interface Sighting {
  span: PreparedSpan;
  fits: { pattern: PreparedPattern; match: Match; observation?: Observation }[];
  error?: unknown;
}

/** What the span rules see in a passage, and what came of it where that rests on the passage and its neighbours alone. */
interface Sighted {
  sightings: readonly Sighting[];
  near: boolean;
  came?: { silent: ReadonlySet<Rule>; observations: readonly Observation[] };
}

/** Runs every triggered rule on every sentence of the draft. `silence` says which rules have no say on it at all. */
export function judgeSpans(index: TriggerIndex, matcher: Matcher, silence: Silence): Observation[] {
  const observations: Observation[] = [];
  for (const [passage, [sighted]] of matcher.gather(index, (each, now) =>
    each.judged ? sightedIn(each, index, now) : NONE,
  )) {
    if (!sighted) continue;
    const { silent } = silence;
    if (sighted.came?.silent === silent) observations.push(...sighted.came.observations);
    else {
      const own = judgePassage(passage, sighted.sightings, matcher, silence);
      if (sighted.near) sighted.came = { silent, observations: own };
      observations.push(...own);
    }
  }
  return observations;
}

function judgePassage(
  passage: Passage,
  sightings: readonly Sighting[],
  matcher: Matcher,
  silence: Silence,
): Observation[] {
  const observations: Observation[] = [];
  for (const { span, fits, error } of sightings) {
    if (silence.silent.has(span.rule)) continue;
    if (error !== undefined) {
      silence.failed(span.rule, error);
      continue;
    }
    try {
      const first = fits.find(({ pattern }) => pattern.near || matcher.allows(pattern, passage));
      if (first) observations.push((first.observation ??= observe(span.rule, first.match, matcher)));
    } catch (thrown) {
      silence.failed(span.rule, thrown);
    }
  }
  return observations;
}

const NONE: readonly Sighted[] = [];

/** What every rule sees in a passage, whether or not it has a say on this draft: settings may change. */
function sightedIn(passage: Passage, index: TriggerIndex, matcher: Matcher): readonly Sighted[] {
  let sightings: Sighting[] | undefined;
  const { sieve } = matcher;
  sieve.setPassage(passage);
  for (const sentence of passage.annotation.sentences) {
    if (sentence.hits.length === 0) continue;
    sieve.setSentence(sentence);
    for (const span of index.triggeredBy(sentence)) {
      const sighting = sightingOf(span, passage, sentence, matcher);
      if (sighting) (sightings ??= []).push(sighting);
    }
  }
  if (!sightings) return NONE;
  const near = sightings.every(({ fits, error }) => error === undefined && fits.every(({ pattern }) => pattern.near));
  return [{ sightings, near }];
}

function sightingOf(span: PreparedSpan, passage: Passage, sentence: Sentence, matcher: Matcher): Sighting | undefined {
  let sighting: Sighting | undefined;
  try {
    for (const pattern of span.patterns) {
      const match = matcher.sieve.letsThrough(pattern.entry) ? matcher.fit(pattern, passage, sentence) : undefined;
      if (!match) continue;
      (sighting ??= { span, fits: [] }).fits.push({ pattern, match });
      if (pattern.near) break;
    }
  } catch (error) {
    sighting ??= { span, fits: [] };
    sighting.error = error ?? new Error('The rule failed.');
  }
  return sighting;
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
  const { text } = passage.annotation;
  const label = evidence.map((hit) => matcher.pack.labelFor(hit.concept)).find((found) => found !== undefined);
  const [first] = evidence;
  const words = text.slice(hull.start, hull.end);
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

/** Keeps the first observation of each rule in each sentence, block, section or draft, as the rule asks; those with more standing before others. */
export function thin(observations: readonly Observation[]): Observation[] {
  const kept = new Map<Rule, Map<object, Observation>>();
  for (const observation of observations) {
    const room = roomOf(observation);
    if (!room) continue;
    let rooms = kept.get(observation.rule);
    if (!rooms) kept.set(observation.rule, (rooms = new Map<object, Observation>()));
    const first = rooms.get(room);
    if (!first || standing(observation) > standing(first)) rooms.set(room, observation);
  }
  return observations.filter((each) => {
    const room = roomOf(each);
    return !room || kept.get(each.rule)?.get(room) === each;
  });
}

/** Where a rule speaks once; undefined for a rule that sees each sentence once. */
function roomOf({ rule, passage }: Observation): object | undefined {
  if (rule.kind !== 'span' || !passage || rule.oncePer === 'sentence') return undefined;
  return rule.oncePer === 'block' ? passage : rule.oncePer === 'section' ? passage.section : rule;
}
