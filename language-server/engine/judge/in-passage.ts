/**
 * What rules observe passage by passage: span rules, and checks that look at one passage. Nearly all of it rests on the
 * passage and what stands around it alone, and is kept from one review to the next.
 */
import type { CheckRule, Rule, SpanRule } from '../../../rules/schema/rule';
import type { Sentence } from '../annotate/annotation';
import type { Passage } from '../situate/situation';
import type { PassageCheck } from './checks/check';
import type { Match, Matcher } from './match';
import type { Circumstances } from './circumstances';
import type { Observation, Observed } from './observation';
import { observeHit, observeMatch } from './observe';
import type { PreparedPattern } from './prepared';
import type { Silence } from './silence';
import { speaksOnceInMore } from './thin';
import type { PreparedSpan, TriggerIndex } from './trigger-index';

/** The rules that look at one passage. */
export interface PassageRules {
  spans: TriggerIndex;
  checks: readonly { rule: CheckRule; look: PassageCheck }[];
}

/** A rule asked of a passage: what it found there, or the error it threw. */
interface Sighting {
  rule: Rule;
  /** The patterns of a span rule that fit a sentence, in the rule's order: the first that the draft allows counts. */
  fits: { rule: SpanRule; pattern: PreparedPattern; match: Match; observation?: Observation }[];
  /** What a check found: all of it counts, but for what a heading anywhere in the draft forbids. */
  found: readonly { observation: Observation; unlessHeading: readonly string[] | undefined }[];
  error?: unknown;
}

/** What the rules see in a passage. */
export interface Sighted {
  sightings: readonly Sighting[];
  /** What comes of it rests on the passage and what stands around it alone. */
  settles: boolean;
  /** What came of it under the circumstances of the review before. */
  came?: { circumstances: Circumstances; observed: Observed };
}

/** What the rules see in a passage, whether or not they have a say on this draft: settings may change. */
export function sightedIn(passage: Passage, rules: PassageRules, matcher: Matcher): Sighted {
  return matcher.memory.recall(passage, rules, () => lookAt(passage, rules, matcher));
}

/** What comes of it in this draft, by the rules that are not silent. */
export function observeSighted(
  passage: Passage,
  { sightings }: Sighted,
  matcher: Matcher,
  silence: Silence,
): Observation[] {
  const observations: Observation[] = [];
  for (const { rule, fits, found, error } of sightings) {
    if (silence.silent.has(rule)) continue;
    if (error !== undefined) {
      silence.failed(rule, error);
      continue;
    }
    for (const { observation, unlessHeading } of found) {
      if (!unlessHeading || !matcher.hasHeading(unlessHeading)) observations.push(observation);
    }
    try {
      const first = fits.find(({ pattern }) => matcher.allows(pattern, passage));
      if (first) observations.push((first.observation ??= observeMatch(first.rule, first.match, matcher)));
    } catch (thrown) {
      silence.failed(rule, thrown);
    }
  }
  return observations;
}

const NOTHING: Sighted = { sightings: [], settles: true };

function lookAt(passage: Passage, { spans, checks }: PassageRules, matcher: Matcher): Sighted {
  if (!passage.judged) return NOTHING;
  const sightings: Sighting[] = [];
  const { sieve } = matcher;
  sieve.setPassage(passage);
  for (const sentence of passage.annotation.sentences) {
    if (sentence.hits.length === 0 || sentence === passage.annotation.title) continue;
    sieve.setSentence(sentence);
    for (const span of spans.triggeredBy(sentence)) {
      const sighting = sightingOf(span, passage, sentence, matcher);
      if (sighting) sightings.push(sighting);
    }
  }
  for (const { rule, look } of checks) {
    try {
      const hits = look(passage, matcher, rule.options);
      const found = hits.map((hit) => ({ observation: observeHit(rule, hit), unlessHeading: hit.unlessHeading }));
      if (hits.length > 0) sightings.push({ rule, fits: [], found });
    } catch (error) {
      sightings.push({ rule, fits: [], found: [], error: thrown(error) });
    }
  }
  if (sightings.length === 0) return NOTHING;
  const settles = sightings.every(
    ({ rule, fits, found, error }) =>
      error === undefined &&
      !speaksOnceInMore(rule) &&
      fits.every(({ pattern }) => pattern.near) &&
      found.every(({ unlessHeading }) => !unlessHeading),
  );
  return { sightings, settles };
}

function sightingOf(
  { rule, patterns }: PreparedSpan,
  passage: Passage,
  sentence: Sentence,
  matcher: Matcher,
): Sighting | undefined {
  let sighting: Sighting | undefined;
  try {
    for (const pattern of patterns) {
      const match = matcher.sieve.letsThrough(pattern.entry) ? matcher.fit(pattern, passage, sentence) : undefined;
      if (!match) continue;
      (sighting ??= { rule, fits: [], found: [] }).fits.push({ rule, pattern, match });
      if (pattern.near) break;
    }
  } catch (error) {
    sighting ??= { rule, fits: [], found: [] };
    sighting.error = thrown(error);
  }
  return sighting;
}

function thrown(error: unknown): unknown {
  return error ?? new Error('The rule failed.');
}
