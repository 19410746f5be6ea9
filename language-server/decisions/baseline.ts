/** A baseline: the findings a template has today, so that a check speaks only of new ones. */
import type { Draft } from '../engine/draft';
import type { Finding } from '../engine/finding';
import { decisionKey } from './decision';
import { textHash } from './text-hash';

/** How often each finding is known, by rule and hash of its text. */
export type KnownFindings = Readonly<Record<string, number>>;

/** What a baseline file holds. */
export interface Baseline {
  version: 1;
  /** Known findings by path of the draft, relative to the baseline file, with forward slashes. */
  files: Readonly<Record<string, KnownFindings>>;
}

/** The findings of a draft as a baseline knows them. */
export function knownFindings(findings: readonly Finding[], draft: Draft): KnownFindings {
  const known: Record<string, number> = {};
  for (const finding of findings) {
    const key = keyOf(finding, draft);
    known[key] = (known[key] ?? 0) + 1;
  }
  return Object.fromEntries(Object.entries(known).sort(([left], [right]) => (left < right ? -1 : 1)));
}

/** The findings a baseline does not know. */
export function newFindings(findings: readonly Finding[], draft: Draft, known: KnownFindings): Finding[] {
  const left = new Map(Object.entries(known));
  return findings.filter((finding) => {
    const key = keyOf(finding, draft);
    const count = left.get(key) ?? 0;
    left.set(key, count - 1);
    return count <= 0;
  });
}

function keyOf(finding: Finding, draft: Draft): string {
  return decisionKey({ ruleId: finding.ruleId, textHash: textHash(finding, draft) });
}

/** Reads the text of a baseline file. Throws an `Error` that says what is wrong. */
export function readBaseline(text: string): Baseline {
  const value: unknown = JSON.parse(text);
  if (!isMap(value) || value.version !== 1 || !isMap(value.files)) {
    throw new Error('expected {"version": 1, "files": {…}}, as "tenderlint baseline" writes it');
  }
  for (const [path, known] of Object.entries(value.files)) {
    if (!isMap(known) || !Object.values(known).every((count) => Number.isInteger(count))) {
      throw new Error(`files["${path}"]: expected a number for each finding`);
    }
  }
  // Its shape was checked just now.
  return value as unknown as Baseline;
}

function isMap(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
