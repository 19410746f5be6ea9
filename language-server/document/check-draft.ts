/** The check every host runs: review a draft in its settings, honour its suppressions. */
import { contextFrom, mergeConfigs } from '../config/context';
import type { Config } from '../config/schema';
import { problemFindings } from '../decisions/problem-findings';
import { applySuppressions, type Suppressed } from '../decisions/suppression';
import type { Draft } from '../engine/draft';
import type { Finding, Review } from '../engine/finding';
import type { Reviewer } from '../engine/review';
import type { Situation } from '../engine/situate/situation';

export interface CheckedDraft {
  draft: Draft;
  situation: Situation;
  review: Review;
  /** Findings that stand, in reading order: those of the review that no suppression covers, and what is wrong with suppressions. */
  findings: Finding[];
  suppressed: Suppressed[];
}

/**
 * Checks a draft. `settings` win over the draft's own front matter, which wins over `defaults`; `today` is YYYY-MM-DD.
 * `ownSettings` is the front matter's part for tenderlint, already validated.
 */
export function checkDraft(
  draft: Draft,
  reviewer: Reviewer,
  settings: { defaults: Config; ownSettings: Config; told: Config; today: string },
): CheckedDraft {
  const context = contextFrom(mergeConfigs(settings.defaults, settings.ownSettings, settings.told), settings.today);
  const situation = reviewer.read(draft, context);
  const review = reviewer.reviewSituated(situation, context);
  const { rules } = reviewer.pack.compiled;
  const known = new Set([...rules.map((rule) => rule.id), ...rules.map((rule) => rule.family)]);
  const { kept, suppressed, problems } = applySuppressions(draft, review.findings, known);
  const findings = [...kept, ...problemFindings(problems, draft, review.language)];
  findings.sort((left, right) => left.start - right.start);
  return { draft, situation, review, findings, suppressed };
}
