/** Compares the findings of a review with what an expert flagged. */
import type { Family, Finding } from '../../language-server/engine/finding';
import type { Annotations, CorpusDraft } from './corpus';
import { SCORED_FAMILIES } from './corpus';

type Expected = Annotations['findings'][number];

export interface Miss {
  draft: CorpusDraft;
  expected: Expected;
}

export interface FalseAlarm {
  draft: CorpusDraft;
  finding: Finding;
  reason: string;
}

export interface Score {
  expected: number;
  hit: number;
  /** How many of the hits are so by an error or a warning. */
  loud: number;
  falseAlarms: number;
  /** Advice on passages marked as sound: no alarm, but as wrong. */
  wrongAdvice: number;
}

export interface DraftScore {
  draft: CorpusDraft;
  families: Map<Family, Score>;
  misses: Miss[];
  falseAlarms: FalseAlarm[];
  /** Per rule: findings that hit something expected, and false alarms. */
  rules: Map<string, { hits: number; falseAlarms: number }>;
  /** What only the second reader saw. */
  readAlike: ReadAlike[];
  /** How many pieces of advice the draft drew. */
  advice: number;
}

/** A sentence that only the second reader flagged: how likely a fault it found it, in percent, and what an expert says. */
export interface ReadAlike {
  likeness: number;
  verdict: 'fault' | 'sound' | 'not marked';
}

interface Range {
  start: number;
  end: number;
}

/** Where a quote stands in the draft, by its occurrence. Throws where it does not. */
export function quoteRange(source: string, quote: string, occurrence = 1): Range {
  let at = -1;
  for (let count = 0; count < occurrence; count++) {
    at = source.indexOf(quote, at + 1);
    if (at < 0) throw new Error(`The quote "${quote}" stands fewer than ${occurrence} times in the draft.`);
  }
  return { start: at, end: at + quote.length };
}

function allRanges(source: string, quote: string): Range[] {
  const ranges: Range[] = [];
  for (let at = source.indexOf(quote); at >= 0; at = source.indexOf(quote, at + 1))
    ranges.push({ start: at, end: at + quote.length });
  return ranges;
}

function overlap(left: Range, right: Range): boolean {
  return left.start < right.end && right.start < left.end;
}

/**
 * Scores one draft. A quoted finding is hit by a finding of its family that overlaps the quote; an absence by one of
 * kind `absence`. A false alarm is a finding on a must-not-flag quote of its family that overlaps nothing expected;
 * and, in a draft without expected findings, every error and warning. Advice on a must-not-flag quote is counted apart.
 */
export function scoreDraft(draft: CorpusDraft, findings: readonly Finding[]): DraftScore {
  const { source, annotations } = draft;
  const families = new Map<Family, Score>(
    SCORED_FAMILIES.map((family) => [family, { expected: 0, hit: 0, loud: 0, falseAlarms: 0, wrongAdvice: 0 }]),
  );
  const rules = new Map<string, { hits: number; falseAlarms: number }>();
  const misses: Miss[] = [];
  const falseAlarms: FalseAlarm[] = [];
  const matched = new Set<Finding>();
  for (const expected of annotations.findings) {
    const score = families.get(expected.category);
    if (!score) continue;
    score.expected++;
    const range = expected.quote === null ? undefined : quoteRange(source, expected.quote, expected.occurrence);
    const hits = findings.filter(
      (finding) =>
        finding.family === expected.category && (range ? overlap(finding, range) : finding.kind === 'absence'),
    );
    for (const finding of hits) matched.add(finding);
    if (hits.some(({ severity }) => severity !== 'advice')) score.loud++;
    if (hits.length > 0) score.hit++;
    else misses.push({ draft, expected });
  }
  const clean = annotations.findings.length === 0;
  const guarded = annotations.mustNotFlag.flatMap(({ quote, category, why }) =>
    allRanges(source, quote).map((range) => ({ ...range, category, why })),
  );
  for (const finding of findings) {
    const tally = rules.get(finding.ruleId) ?? { hits: 0, falseAlarms: 0 };
    rules.set(finding.ruleId, tally);
    if (matched.has(finding)) {
      tally.hits++;
      continue;
    }
    if (finding.kind === 'question') continue;
    const score = families.get(finding.family);
    const guard = guarded.find((range) => range.category === finding.family && overlap(range, finding));
    if (finding.severity === 'advice') {
      if (guard && score) score.wrongAdvice++;
      continue;
    }
    const reason = clean ? 'the draft has no fault' : guard?.why;
    if (!reason) continue;
    tally.falseAlarms++;
    falseAlarms.push({ draft, finding, reason });
    if (score) score.falseAlarms++;
  }
  const readAlike = findings.flatMap((finding): ReadAlike[] => {
    const likeness = finding.values?.likeness;
    if (likeness === undefined) return [];
    const isSound = clean || guarded.some((range) => range.category === finding.family && overlap(range, finding));
    const verdict = matched.has(finding) ? 'fault' : isSound ? 'sound' : 'not marked';
    return [{ likeness: Number(likeness), verdict }];
  });
  const advice = findings.filter(({ severity }) => severity === 'advice').length;
  return { draft, families, misses, falseAlarms, rules, readAlike, advice };
}

/** Share of the expected that was found; 1 where nothing was expected. */
export function recall({ expected, hit }: Score): number {
  return expected === 0 ? 1 : hit / expected;
}

/** Share of the alarms that were right; 1 where there was none. */
export function precision({ hit, falseAlarms }: Pick<Score, 'hit' | 'falseAlarms'>): number {
  return hit + falseAlarms === 0 ? 1 : hit / (hit + falseAlarms);
}

/** The same with advice on passages marked as sound among the false alarms, as advice counts among the hits. */
export function strictPrecision({ hit, falseAlarms, wrongAdvice }: Score): number {
  return precision({ hit, falseAlarms: falseAlarms + wrongAdvice });
}

export function addScore(left: Score, right: Score): Score {
  return {
    expected: left.expected + right.expected,
    hit: left.hit + right.hit,
    loud: left.loud + right.loud,
    falseAlarms: left.falseAlarms + right.falseAlarms,
    wrongAdvice: left.wrongAdvice + right.wrongAdvice,
  };
}
