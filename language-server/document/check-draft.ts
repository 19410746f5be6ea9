/** The check every host runs: review a draft in its settings, honour its suppressions and the decisions taken on it. */
import { contextFrom, mergeConfigs } from '../config/context';
import type { Config } from '../config/schema';
import { knownRules } from '../config/unknown-names';
import { applyDecisions, type DecidedFinding, type ReopenedFinding } from '../decisions/apply-decisions';
import type { Decision, DocumentRecord } from '../decisions/decision';
import { problemFindings } from '../decisions/problem-findings';
import { recordOf } from '../decisions/record-of-draft';
import { applySuppressions, hasSuppressions, type Suppressed } from '../decisions/suppression';
import type { Context } from '../engine/context';
import type { Draft } from '../engine/draft';
import type { Finding, Review } from '../engine/finding';
import type { FindingGroup } from '../engine/finding-group';
import type { Reviewer } from '../engine/review';
import type { Situation } from '../engine/situate/situation';

export interface CheckedDraft {
  draft: Draft;
  /** What was known of the procurement beside the draft's words. */
  context: Context;
  situation: Situation;
  review: Review;
  /** Findings that stand, in reading order: those neither suppressed nor decided upon, and what is wrong with suppressions. */
  findings: Finding[];
  /** The same in groups, each another object once anything in it changes but its place; undefined where some do not stand. */
  groups?: readonly FindingGroup[];
  suppressed: Suppressed[];
  /** Findings set aside by a decision. */
  decided: DecidedFinding[];
  /** Findings that stand although they were decided upon. */
  reopened: ReopenedFinding[];
  /** Decisions whose text is not in the draft any more. */
  resting: Decision[];
  /** All that was decided on the draft, wherever it is kept. */
  record: DocumentRecord;
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
  /** Decisions and context kept beside the draft. */
  record?: DocumentRecord;
  /** What of the front matter could not be read, in words for the user. */
  notRead?: readonly string[];
}

/** Checks a draft. */
export function checkDraft(given: Draft, reviewer: Reviewer, settings: DraftSettings): CheckedDraft {
  const { record, faults, notRead: unread } = recordOf(given, settings.record);
  const notRead = [...(settings.notRead ?? []), ...unread];
  const draft = notRead.length > 0 ? { ...given, notRead: [...notRead, ...given.notRead] } : given;
  const { defaults, ownSettings, told } = settings;
  const context = contextFrom(mergeConfigs(defaults, ownSettings, record.context, told), settings.today);
  const situation = reviewer.read(draft, context);
  const review = reviewer.reviewSituated(situation, context);
  const known = { draft, context, situation, review, record };
  if (!hasSuppressions(draft) && record.decisions.length === 0 && faults.length === 0) {
    return {
      ...known,
      get findings() {
        return review.findings;
      },
      groups: reviewer.groups,
      suppressed: [],
      decided: [],
      reopened: [],
      resting: [],
    };
  }
  const silent = new Set(review.notApplied.map(({ ruleId }) => ruleId));
  const { kept, suppressed, problems } = applySuppressions(draft, review.findings, knownRules(reviewer.pack), silent);
  const after = applyDecisions(draft, kept, record.decisions, reviewer.pack);
  const wrong = problemFindings([...problems, ...faults], draft, review.language);
  const findings = [...after.kept, ...asSet(wrong, context)];
  findings.sort((left, right) => left.start - right.start);
  const { decided, reopened, resting } = after;
  return { ...known, findings, suppressed, decided, reopened, resting };
}

/** What is said about suppressions, as the user's rule settings want it. */
function asSet(findings: readonly Finding[], { rules }: Context): Finding[] {
  return findings.flatMap((finding) => {
    const setting = rules?.[finding.ruleId];
    if (setting?.enabled === false) return [];
    return [{ ...finding, severity: setting?.severity ?? finding.severity }];
  });
}
