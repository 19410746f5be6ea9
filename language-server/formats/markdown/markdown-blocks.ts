/** Turns the nodes of a Markdown tree, met in reading order, into blocks. */
import type { SyntaxNode, SyntaxNodeRef } from '@lezer/common';
import type { CellPlace, ItemPlace } from '../../engine/draft';
import { leaderPage } from '../contents';
import type { DraftBuilder, Setting } from '../draft-builder';
import { OUTERMOST } from '../html/place';
import { readHtmlInto } from '../html/read-html';
import { appendLines, eachLine, TextBuilder } from '../text-builder';
import { isHeadingInBold } from './bold-heading';
import { InlineReader } from './inline-reader';
import { anchorLinks, isContentsList } from './links';

export class MarkdownBlocks {
  private readonly inline: InlineReader;
  private quotes = 0;
  private notes = 0;
  private listDepth = 0;
  private list = 0;
  private inContents = false;
  /** The mark of a list item or footnote whose text has not come yet. */
  private markStart: number | undefined;
  private table = 0;
  private row = 0;
  private column = 0;
  /** Level of the last heading of the document itself. */
  level = 0;

  constructor(
    private readonly draft: DraftBuilder,
    labels: ReadonlySet<string>,
  ) {
    this.inline = new InlineReader(draft, labels);
  }

  /** Called on the way into a node. True where its children are to be met as well. */
  enter(node: SyntaxNodeRef): boolean {
    const heading = /^(?:ATX|Setext)Heading([1-6])$/.exec(node.name);
    if (heading) return this.readHeading(node.node, Number(heading[1]));
    switch (node.name) {
      case 'Document':
      case 'ListItem':
        return true;
      case 'Blockquote':
        this.quotes++;
        return true;
      case 'FootnoteDefinition':
        this.notes++;
        return true;
      case 'BulletList':
      case 'OrderedList':
        return this.startList(node.node);
      case 'ListMark':
      case 'FootnoteMark':
        this.markStart = node.from;
        return false;
      case 'Paragraph':
      case 'Task':
        return this.readParagraph(node.node);
      case 'Table':
        this.table = this.draft.nextTable();
        this.row = -1;
        return true;
      case 'TableHeader':
      case 'TableRow':
        this.row++;
        this.column = this.draft.source[node.from] === '|' ? -1 : 0;
        return true;
      case 'TableDelimiter':
        this.column++;
        return false;
      case 'TableCell':
        return this.readCell(node.node);
      case 'FencedCode':
      case 'CodeBlock':
        return this.readCode(node.node);
      case 'HTMLBlock':
      case 'CommentBlock':
        return this.readHtml(node.node);
      default:
        return false;
    }
  }

  /** Called on the way out of a node. */
  leave(node: SyntaxNodeRef): void {
    switch (node.name) {
      case 'Blockquote':
        this.quotes--;
        return;
      case 'FootnoteDefinition':
        this.notes--;
        this.markStart = undefined;
        return;
      case 'ListItem':
        this.markStart = undefined;
        return;
      case 'BulletList':
      case 'OrderedList':
        this.listDepth--;
        if (this.listDepth === 0) this.inContents = false;
    }
  }

  private startList(node: SyntaxNode): true {
    if (this.listDepth === 0) {
      this.list = this.draft.nextList();
      this.inContents = isContentsList(node, this.draft.source);
    }
    this.listDepth++;
    return true;
  }

  private readHeading(node: SyntaxNode, level: number): false {
    const isSection = this.quotes === 0 && this.notes === 0;
    if (isSection) this.level = level;
    const setting: Setting = isSection ? { ...this.setting(), kind: 'heading', level } : this.setting();
    this.draft.add(this.inline.read(node), setting, this.takeStart(node), node.to);
    return false;
  }

  private readParagraph(node: SyntaxNode): false {
    const { source } = this.draft;
    const setting = this.setting();
    const start = this.takeStart(node);
    if (setting.kind === 'paragraph' && setting.region === 'body') {
      if (isHeadingInBold(node, source)) {
        setting.kind = 'heading';
        setting.level = Math.min(6, this.level + 1);
      } else if (this.readContentsLines(node, setting)) return false;
      else if (node.firstChild?.name === 'Link' && anchorLinks(node, source) > 1) setting.kind = 'toc';
    }
    this.draft.add(this.inline.read(node), setting, start, node.to);
    return false;
  }

  /** A paragraph in which every line ends in dots and a page number, as one block a line. */
  private readContentsLines(node: SyntaxNode, setting: Setting): boolean {
    const text = this.draft.source.slice(node.from, node.to);
    const lines: { start: number; end: number }[] = [];
    if (!/\n|\r/.test(text) || leaderPage(text) === undefined) return false;
    eachLine(text, (start, end) => lines.push({ start: node.from + start, end: node.from + end }));
    if (!lines.every(({ start, end }) => leaderPage(this.draft.source.slice(start, end)) !== undefined)) return false;
    for (const { start, end } of lines) this.draft.add(this.inline.read(node, start, end), setting, start, end);
    return true;
  }

  private readCell(node: SyntaxNode): false {
    const cell: CellPlace = {
      table: this.table,
      row: this.row,
      column: Math.max(0, this.column),
      header: this.row === 0,
    };
    const setting = this.setting();
    const kind = setting.kind === 'quote' ? 'quote' : 'cell';
    this.markStart = undefined;
    this.draft.add(this.inline.read(node), { ...setting, kind, item: undefined, cell }, node.from, node.to);
    return false;
  }

  private readCode(node: SyntaxNode): false {
    const builder = new TextBuilder('keep');
    const { source } = this.draft;
    for (const { from, to } of node.getChildren('CodeText')) appendLines(builder, source.slice(from, to), from);
    this.draft.add(builder, { ...this.setting(), kind: 'code' }, this.takeStart(node), node.to);
    return false;
  }

  private readHtml(node: SyntaxNode): false {
    const { source } = this.draft;
    let text = '';
    for (const { from, to } of node.getChildren('QuoteMark')) {
      text += source.slice(node.from + text.length, from) + ' '.repeat(to - from);
    }
    text += source.slice(node.from + text.length, node.to);
    const { region, item } = this.setting();
    this.takeStart(node);
    readHtmlInto(this.draft, text, node.from, { ...OUTERMOST, region, item, quote: this.quotes > 0, sectioned: true });
    return false;
  }

  private setting(): Setting {
    const region = this.notes > 0 ? 'footnote' : 'body';
    if (this.inContents) return { kind: 'toc', region };
    const item: ItemPlace | undefined = this.listDepth > 0 ? { list: this.list, depth: this.listDepth - 1 } : undefined;
    if (this.quotes > 0) return { kind: 'quote', region, item };
    return { kind: item ? 'item' : 'paragraph', region, item };
  }

  private takeStart(node: SyntaxNode): number {
    const start = this.markStart ?? node.from;
    this.markStart = undefined;
    return start;
  }
}
