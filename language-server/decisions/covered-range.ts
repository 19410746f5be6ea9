/** What a suppression comment speaks about: the block it stands in, or the next one. */
import type { Block, Draft, SourceComment, SourceRange } from '../engine/draft';

/**
 * The block the comment stands in, else the next one; before a table or a list the whole of it. Where nothing follows,
 * the empty range after the comment.
 */
export function coveredRange(comment: SourceComment, { blocks }: Draft): SourceRange {
  const inside = blocks.find((block) => block.start <= comment.start && comment.end <= block.end);
  if (inside) return { start: inside.start, end: inside.end };
  const at = blocks.findIndex((block) => block.start >= comment.end);
  const next = blocks[at];
  if (!next) return { start: comment.end, end: comment.end };
  const last = blocks[lastOfGroup(blocks, at, next)] ?? next;
  return { start: next.start, end: Math.max(next.end, last.end) };
}

/** Index of the last block of the table or list that `first`, at index `at`, opens; `at` itself where it opens none. */
function lastOfGroup(blocks: readonly Block[], at: number, first: Block): number {
  const belongs = memberOf(first);
  let last = at;
  for (let index = at + 1; index < blocks.length; index++) {
    const block = blocks[index];
    if (!block || !belongs(block)) break;
    last = index;
  }
  return last;
}

function memberOf({ cell, item }: Block): (block: Block) => boolean {
  if (cell) return (block) => block.cell?.table === cell.table;
  if (item)
    return (block) => block.item !== undefined && (block.item.list === item.list || block.item.depth > item.depth);
  return () => false;
}
