/**
 * Suppressions in a Markdown or HTML draft:
 *
 *     <!-- tenderlint-ignore repairability/short-warranty: agreed with the legal service on 3 March -->
 *
 * silences the rule in the block after the comment (or the block it stands in). `tenderlint-ignore-file` at any place
 * silences it in the whole file. Several rules are parted by commas; a family name stands for all its rules. The
 * reason after the colon is mandatory.
 */
import type { Draft, SourceComment, SourceRange } from '../engine/draft';
import type { Finding } from '../engine/finding';

export interface Suppression extends SourceRange {
  rules: readonly string[];
  reason: string;
  /** Range of the source the suppression covers. */
  covers: SourceRange;
}

export type SuppressionProblemKind = 'no-reason' | 'unknown-rule' | 'unused';

/** A suppression that does not do what it should. */
export interface SuppressionProblem extends SourceRange {
  kind: SuppressionProblemKind;
  /** The rule it names. */
  rule: string;
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

const SYNTAX = /^\s*tenderlint-ignore(-file)?\s+([^:]+?)\s*(?::\s*([\s\S]*?))?\s*$/;

/** Parses one comment; undefined where it is no suppression. */
export function parseSuppression(comment: SourceComment, draft: Draft): Suppression | undefined {
  const match = SYNTAX.exec(comment.text);
  if (!match) return undefined;
  const rules = (match[2] ?? '').split(',').map((rule) => rule.trim());
  const covers = match[1] ? { start: 0, end: draft.source.length } : coveredBlock(comment, draft);
  return { start: comment.start, end: comment.end, rules, reason: match[3] ?? '', covers };
}

/** The block the comment stands in, else the next one; with a list item or cell the whole row of blocks up to a paragraph end. */
function coveredBlock(comment: SourceComment, draft: Draft): SourceRange {
  const inside = draft.blocks.find((block) => block.start <= comment.start && comment.end <= block.end);
  const target = inside ?? draft.blocks.find((block) => block.start >= comment.end);
  return target ? { start: target.start, end: target.end } : { start: comment.end, end: comment.end };
}

function names(rule: string, finding: Finding): boolean {
  return rule === finding.ruleId || rule === finding.family;
}

function touches(left: SourceRange, right: SourceRange): boolean {
  return left.start <= right.end && right.start <= left.end;
}

/** Sorts findings into kept and suppressed, and tells which suppressions lack a reason, name no rule or do nothing. */
export function applySuppressions(draft: Draft, findings: readonly Finding[], knownRules: ReadonlySet<string>): SuppressionResult {
  const suppressions = draft.comments.flatMap((comment) => parseSuppression(comment, draft) ?? []);
  const problems: SuppressionProblem[] = [];
  const used = new Set<string>();
  const valid = suppressions.filter((suppression) => {
    if (suppression.reason !== '') return true;
    problems.push({ kind: 'no-reason', rule: suppression.rules.join(', '), start: suppression.start, end: suppression.end });
    return false;
  });
  const kept: Finding[] = [];
  const suppressed: Suppressed[] = [];
  for (const finding of findings) {
    const by = valid.find((each) => touches(each.covers, finding) && each.rules.some((rule) => names(rule, finding)));
    if (!by) {
      kept.push(finding);
      continue;
    }
    suppressed.push({ finding, reason: by.reason });
    for (const rule of by.rules) if (names(rule, finding)) used.add(`${by.start} ${rule}`);
  }
  for (const suppression of valid) {
    for (const rule of suppression.rules) {
      if (used.has(`${suppression.start} ${rule}`)) continue;
      const kind = knownRules.has(rule) ? 'unused' : 'unknown-rule';
      problems.push({ kind, rule, start: suppression.start, end: suppression.end });
    }
  }
  return { kept, suppressed, problems };
}
