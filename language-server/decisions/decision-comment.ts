/**
 * A decision as a comment in a Markdown or HTML draft, written so that a person can read it:
 *
 *     <!-- tenderlint-decision accepted-risk repairability/short-warranty: agreed with the legal service
 *          | by: A. Officer | time: 2026-11-21T09:30:00Z | text: 0123456789abcdef | meaning: 0123456789abcdef -->
 *
 * It may stand anywhere: the hash of the text says what it is about. Without `text` it holds nothing, and says so.
 */
import type { SourceComment } from '../engine/draft';
import type { Decision } from './decision';
import { inComment, oneLine } from './in-comment';
import { readDecision } from './read-record';

const KEYWORD = /^tenderlint-decision(?![\w-])/;
const HEAD = /^(\S+)\s+([^\s:]+)\s*:([\s\S]*)$/;
const FIELD = /^\s*(by|time|text|meaning|about)\s*:([\s\S]*)$/;

/** The decision of a comment, what is wrong with it, or undefined where the comment is none. */
export function parseDecisionComment({ text }: Pick<SourceComment, 'text'>): Decision | string | undefined {
  const trimmed = text.trim();
  const keyword = KEYWORD.exec(trimmed);
  if (!keyword) return undefined;
  const [first = '', ...rest] = trimmed.slice(keyword[0].length).split('|');
  const head = HEAD.exec(first.trim());
  if (!head) return 'expected "tenderlint-decision STATE RULE: reason | by: … | time: … | text: … | meaning: …".';
  const fields = new Map<string, string>();
  for (const part of rest) {
    const field = FIELD.exec(part);
    if (!field) return `"${part.trim()}": expected by, time, text, meaning or about, a colon and the value.`;
    fields.set(field[1] ?? '', oneLine(field[2] ?? ''));
  }
  return readDecision({
    state: head[1],
    ruleId: head[2],
    reason: oneLine(head[3] ?? ''),
    author: fields.get('by'),
    time: fields.get('time'),
    textHash: fields.get('text'),
    meaning: fields.get('meaning'),
    excerpt: fields.get('about'),
  });
}

/** The comment for a decision. What cannot stand in a comment is written otherwise: `|` as `/`, an arrow for `-->`. */
export function decisionComment({ ruleId, textHash, state, reason, author, time, meaning, excerpt }: Decision): string {
  const fields = [
    ['by', author],
    ['time', time],
    ['about', excerpt],
    ['text', textHash],
    ['meaning', meaning],
  ] as const;
  const told = fields.flatMap(([name, value]) => (value === '' ? [] : [` | ${name}: ${inComment(value)}`]));
  return `<!-- tenderlint-decision ${state} ${ruleId}: ${inComment(reason)}${told.join('')} -->`;
}
