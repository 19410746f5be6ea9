/**
 * Suppressions in a Markdown or HTML draft:
 *
 *     <!-- tenderlint-ignore repairability/short-warranty: agreed with the legal service on 3 March -->
 *
 * silences the rule in the block the comment stands in or else in the next one, where a table or a list is one.
 * `tenderlint-ignore-file` at any place silences it in the whole file. Several rules are parted by commas; a family
 * name stands for all its rules. The reason after the colon is mandatory (see docs/suppressions.md).
 */
import { nearest } from '../config/nearest';
import type { Draft, SourceComment, SourceRange } from '../engine/draft';
import type { Finding } from '../engine/finding';
import { coveredRange } from './covered-range';

export interface Suppression extends SourceRange {
  rules: readonly string[];
  reason: string;
  /** Range of the source the suppression covers. */
  covers: SourceRange;
}

export type SuppressionProblemKind = 'no-reason' | 'no-rule' | 'unknown-rule' | 'unused' | 'broken-decision';

/** A suppression that does not do what it should. */
export interface SuppressionProblem extends SourceRange {
  kind: SuppressionProblemKind;
  /** The rule it names; of a broken decision what is wrong with it. */
  rule: string;
  /** The rule that was likely meant by an unknown one. */
  nearest?: string;
}

export interface Suppressed {
  finding: Finding;
  reason: string;
}

export interface SuppressionResult {
  kept: Finding[];
  suppressed: Suppressed[];
  problems: SuppressionProblem[];
}

const KEYWORD = /^tenderlint-ignore(-file)?(?![\w-])/;

/** True where a comment of the draft suppresses something, or is to. */
export function hasSuppressions({ comments }: Draft): boolean {
  return comments.some(({ text }) => KEYWORD.test(text.trim()));
}

/** Parses one comment; undefined where it is no suppression. */
function parseSuppression(comment: SourceComment, draft: Draft): Suppression | undefined {
  const text = comment.text.trim();
  const keyword = KEYWORD.exec(text);
  if (!keyword) return undefined;
  const rest = text.slice(keyword[0].length);
  const colon = rest.indexOf(':');
  const named = colon < 0 ? rest : rest.slice(0, colon);
  return {
    start: comment.start,
    end: comment.end,
    rules: named
      .split(',')
      .map((rule) => rule.trim())
      .filter((rule) => rule !== ''),
    reason: colon < 0 ? '' : rest.slice(colon + 1).trim(),
    covers: keyword[1] === undefined ? coveredRange(comment, draft) : { start: 0, end: draft.source.length },
  };
}

function names(rule: string, finding: Finding): boolean {
  return rule === finding.ruleId || rule === finding.family;
}

/** True where a finding has text in common with what a suppression covers; an absence, which has none, where it stands in it. */
function coversFinding({ covers }: Suppression, finding: Finding): boolean {
  if (finding.start === finding.end) return covers.start <= finding.start && finding.start <= covers.end;
  return finding.start < covers.end && covers.start < finding.end;
}

/**
 * Sorts findings into kept and suppressed, and tells which suppressions lack a reason, name no rule or do nothing.
 * Rules in `silent` had no say on this draft (another date, another country), so that nobody knows whether their
 * suppression is still needed.
 */
export function applySuppressions(
  draft: Draft,
  findings: readonly Finding[],
  knownRules: ReadonlySet<string>,
  silent: ReadonlySet<string> = new Set(),
): SuppressionResult {
  const problems: SuppressionProblem[] = [];
  const valid = draft.comments
    .flatMap((comment) => parseSuppression(comment, draft) ?? [])
    .filter((suppression) => {
      const problem = faultOf(suppression);
      if (problem) problems.push(problem);
      return problem === undefined;
    });
  const used = new Set<string>();
  const kept: Finding[] = [];
  const suppressed: Suppressed[] = [];
  for (const finding of findings) {
    const by = valid.filter((each) => coversFinding(each, finding) && each.rules.some((rule) => names(rule, finding)));
    const [first] = by;
    if (first) suppressed.push({ finding, reason: first.reason });
    else kept.push(finding);
    for (const { start, rules } of by) {
      for (const rule of rules) if (names(rule, finding)) used.add(`${start} ${rule}`);
    }
  }
  for (const { start, end, rules } of valid) {
    for (const rule of rules) {
      if (used.has(`${start} ${rule}`) || silent.has(rule)) continue;
      if (knownRules.has(rule)) problems.push({ kind: 'unused', rule, start, end });
      else {
        const near = nearest(rule, [...knownRules]);
        problems.push({ kind: 'unknown-rule', rule, start, end, ...(near === undefined ? {} : { nearest: near }) });
      }
    }
  }
  return { kept, suppressed, problems };
}

function faultOf({ rules, reason, start, end }: Suppression): SuppressionProblem | undefined {
  if (rules.length === 0) return { kind: 'no-rule', rule: '', start, end };
  return reason === '' ? { kind: 'no-reason', rule: rules.join(', '), start, end } : undefined;
}
