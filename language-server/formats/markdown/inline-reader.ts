/** Reads the running text of one Markdown block: its marks go, its text stays. */
import type { SyntaxNode, SyntaxNodeRef } from '@lezer/common';
import { decodeHTMLStrict } from 'entities';
import type { DraftBuilder } from '../draft-builder';
import { BLOCK_ELEMENTS } from '../html/elements';
import { appendWrapped, TextBuilder } from '../text-builder';
import { inlineMarkdown, LONGEST_INLINE } from './grammar';
import { readLink } from './links';

const MARKS = new Set([
  ...['EmphasisMark', 'StrikethroughMark', 'CodeMark', 'QuoteMark', 'HeaderMark', 'TaskMarker', 'FootnoteMark'],
  'ProcessingInstruction',
]);
/** A piece with more characters of markup than this is cut short: finding their partners takes square time. */
const MOST_MARKUP = 1_000;
const DENSE_PIECE = 512;

export class InlineReader {
  private builder = new TextBuilder();
  /** Up to here the source has been read. */
  private position = 0;
  /** Where a link's text ends and the rest of the link with it, by the place of its closing bracket. */
  private readonly linkEnds = new Map<number, number>();

  constructor(
    private readonly draft: DraftBuilder,
    private readonly labels: ReadonlySet<string>,
  ) {}

  /** The text of `node`, or of the part of it that `from .. to` names. */
  read(node: SyntaxNode, from = node.from, to = node.to): TextBuilder {
    this.builder = new TextBuilder();
    this.position = from;
    this.linkEnds.clear();
    if (isUnparsed(node)) this.readPieces(node, to);
    else this.readChildren(node, from, to);
    this.flush(to);
    return this.builder;
  }

  private readChildren(node: SyntaxNode, from: number, to: number): void {
    const cursor = node.cursor();
    let inside = true;
    while (cursor.next(inside) && cursor.from < to && cursor.from < node.to) {
      inside = cursor.to > from && this.enter(cursor, 0);
    }
  }

  /** A paragraph too long for the grammar, in pieces that end at a blank or a mark of the block. */
  private readPieces(node: SyntaxNode, to: number): void {
    const { source } = this.draft;
    for (let mark = node.firstChild; mark; mark = mark.nextSibling) {
      if (mark.from >= this.position) this.readPiecesTo(mark.from, source);
      this.position = Math.max(this.position, mark.to);
    }
    this.readPiecesTo(to, source);
  }

  private readPiecesTo(end: number, source: string): void {
    while (this.position < end) {
      const from = this.position;
      const to = pieceEnd(source, from, end);
      const piece = source.slice(from, to).replace(/\r\n?/g, (end) => (end === '\r' ? '\n' : '\t\n'));
      inlineMarkdown.parse(piece).iterate({ enter: (node) => this.enter(node, from) });
      this.flush(to);
    }
  }

  /** Reads up to a node and what the node asks for. True where its children are to be read as well. */
  private enter(node: SyntaxNodeRef, base: number): boolean {
    const from = base + node.from;
    const to = base + node.to;
    if (from < this.position) return to > this.position;
    if (MARKS.has(node.name)) return this.skip(from, to);
    const { source, comments } = this.draft;
    switch (node.name) {
      case 'Escape':
        this.flush(from);
        this.builder.replace(source.slice(from + 1, to), from, to);
        this.position = to;
        return false;
      case 'Entity':
        this.readEntity(from, to);
        return false;
      case 'HardBreak': {
        const start = source[from] === '\r' ? from - 1 : from;
        this.flush(start);
        this.builder.hardBreak(start, to);
        this.position = to;
        return false;
      }
      case 'Comment':
        this.skip(from, to);
        comments.push({ start: from, end: to, text: source.slice(from + 4, Math.max(from + 4, to - 3)) });
        return false;
      case 'HTMLTag':
        this.readTag(from, to);
        return false;
      case 'Link':
      case 'Image':
        return this.readLink(node.node, base);
      case 'LinkMark':
        return this.readLinkMark(node, from, to);
      default:
        return true;
    }
  }

  private readEntity(from: number, to: number): void {
    const { source } = this.draft;
    const entity = source.slice(from, to);
    const decoded = decodeHTMLStrict(entity);
    if (decoded === entity) return;
    this.flush(from);
    this.builder.replace(decoded, from, to);
    this.position = to;
  }

  private readTag(from: number, to: number): void {
    const name = /^<\/?([a-z][a-z\d-]*)/i.exec(this.draft.source.slice(from, from + 40))?.[1]?.toLowerCase() ?? '';
    this.flush(from);
    if (name === 'br') this.builder.hardBreak(from, to);
    else if (BLOCK_ELEMENTS.has(name)) this.builder.wrap(from, to);
    this.position = to;
  }

  private readLink(node: SyntaxNode, base: number): boolean {
    const reading = readLink(node, this.draft.source, base, this.labels);
    if (reading.kind === 'note') return this.skip(base + node.from, base + node.to);
    if (reading.kind === 'link') {
      this.skip(base + node.from, reading.textStart);
      this.linkEnds.set(reading.textEnd, base + node.to);
    }
    return true;
  }

  private readLinkMark(node: SyntaxNodeRef, from: number, to: number): boolean {
    const linkEnd = this.linkEnds.get(from);
    if (linkEnd !== undefined) return this.skip(from, linkEnd);
    return node.node.parent?.name === 'Autolink' ? this.skip(from, to) : false;
  }

  private skip(from: number, to: number): false {
    this.flush(from);
    this.position = Math.max(this.position, to);
    return false;
  }

  private flush(to: number): void {
    if (to <= this.position) return;
    appendWrapped(this.builder, this.draft.source.slice(this.position, to), this.position);
    this.position = to;
  }
}

/** True for a leaf whose inline markup the grammar put off: see `LONGEST_INLINE`. */
function isUnparsed(node: SyntaxNode): boolean {
  if (node.to - node.from <= LONGEST_INLINE) return false;
  for (let child = node.firstChild; child; child = child.nextSibling) if (!MARKS.has(child.name)) return false;
  return true;
}

/** Where a piece of a long paragraph ends: after a sentence or at a blank, where markup seldom reaches across. */
function pieceEnd(source: string, from: number, end: number): number {
  if (end - from <= LONGEST_INLINE) return end;
  const piece = source.slice(from, from + LONGEST_INLINE);
  if ((piece.match(/[*_`[\]<!&~\\]/g)?.length ?? 0) > MOST_MARKUP) return from + DENSE_PIECE;
  const sentence = piece.lastIndexOf('. ') + 1;
  if (sentence > LONGEST_INLINE / 2) return from + sentence;
  const blank = /\s/g;
  blank.lastIndex = from + LONGEST_INLINE;
  return Math.min(end, blank.exec(source)?.index ?? end);
}
