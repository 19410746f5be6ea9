/** Reads Markdown after an edit: only the blocks the edit reaches, the others as they were read before. */
import type { ChangedRange, SyntaxNode } from '@lezer/common';
import type { Block, Draft, SourceComment } from '../../engine/draft';
import { leaderPage } from '../contents';
import { DraftBuilder } from '../draft-builder';
import { findFrontMatter } from './front-matter';
import { definedLabels, labelsIn } from './links';
import { MarkdownBlocks } from './markdown-blocks';
import { parseLines, parseMarkdown, type MarkdownParse } from './parse-markdown';

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
  readonly pieces: readonly Piece[];
  readonly labels: ReadonlySet<string>;
  /** End of the front matter, 0 where there is none. */
  readonly bodyStart: number;
}

/** Lines before a change that it may still reach: the grammar looks one line ahead, a table's head is a line before. */
const REACH = 3;
/** Pieces after a change that are parsed at first, so that its end is seen; eight times as many each further time. */
const AHEAD = 4;

/**
 * Reads a source whole, or after one change of the text read before. Blocks of the reading before are moved to their new
 * places and used again, so it is used up. The draft is the one that reading the whole source gives.
 */
export function updateMarkdown(source: string, before?: MarkdownReading, change?: ChangedRange): MarkdownReading {
  return (before && change && readChanged(source, before, change)) ?? readWhole(source, parseMarkdown(source));
}

/** Reads a whole source from its parse. */
export function readWhole(source: string, { tree, frontMatter }: MarkdownParse): MarkdownReading {
  const builder = new DraftBuilder('markdown', source);
  if (frontMatter) builder.frontMatter = { yaml: frontMatter.yaml, firstLine: frontMatter.firstLine };
  const labels = definedLabels(tree, source);
  const blocks = new MarkdownBlocks(builder, labels);
  const pieces: Piece[] = [];
  for (let node = tree.topNode.firstChild; node; node = node.nextSibling) pieces.push(readPiece(node, builder, blocks));
  return { draft: builder.finish(), pieces, labels, bodyStart: frontMatter?.end ?? 0 };
}

/**
 * Reads what a change reaches, and on to where the pieces are those of before again: on the outermost level nothing but
 * the lines from there on tells how they are read. Undefined: read it whole.
 */
function readChanged(source: string, before: MarkdownReading, change: ChangedRange): MarkdownReading | undefined {
  const { pieces, draft, bodyStart } = before;
  const { fromA, toA, fromB, toB } = change;
  if (draft.notRead.length > 0 || fromA < bodyStart || (findFrontMatter(source)?.end ?? 0) !== bodyStart)
    return undefined;
  const by = toB - toA;
  // A list, a note or code goes on past any number of blank lines, so the piece before may grow as well.
  const first = Math.max(0, firstReached(pieces, reachedFrom(source, Math.min(fromA, fromB))) - 1);
  const from = first === 0 ? 0 : lineStart(source, pieces[first]?.from ?? 0);
  // A piece on the line of the change is not as before, though it may start and end as before: its indent may differ.
  const later = firstAfter(pieces, lineEnd(draft.source, toA));
  for (let ahead = AHEAD; ; ahead *= 8) {
    const beyond = pieces[later + ahead];
    const to = beyond ? lineStart(source, beyond.from + by) : source.length;
    const read = readPart({ source, from, to, by, first, later }, before);
    if (read === 'on') continue;
    return read && join(source, before, { ...read, first, by });
  }
}

/** A part of a source after a change, and where the change stands among the pieces before. */
interface Part {
  source: string;
  from: number;
  to: number;
  by: number;
  /** Index of the first piece that is read again, and of the first one after the change. */
  first: number;
  later: number;
}

interface PartRead {
  builder: DraftBuilder;
  fresh: Piece[];
  /** Index of the piece before the change from which on all is as it was. */
  next: number;
}

/** Reads a part; `on` where the pieces of before are not met again in it. Undefined: read the whole source. */
function readPart(
  { source, from, to, by, first, later }: Part,
  { pieces, draft, labels, bodyStart }: MarkdownReading,
): PartRead | 'on' | undefined {
  const resume = pieces[first];
  const builder = new DraftBuilder('markdown', source);
  const blocks = new MarkdownBlocks(builder, labels);
  builder.resume(resume?.lists ?? 0, resume?.tables ?? 0);
  blocks.level = resume?.level ?? 0;
  const fresh: Piece[] = [];
  let next = later;
  let node = parseLines(source, from, to, bodyStart).topNode.firstChild?.firstChild ?? null;
  for (; node; node = node.nextSibling) {
    while ((pieces[next]?.from ?? Infinity) + by < node.from) next++;
    const old = pieces[next];
    // The last piece of a part may be cut off, and the one before it may go on in it.
    const isSure = to === source.length || (pieces[next + 2]?.from ?? Infinity) + by < to;
    if (old && isSure && isAsBefore(node, old, by, builder, blocks)) break;
    const piece = readPiece(node, builder, blocks);
    if (piece.definesLabels) return undefined;
    piece.block += resume?.block ?? 0;
    piece.comment += resume?.comment ?? 0;
    fresh.push(piece);
  }
  if (!node && to < source.length) return 'on';
  if (!node) next = pieces.length;
  if (pieces.slice(first, next).some(({ definesLabels }) => definesLabels)) return undefined;
  const start = resume?.block ?? 0;
  const around = draft.blocks.slice(Math.max(0, start - 1), (pieces[next]?.block ?? draft.blocks.length) + 1);
  if (builder.notRead.length > 0 || [...builder.blocks, ...around].some(isLeader)) return undefined;
  return { builder, fresh, next };
}

/** Where a change at an offset may begin to tell. */
function reachedFrom(source: string, offset: number): number {
  let from = offset;
  for (let lines = 0; lines < REACH && from > 0; lines++) from = lineStart(source, from - 1);
  return from;
}

/** Where the line of an offset starts; LF, CR and CRLF end one. */
function lineStart(source: string, offset: number): number {
  let start = offset;
  while (start > 0 && source[start - 1] !== '\n' && (source[start - 1] !== '\r' || source[start] === '\n')) start--;
  return start;
}

/** Where the line of an offset ends, before the characters that end it. */
function lineEnd(source: string, offset: number): number {
  let end = offset;
  while (end < source.length && source[end] !== '\n' && source[end] !== '\r') end++;
  return end;
}

/** Index of the first piece that does not end before an offset. */
function firstReached(pieces: readonly Piece[], offset: number): number {
  return firstWith(pieces, ({ to }) => to >= offset);
}

/** Index of the first piece that starts after an offset. */
function firstAfter(pieces: readonly Piece[], offset: number): number {
  return firstWith(pieces, ({ from }) => from > offset);
}

/** Index of the first piece of which something holds that holds of all later ones. */
function firstWith(pieces: readonly Piece[], holds: (piece: Piece) => boolean): number {
  let low = 0;
  let high = pieces.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const piece = pieces[middle];
    if (piece && !holds(piece)) low = middle + 1;
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
    name,
    from,
    to,
    level: blocks.level,
    lists: builder.counted.lists,
    tables: builder.counted.tables,
    block: builder.blocks.length,
    comment: builder.comments.length,
    definesLabels: labelsIn(node, builder.source).size > 0,
  };
  node.cursor().iterate(
    (inner) => blocks.enter(inner),
    (inner) => blocks.leave(inner),
  );
  return piece;
}

/** Puts what was read of a part between the pieces before and after it. */
function join(
  source: string,
  { draft: old, pieces, labels, bodyStart }: MarkdownReading,
  { builder, fresh, first, next, by }: PartRead & { first: number; by: number },
): MarkdownReading {
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
  const draft: Draft = { ...old, source, blocks, comments };
  return { draft, pieces: [...pieces.slice(0, first), ...fresh, ...later], labels, bodyStart };
}

function moveBlock(block: Block, by: number): void {
  block.start += by;
  block.end += by;
}

function movedComment({ start, end, text }: SourceComment, by: number): SourceComment {
  return { start: start + by, end: end + by, text };
}

function isLeader({ kind, text }: Block): boolean {
  return kind !== 'code' && leaderPage(text) !== undefined;
}
