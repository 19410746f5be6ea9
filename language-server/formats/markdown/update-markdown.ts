/** Reads Markdown after an edit: only the blocks the edit reaches, the others as they were read before. */
import type { ChangedRange, SyntaxNode } from '@lezer/common';
import type { Block, Draft, SourceComment } from '../../engine/draft';
import { leaderPage } from '../contents';
import { DraftBuilder } from '../draft-builder';
import { definedLabels, labelsIn } from './links';
import { MarkdownBlocks } from './markdown-blocks';
import { parseMarkdown, type MarkdownParse } from './parse-markdown';

/** A block of the document's outermost level, and what had been counted before it. */
interface Piece {
  name: string;
  from: number;
  to: number;
  level: number;
  lists: number;
  tables: number;
  /** Index of its first block and comment in the draft. */
  block: number;
  comment: number;
  definesLabels: boolean;
}

/** A Markdown draft with what a reading of it after an edit can start from. */
export interface MarkdownReading {
  draft: Draft;
  readonly parse: MarkdownParse;
  readonly pieces: readonly Piece[];
  readonly labels: ReadonlySet<string>;
  /** Parts of it depend on others far away, so that it must be read whole. */
  readonly whole: boolean;
}

/** Lines before a change that it may still reach: the grammar looks one line ahead, a table's head is a line before. */
const REACH = 3;

/**
 * Reads a source whole, or after one change of the text read before. Blocks of the reading before are moved to their new
 * places and used again, so it is used up. The draft is the one that reading the whole source gives.
 */
export function updateMarkdown(source: string, before?: MarkdownReading, change?: ChangedRange): MarkdownReading {
  const parse = parseMarkdown(source, change ? before?.parse : undefined, change ? [change] : []);
  return (before && change && readChanged(source, parse, before, change)) ?? readWhole(source, parse);
}

/** Reads a whole source from its parse. */
export function readWhole(source: string, parse: MarkdownParse): MarkdownReading {
  const builder = new DraftBuilder('markdown', source);
  const { frontMatter } = parse;
  if (frontMatter) builder.frontMatter = { yaml: frontMatter.yaml, firstLine: frontMatter.firstLine };
  const labels = definedLabels(parse.tree, source);
  const blocks = new MarkdownBlocks(builder, labels);
  const pieces: Piece[] = [];
  for (let node = parse.tree.topNode.firstChild; node; node = node.nextSibling)
    pieces.push(readPiece(node, builder, blocks));
  const whole = builder.notRead.length > 0 || frontMatter !== undefined || builder.blocks.some(isLeader);
  return { draft: builder.finish(), parse, pieces, labels, whole };
}

/** Reads what a change reaches, and on to where the pieces are those of before again; undefined: read it whole. */
function readChanged(
  source: string,
  parse: MarkdownParse,
  before: MarkdownReading,
  { fromA, toA, fromB, toB }: ChangedRange,
): MarkdownReading | undefined {
  if (before.whole || parse.frontMatter) return undefined;
  const by = toB - toA;
  const first = firstReached(before.pieces, reachedFrom(source, Math.min(fromA, fromB)));
  const last = before.pieces[first - 1];
  const resume = before.pieces[first];
  const builder = new DraftBuilder('markdown', source);
  const blocks = new MarkdownBlocks(builder, before.labels);
  builder.resume(resume?.lists ?? 0, resume?.tables ?? 0);
  blocks.level = resume?.level ?? 0;
  if (!resume) return undefined;
  const fresh: Piece[] = [];
  let next = first;
  let node = last ? parse.tree.topNode.childAfter(last.to) : parse.tree.topNode.firstChild;
  for (; node; node = node.nextSibling) {
    while ((before.pieces[next]?.from ?? Infinity) + by < node.from) next++;
    const old = before.pieces[next];
    if (old && old.from > toA && isAsBefore(node, old, by, builder, blocks)) break;
    const piece = readPiece(node, builder, blocks);
    if (piece.definesLabels) return undefined;
    fresh.push({ ...piece, block: piece.block + resume.block, comment: piece.comment + resume.comment });
  }
  if (!node) next = before.pieces.length;
  if (before.pieces.slice(first, next).some(({ definesLabels }) => definesLabels)) return undefined;
  if (builder.notRead.length > 0 || builder.blocks.some(isLeader)) return undefined;
  return join(source, parse, before, { builder, fresh, first, next, by });
}

/** Where a change at an offset may begin to tell. */
function reachedFrom(source: string, offset: number): number {
  let from = offset;
  for (let lines = 0; lines < REACH && from > 0; lines++) from = source.lastIndexOf('\n', from - 1);
  return Math.max(0, from);
}

/** Index of the first piece that does not end before an offset. */
function firstReached(pieces: readonly Piece[], offset: number): number {
  let low = 0;
  let high = pieces.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((pieces[middle]?.to ?? Infinity) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

function isAsBefore(node: SyntaxNode, old: Piece, by: number, builder: DraftBuilder, blocks: MarkdownBlocks): boolean {
  return (
    node.from === old.from + by &&
    node.to === old.to + by &&
    node.name === old.name &&
    builder.counted.lists === old.lists &&
    builder.counted.tables === old.tables &&
    blocks.level === old.level
  );
}

function readPiece(node: SyntaxNode, builder: DraftBuilder, blocks: MarkdownBlocks): Piece {
  const { name, from, to } = node;
  const piece: Piece = {
    ...{ name, from, to, level: blocks.level, ...builder.counted },
    ...{ block: builder.blocks.length, comment: builder.comments.length },
    definesLabels: labelsIn(node, builder.source).size > 0,
  };
  node.cursor().iterate(
    (inner) => blocks.enter(inner),
    (inner) => blocks.leave(inner),
  );
  return piece;
}

function join(
  source: string,
  parse: MarkdownParse,
  before: MarkdownReading,
  {
    builder,
    fresh,
    first,
    next,
    by,
  }: { builder: DraftBuilder; fresh: Piece[]; first: number; next: number; by: number },
): MarkdownReading {
  const { draft: old, pieces } = before;
  const blockAt = (piece: number): number => pieces[piece]?.block ?? old.blocks.length;
  const commentAt = (piece: number): number => pieces[piece]?.comment ?? old.comments.length;
  const rest = old.blocks.slice(blockAt(next));
  if (by !== 0) for (const block of rest) moveBlock(block, by);
  const blocks = [...old.blocks.slice(0, blockAt(first)), ...builder.blocks, ...rest];
  const moved = old.comments.slice(commentAt(next)).map((comment) => movedComment(comment, by));
  const comments = [...old.comments.slice(0, commentAt(first)), ...builder.comments, ...moved];
  const moreBlocks = blocks.length - old.blocks.length;
  const moreComments = comments.length - old.comments.length;
  const later = pieces.slice(next);
  for (const piece of later) {
    piece.from += by;
    piece.to += by;
    piece.block += moreBlocks;
    piece.comment += moreComments;
  }
  const draft: Draft = { format: 'markdown', source, blocks, comments, notRead: [] };
  return { draft, parse, pieces: [...pieces.slice(0, first), ...fresh, ...later], labels: before.labels, whole: false };
}

function moveBlock(block: Block, by: number): void {
  const { clean, source } = block.map;
  block.start += by;
  block.end += by;
  block.map = { clean, source: source.map((offset) => offset + by) };
}

function movedComment({ start, end, text }: SourceComment, by: number): SourceComment {
  return { start: start + by, end: end + by, text };
}

function isLeader({ kind, text }: Block): boolean {
  return kind !== 'code' && leaderPage(text) !== undefined;
}
