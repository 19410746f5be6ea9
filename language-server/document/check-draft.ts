/** The check every host runs: review a draft in its settings, honour its suppressions. */
import { contextFrom, mergeConfigs } from '../config/context';
import type { Config } from '../config/schema';
import { knownRules } from '../config/unknown-names';
import { problemFindings } from '../decisions/problem-findings';
import { applySuppressions, type Suppressed } from '../decisions/suppression';
import type { Context } from '../engine/context';
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

/** All that is told about one draft; later parts win over earlier ones. */
export interface DraftSettings {
  /** From settings files. */
  defaults: Config;
  /** From the draft's own front matter, validated. */
  ownSettings: Config;
  /** From the user, now. */
  told: Config;
  /** Day of the review as YYYY-MM-DD, where no setting names one. */
  today: string;
  /** What of the front matter could not be read, in words for the user. */
  notRead?: readonly string[];
}

/** Checks a draft. */
export function checkDraft(given: Draft, reviewer: Reviewer, settings: DraftSettings): CheckedDraft {
  const notRead = settings.notRead ?? [];
  const draft = notRead.length > 0 ? { ...given, notRead: [...notRead, ...given.notRead] } : given;
  const context = contextFrom(mergeConfigs(settings.defaults, settings.ownSettings, settings.told), settings.today);
  const situation = reviewer.read(draft, context);
  const review = reviewer.reviewSituated(situation, context);
  const silent = new Set(review.notApplied.map(({ ruleId }) => ruleId));
  const { kept, suppressed, problems } = applySuppressions(draft, review.findings, knownRules(reviewer.pack), silent);
  const findings = [...kept, ...asSet(problemFindings(problems, draft, review.language), context)];
  findings.sort((left, right) => left.start - right.start);
  return { draft, situation, review, findings, suppressed };
}

/** What is said about suppressions, as the user's rule settings want it. */
function asSet(findings: readonly Finding[], { rules }: Context): Finding[] {
  return findings.flatMap((finding) => {
    const setting = rules?.[finding.ruleId];
    if (setting?.enabled === false) return [];
    return [{ ...finding, severity: setting?.severity ?? finding.severity }];
  });
}
