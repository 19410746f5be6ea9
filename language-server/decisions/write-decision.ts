/** Writes decisions into a draft that has comments, and takes them out again. */
import type { Draft } from '../engine/draft';
import type { Finding, TextEdit } from '../engine/finding';
import type { Decision } from './decision';
import { decisionComment, parseDecisionComment } from './decision-comment';
import { commentPlace } from './write-suppression';

/** The edit that puts the comment of a decision beside its finding; undefined where the format has no comments. */
export function decisionInsert(finding: Finding, decision: Decision, draft: Draft): TextEdit | undefined {
  const place = commentPlace(finding, draft);
  if (!place) return undefined;
  const newText = `${place.lead}${decisionComment(decision)}${place.trail}`;
  return { start: place.offset, end: place.offset, newText };
}

/** The edits that take the comments of all decisions on a rule out of a draft, with the line each has of its own. */
export function decisionRemovals({ comments, source }: Draft, ruleId: string): TextEdit[] {
  return comments.flatMap((comment) => {
    const decision = parseDecisionComment(comment);
    if (typeof decision !== 'object' || decision.ruleId !== ruleId) return [];
    return [{ ...withItsLine(comment.start, comment.end, source), newText: '' }];
  });
}

/**
 * The range of a comment: with its line's end where it has the line to itself, and with the empty line behind it where
 * one stands before it too; else with the blank before it.
 */
function withItsLine(start: number, end: number, source: string): { start: number; end: number } {
  const startsLine = start === 0 || source[start - 1] === '\n';
  const lineEnd = /^[ \t]*(?:\r?\n|$)/.exec(source.slice(end))?.[0].length;
  if (startsLine && lineEnd !== undefined) {
    const isApart = start === 0 || /\n[ \t]*\r?\n$/.test(source.slice(0, start));
    const empty = isApart ? (/^[ \t]*\r?\n/.exec(source.slice(end + lineEnd))?.[0].length ?? 0) : 0;
    return { start, end: end + lineEnd + empty };
  }
  return source[start - 1] === ' ' ? { start: start - 1, end } : { start, end };
}
