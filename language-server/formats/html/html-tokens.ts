/** Turns the tokens of HTML into blocks. */
import type { TokenizerCallbacks } from 'htmlparser2';
import type { DraftBuilder } from '../draft-builder';
import { appendLines, TextBuilder } from '../text-builder';
import { BLOCK_ELEMENTS, isHidden, isNoteReference, LEFT_OUT, VOID_ELEMENTS } from './elements';
import { OpenElements } from './open-elements';
import { settingOf, type Place } from './place';

const COLLAPSED = /[\t\n\r\f][ \t\n\r\f]*| [ \t\n\r\f]+/g;
const COMMENT_START = '<!--';

export class HtmlTokens implements TokenizerCallbacks {
  private builder = new TextBuilder();
  private readonly open: OpenElements;
  /** Where the current block starts: at its own tag, or at its first text. */
  private blockStart: number | undefined;
  private blockTag: string | undefined;
  /** End of the last token that belongs to the current block. */
  private inlineEnd = 0;
  /** End of the last text, entity or tag: the start of an entity that comes next. */
  private tokenEnd = 0;
  private entityStart = 0;
  private tagStart = 0;
  private tagName = '';
  private attributes = new Map<string, string>();
  private attributeName = '';
  private attributeValue = '';
  /** The element whose content is being left out, and how many of its name are open. */
  private skipped: { name: string; open: number; start: number } | undefined;

  constructor(
    private readonly draft: DraftBuilder,
    private readonly text: string,
    private readonly offset: number,
    place: Place,
  ) {
    this.open = new OpenElements(place, draft);
  }

  ontext(start: number, end: number): void {
    this.tokenEnd = end;
    if (this.skipped) return;
    if (this.open.place.preformatted) {
      this.startText(start);
      this.append(start, end);
      this.inlineEnd = end;
      return;
    }
    const text = this.text.slice(start, end);
    const visible = text.search(/[^ \t\n\r\f]/);
    if (visible >= 0) this.startText(start + visible);
    let from = 0;
    for (const match of text.matchAll(COLLAPSED)) {
      this.builder.append(text.slice(from, match.index), this.offset + start + from);
      from = match.index + match[0].length;
      this.builder.wrap(this.offset + start + match.index, this.offset + start + from);
    }
    this.builder.append(text.slice(from), this.offset + start + from);
    if (visible >= 0) this.inlineEnd = end - (text.length - lastVisible(text));
  }

  ontextentity(codePoint: number, end: number): void {
    // An entity of two characters comes in two calls with the same end.
    const start = end > this.tokenEnd ? this.tokenEnd : this.entityStart;
    this.entityStart = start;
    this.tokenEnd = end;
    if (this.skipped) return;
    this.startText(start);
    this.builder.replace(String.fromCodePoint(codePoint), this.offset + start, this.offset + end);
    this.inlineEnd = end;
  }

  onopentagname(start: number, end: number): void {
    this.tagStart = start - 1;
    this.tagName = this.text.slice(start, end).toLowerCase();
    this.attributes = new Map();
  }

  onattribname(start: number, end: number): void {
    this.attributeName = this.text.slice(start, end).toLowerCase();
    this.attributeValue = '';
  }

  onattribdata(start: number, end: number): void {
    this.attributeValue += this.text.slice(start, end);
  }

  onattribentity(codePoint: number): void {
    this.attributeValue += String.fromCodePoint(codePoint);
  }

  onattribend(): void {
    if (!this.attributes.has(this.attributeName)) this.attributes.set(this.attributeName, this.attributeValue);
  }

  onselfclosingtag(end: number): void {
    this.onopentagend(end);
  }

  onopentagend(last: number): void {
    const end = last + 1;
    this.tokenEnd = end;
    const name = this.tagName;
    if (this.skipped) {
      if (!this.endsSkipping(name)) return;
      this.skipped = undefined;
    }
    if (name === 'br') {
      if (this.open.place.preformatted) this.startText(this.tagStart);
      this.builder.hardBreak(this.offset + this.tagStart, this.offset + end);
      return;
    }
    const isVoid = VOID_ELEMENTS.has(name);
    const isBlock = BLOCK_ELEMENTS.has(name);
    if (isBlock) this.flush(undefined);
    if (!isVoid && (LEFT_OUT.has(name) || isHidden(this.attributes) || isNoteReference(this.attributes))) {
      this.skipped = { name, open: 1, start: this.tagStart };
      return;
    }
    if (!isBlock) {
      if (this.blockStart !== undefined) this.inlineEnd = end;
      return;
    }
    if (isVoid) return;
    this.open.push(name, this.attributes);
    this.builder = new TextBuilder(this.open.place.preformatted ? 'keep' : 'trim');
    this.blockStart = this.tagStart;
    this.blockTag = name;
    this.inlineEnd = end;
  }

  onclosetag(start: number, nameEnd: number): void {
    const close = this.text.indexOf('>', nameEnd);
    const end = close < 0 ? this.text.length : close + 1;
    this.tokenEnd = end;
    const name = this.text.slice(start, nameEnd).toLowerCase();
    if (this.skipped) {
      if (name === this.skipped.name && --this.skipped.open === 0) this.skipped = undefined;
      return;
    }
    if (!BLOCK_ELEMENTS.has(name)) {
      if (this.blockStart !== undefined) this.inlineEnd = end;
      return;
    }
    this.flush(this.blockTag === name ? end : undefined);
    this.open.close(name);
    this.builder = new TextBuilder(this.open.place.preformatted ? 'keep' : 'trim');
  }

  oncomment(start: number, end: number, endOffset: number): void {
    this.tokenEnd = Math.min(this.text.length, end + 1);
    // A declaration such as "<!x>" is a comment to HTML, but not one that somebody wrote as such.
    if (!this.text.startsWith(COMMENT_START, start - COMMENT_START.length)) return;
    const text = this.text.slice(start, end - endOffset);
    this.draft.comments.push({
      start: this.offset + start - COMMENT_START.length,
      end: this.offset + this.tokenEnd,
      text,
    });
  }

  oncdata(): void {
    // Comes in XML only.
  }

  ondeclaration(_start: number, end: number): void {
    this.tokenEnd = end + 1;
  }

  onprocessinginstruction(_start: number, end: number): void {
    this.tokenEnd = end + 1;
  }

  onend(): void {
    this.flush(undefined);
    this.open.closeAll();
  }

  /** The element that left out all text up to the end, where its closing tag is missing. */
  unclosed(): { name: string; start: number } | undefined {
    if (!this.skipped || this.skipped.name === 'head' || this.skipped.name === 'p') return undefined;
    return this.skipped;
  }

  /** True where an opening tag ends what is left out: `body` ends `head`, and any block ends a hidden paragraph. */
  private endsSkipping(name: string): boolean {
    if (!this.skipped) return true;
    if (this.skipped.name === 'head') return name === 'body' || (name !== 'header' && BLOCK_ELEMENTS.has(name));
    if (this.skipped.name === 'p') return BLOCK_ELEMENTS.has(name);
    if (name === this.skipped.name) this.skipped.open++;
    return false;
  }

  private startText(start: number): void {
    this.blockStart ??= start;
  }

  private append(start: number, end: number): void {
    appendLines(this.builder, this.text.slice(start, end), this.offset + start);
  }

  private flush(ownEnd: number | undefined): void {
    const start = this.blockStart ?? this.inlineEnd;
    const end = ownEnd ?? Math.max(start, this.inlineEnd);
    this.draft.add(this.builder, settingOf(this.open.place), this.offset + start, this.offset + end);
    this.builder = new TextBuilder(this.open.place.preformatted ? 'keep' : 'trim');
    this.blockStart = undefined;
    this.blockTag = undefined;
  }
}

function lastVisible(text: string): number {
  let end = text.length;
  while (end > 0 && ' \t\n\r\f'.includes(text.charAt(end - 1))) end--;
  return end;
}
