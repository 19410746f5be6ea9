/** Sets findings aside by what was decided on them, and opens them again where text or rule have changed since. */
import type { Draft } from '../engine/draft';
import type { Finding } from '../engine/finding';
import type { Pack } from '../engine/pack';
import { decisionKey, type Decision } from './decision';
import { ruleMeaning } from './rule-meaning';
import { excerptOf, textHash } from './text-hash';

export interface DecidedFinding {
  finding: Finding;
  decision: Decision;
}

/**
 * rule-changed: the rule means something else than when it was decided · text-changed: the text or the words around it
 * have changed · still-there: it was called fixed, and stands there still or again.
 */
export type ReopenedBecause = 'rule-changed' | 'text-changed' | 'still-there';

export interface ReopenedFinding extends DecidedFinding {
  because: ReopenedBecause;
}

export interface DecisionResult {
  /** Findings that stand, those opened again among them. */
  kept: Finding[];
  decided: DecidedFinding[];
  reopened: ReopenedFinding[];
  /** Decisions whose text is not in the draft any more, or whose rule finds nothing in it. */
  resting: Decision[];
}

/** Applies decisions, of which no two have the same key, to the findings of a draft. */
export function applyDecisions(
  draft: Draft,
  findings: readonly Finding[],
  decisions: readonly Decision[],
  pack: Pack,
): DecisionResult {
  const result: DecisionResult = { kept: [], decided: [], reopened: [], resting: [] };
  if (decisions.length === 0) return { ...result, kept: [...findings] };
  const byKey = new Map(decisions.map((decision) => [decisionKey(decision), decision]));
  const rules = new Set(decisions.map(({ ruleId }) => ruleId));
  const used = new Set<Decision>();
  const open: Finding[] = [];
  for (const finding of findings) {
    const decision = rules.has(finding.ruleId)
      ? byKey.get(decisionKey({ ruleId: finding.ruleId, textHash: textHash(finding, draft) }))
      : undefined;
    if (!decision) {
      open.push(finding);
      continue;
    }
    used.add(decision);
    const because = reopens(decision, pack);
    if (because) result.reopened.push({ finding, decision, because });
    else result.decided.push({ finding, decision });
  }
  const unused = decisions.filter((decision) => !used.has(decision));
  const changed = changedTexts(draft, open, unused);
  result.reopened.push(...changed);
  const matched = new Set(changed.map(({ decision }) => decision));
  result.resting = unused.filter((decision) => !matched.has(decision));
  const aside = new Set(result.decided.map(({ finding }) => finding));
  result.kept = findings.filter((finding) => !aside.has(finding));
  return result;
}

function reopens({ ruleId, state, meaning }: Decision, pack: Pack): ReopenedBecause | undefined {
  if (state === 'fixed') return 'still-there';
  return meaning !== '' && meaning !== ruleMeaning(ruleId, pack) ? 'rule-changed' : undefined;
}

/** Findings whose text looks like that of a decision whose own text is gone: the same passage, changed since. */
function changedTexts(draft: Draft, findings: readonly Finding[], decisions: readonly Decision[]): ReopenedFinding[] {
  const free = new Set(findings);
  return decisions.flatMap((decision) => {
    if (decision.state === 'fixed') return [];
    let best: Finding | undefined;
    let most = ALIKE;
    for (const finding of free) {
      if (finding.ruleId !== decision.ruleId) continue;
      const alike = likeness(decision.excerpt, excerptOf(finding, draft));
      if (alike >= most && (best === undefined || alike > most)) {
        best = finding;
        most = alike;
      }
    }
    if (!best) return [];
    free.delete(best);
    return [{ finding: best, decision, because: 'text-changed' }];
  });
}

/** Share of words two texts must have in common to be the same passage. */
export const ALIKE = 0.5;

/** Words in common, as a share of all words of both (Jaccard). */
export function likeness(left: string, right: string): number {
  const [one, other] = [words(left), words(right)];
  const common = [...one].filter((word) => other.has(word)).length;
  const all = one.size + other.size - common;
  return all === 0 ? 1 : common / all;
}

function words(text: string): Set<string> {
  return new Set(text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []);
}
