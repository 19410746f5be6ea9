/** What a revision of a draft fixed, broke and left. */
import { ALIKE, likeness } from '../decisions/apply-decisions';
import { excerptOf, textHash } from '../decisions/text-hash';
import type { CheckedDraft } from '../document/check-draft';
import type { Draft } from '../engine/draft';
import type { Finding } from '../engine/finding';

export interface LeftFinding {
  before: Finding;
  after: Finding;
  /** The text it is about reads otherwise now. */
  reworded: boolean;
}

/** Findings that stand before and after a revision; fixed ones in the order of the old text, all others of the new. */
export interface RevisionChange {
  fixed: Finding[];
  broke: Finding[];
  left: LeftFinding[];
  /** Stood before, and are there still but set aside with a reason. */
  setAside: Finding[];
}

/** A finding with what it is known again by, wherever its text has moved. */
interface Known {
  finding: Finding;
  /** Rule and text with the words around it. */
  inContext: string;
  /** Rule and text alone. */
  alone: string;
  excerpt: string;
}

/**
 * Findings are matched by rule: first those whose text stands in the same words, then those with the same text
 * elsewhere, then those whose text is alike. What is missing from a draft is matched by rule alone.
 */
export function compareRevisions(before: CheckedDraft, after: CheckedDraft): RevisionChange {
  const aside = new Set([...after.suppressed, ...after.decided].map(({ finding }) => finding));
  const old = before.findings.map((finding) => known(finding, before.draft));
  const now = [...after.findings, ...aside].map((finding) => known(finding, after.draft));
  const pairs = matchAll(old, now);
  const isOld = new Set(pairs.map(([one]) => one));
  const isNow = new Set(pairs.map(([, other]) => other));
  const byPlace = (left: Finding, right: Finding): number => left.start - right.start;
  const still = pairs.filter(([, { finding }]) => !aside.has(finding));
  return {
    fixed: old.flatMap((each) => (isOld.has(each) ? [] : [each.finding])).sort(byPlace),
    broke: now.flatMap((each) => (isNow.has(each) || aside.has(each.finding) ? [] : [each.finding])).sort(byPlace),
    left: still
      .map(([one, other]) => ({ before: one.finding, after: other.finding, reworded: one.alone !== other.alone }))
      .sort((left, right) => byPlace(left.after, right.after)),
    setAside: pairs.flatMap(([, { finding }]) => (aside.has(finding) ? [finding] : [])).sort(byPlace),
  };
}

function known(finding: Finding, draft: Draft): Known {
  const { ruleId } = finding;
  const excerpt = finding.kind === 'absence' ? '' : excerptOf(finding, draft);
  return { finding, inContext: `${ruleId} ${textHash(finding, draft)}`, alone: `${ruleId} ${excerpt}`, excerpt };
}

function matchAll(old: readonly Known[], now: readonly Known[]): [Known, Known][] {
  const pairs: [Known, Known][] = [];
  const left = new Set(old);
  const right = new Set(now);
  const pair = (one: Known, other: Known): void => {
    pairs.push([one, other]);
    left.delete(one);
    right.delete(other);
  };
  for (const key of ['inContext', 'alone'] as const) {
    const waiting = new Map<string, Known[]>();
    for (const each of right) waiting.set(each[key], [...(waiting.get(each[key]) ?? []), each]);
    for (const each of left) {
      const other = waiting.get(each[key])?.shift();
      if (other) pair(each, other);
    }
  }
  const alike = [...left].flatMap((one) =>
    [...right].flatMap((other): [number, Known, Known][] => {
      if (one.finding.ruleId !== other.finding.ruleId) return [];
      const likely = likeness(one.excerpt, other.excerpt);
      return likely >= ALIKE ? [[likely, one, other]] : [];
    }),
  );
  alike.sort(([one], [other]) => other - one);
  for (const [, one, other] of alike) if (left.has(one) && right.has(other)) pair(one, other);
  return pairs;
}
