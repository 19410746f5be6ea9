/**
 * What rules observe passage by passage: span rules, and checks that look at one passage. Nearly all of it rests on the
 * passage and what stands around it alone, and is kept from one review to the next.
 */
import type { CheckRule, Rule, SpanRule } from '../../../rules/schema/rule';
import type { Sentence } from '../annotate/annotation';
import type { Passage } from '../situate/situation';
import type { PassageCheck } from './checks/check';
import type { Yield } from './gathered';
import { standingIn } from './give-way';
import type { Match, Matcher } from './match';
import type { Observation, Observed } from './observation';
import { observeHit, observeMatch } from './observe';
import type { PreparedPattern } from './prepared';
import type { Silence } from './silence';
import { speaksOnceInMore, thin } from './thin';
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
interface Sighted {
  sightings: readonly Sighting[];
  /** What comes of it rests on the passage and what stands around it alone. */
  settles: boolean;
  /** What came of it, while the same rules were silent. */
  came?: { silent: ReadonlySet<Rule>; observed: Observed };
}

/** The passages in which a rule saw something, in reading order. */
export interface JudgedPassages {
  sighted: readonly Yield<Sighted>[];
  /** By passage what stands there; undefined where that rests on more than the passage. */
  settled: readonly (Observed | undefined)[];
}

/**
 * Judges every passage. `silence` says which rules have no say on the draft; `isIdle` tells what is not worth saying. What
 * rests on more than its passage is told apart, as `loose`, in reading order.
 */
export function judgePassages(
  rules: PassageRules,
  matcher: Matcher,
  silence: Silence,
  isIdle: (observation: Observation) => boolean,
): { judged: JudgedPassages; loose: readonly Observation[] } {
  const loose: Observation[] = [];
  const sighted = matcher.gather(rules, (each, now) => sightedIn(each, rules, now));
  const settled = sighted.map(([passage, [own]]) => {
    const { silent } = silence;
    if (!own || own.came?.silent === silent) return own?.came?.observed;
    const worthwhile = judgePassage(passage, own.sightings, matcher, silence).filter((each) => !isIdle(each));
    if (!own.settles) {
      loose.push(...worthwhile);
      return undefined;
    }
    own.came = { silent, observed: standingIn(passage, thin(worthwhile)) };
    return own.came.observed;
  });
  return { judged: { sighted, settled }, loose };
}

function judgePassage(
  passage: Passage,
  sightings: readonly Sighting[],
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

const NONE: readonly Sighted[] = [];

/** What every rule sees in a passage, whether or not it has a say on this draft: settings may change. */
function sightedIn(passage: Passage, { spans, checks }: PassageRules, matcher: Matcher): readonly Sighted[] {
  if (!passage.judged) return NONE;
  const sightings: Sighting[] = [];
  const { sieve } = matcher;
  sieve.setPassage(passage);
  for (const sentence of passage.annotation.sentences) {
    if (sentence.hits.length === 0) continue;
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
  if (sightings.length === 0) return NONE;
  const settles = sightings.every(
    ({ rule, fits, found, error }) =>
      error === undefined &&
      !speaksOnceInMore(rule) &&
      fits.every(({ pattern }) => pattern.near) &&
      found.every(({ unlessHeading }) => !unlessHeading),
  );
  return [{ sightings, settles }];
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
