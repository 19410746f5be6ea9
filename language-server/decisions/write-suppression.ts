/** Writes the comment that ignores a finding with a reason, in the syntax that `suppression` reads. */
import type { Draft } from '../engine/draft';
import type { Finding } from '../engine/finding';

/** A suppression comment to insert: `before` and `after` go around the reason. */
export interface SuppressionInsert {
  offset: number;
  before: string;
  after: string;
}

const COMMENTED = new Set(['markdown', 'html']);
/** Blocks whose line can have a line of its own above it without changing what the block is. */
const OWN_LINE = new Set(['paragraph', 'heading']);

/** Where a comment about a finding goes: `lead` and `trail` go around it. */
export interface CommentPlace {
  offset: number;
  lead: string;
  trail: string;
  /** The comment is about the whole file. */
  wholeFile: boolean;
}

/**
 * The place of a comment on a finding; undefined where the format has no comments. A paragraph or heading gets a line
 * above, another block a comment at its end, a finding without a place a comment at the top of the file.
 */
export function commentPlace(finding: Finding, draft: Draft): CommentPlace | undefined {
  if (!COMMENTED.has(draft.format)) return undefined;
  const block = draft.blocks.find(({ start, end }) => start <= finding.start && finding.start <= end);
  if (finding.kind === 'absence' || !block) {
    const offset = draft.format === 'markdown' ? (draft.blocks[0]?.start ?? draft.source.length) : 0;
    return { offset, lead: '', trail: '\n\n', wholeFile: true };
  }
  const lineStart = draft.source.lastIndexOf('\n', block.start - 1) + 1;
  if (OWN_LINE.has(block.kind) && lineStart === block.start && block.region === 'body') {
    return { offset: block.start, lead: '', trail: '\n', wholeFile: false };
  }
  const cut = draft.source.slice(block.start, block.end).trimEnd().length;
  const inside = draft.format === 'html' ? closingTag(draft.source, block.start, block.start + cut) : block.start + cut;
  return { offset: inside, lead: ' ', trail: '', wholeFile: false };
}

/** Where and how to ignore a finding; undefined where the format has no comments. */
export function suppressionInsert(finding: Finding, draft: Draft): SuppressionInsert | undefined {
  const place = commentPlace(finding, draft);
  if (!place) return undefined;
  const { offset, lead, trail, wholeFile } = place;
  const keyword = wholeFile ? 'tenderlint-ignore-file' : 'tenderlint-ignore';
  return { offset, before: `${lead}<!-- ${keyword} ${finding.ruleId}: `, after: ` -->${trail}` };
}

/** Start of the closing tag that ends a block, so that the comment stays inside it. */
function closingTag(source: string, start: number, end: number): number {
  const tag = /<\/[a-z][^<>]*>$/i.exec(source.slice(start, end));
  return tag ? start + tag.index : end;
}
