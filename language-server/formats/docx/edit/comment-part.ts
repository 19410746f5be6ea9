/** The part with the comments (ISO/IEC 29500-1, 17.13.4), made where the document has none. */
import type { Element } from '@xmldom/xmldom';
import { childElements } from '../../package/vocabulary';
import { xml } from '../names';
import type { Authorship } from './changes';
import { Markup } from './markup';
import type { PackageWriter } from './package-writer';
import { highest } from './revision';

const CONTENT_TYPE = 'application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml';

export class CommentPart {
  private root: Element | undefined;
  private nextId = 0;
  private readonly textStyle: string | undefined;
  private readonly markStyle: string | undefined;

  constructor(private readonly writer: PackageWriter) {
    this.textStyle = this.styleNamed('annotation text');
    this.markStyle = this.styleNamed('annotation reference');
  }

  /** Adds a comment; returns its id. `near` is an element of the document's main part. */
  add(paragraphs: readonly string[], by: Authorship, near: Element): string {
    const root = (this.root ??= this.open(near));
    const markup = new Markup(root);
    const id = String(this.nextId++);
    const initials = by.initials ?? initialsOf(by.author);
    const texts = paragraphs.length > 0 ? paragraphs : [''];
    const content = texts.map((text, at) => this.paragraph(text, at === 0, markup));
    root.appendChild(markup.element('comment', { id, author: by.author, date: by.date, initials }, ...content));
    return id;
  }

  /** The run that marks a comment in the text. */
  mark(id: string, near: Element): Element {
    const markup = new Markup(near);
    const style = this.markStyle;
    const look = style === undefined ? [] : [markup.element('rPr', {}, markup.element('rStyle', { val: style }))];
    return markup.element('r', {}, ...look, markup.element('commentReference', { id }));
  }

  private paragraph(text: string, isFirst: boolean, markup: Markup): Element {
    const style = this.textStyle;
    const properties = style === undefined ? [] : [markup.element('pPr', {}, markup.element('pStyle', { val: style }))];
    const markStyle = this.markStyle;
    const look =
      markStyle === undefined ? [] : [markup.element('rPr', {}, markup.element('rStyle', { val: markStyle }))];
    const mark = isFirst ? [markup.element('r', {}, ...look, markup.element('annotationRef'))] : [];
    return markup.element('p', {}, ...properties, ...mark, markup.element('r', {}, ...markup.inline(text)));
  }

  private open(near: Element): Element {
    const { parts } = this.writer;
    const known = parts.related('comments');
    const document = known === undefined ? undefined : this.writer.edit(known);
    const root = document?.documentElement ?? this.make(near);
    const ids = xml.children(root, 'w:comment').map((comment) => Number(xml.attribute(comment, 'w:id')));
    this.nextId = highest(ids.filter(Number.isInteger), -1) + 1;
    return root;
  }

  private make(near: Element): Element {
    const { mainPart } = this.writer.parts;
    const folder = mainPart.slice(0, mainPart.lastIndexOf('/') + 1);
    const part = this.writer.has(`${folder}comments.xml`)
      ? this.writer.freeName(folder, 'comments')
      : `${folder}comments.xml`;
    const source = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<w:comments xmlns:w="${near.namespaceURI ?? ''}"/>`;
    const document = this.writer.add(part, source, CONTENT_TYPE);
    this.writer.relate(mainPart, 'comments', part);
    if (!document.documentElement) throw new Error('A part that was made with a root has one.');
    return document.documentElement;
  }

  /** The id of the style with that name, which Word keeps in English in every language. */
  private styleNamed(name: string): string | undefined {
    const { parts } = this.writer;
    const part = parts.related('styles');
    const root = part === undefined ? undefined : parts.sideDocument(part)?.documentElement;
    const style = (root ? childElements(root) : []).find((each) => {
      const own = xml.child(each, 'w:name');
      return own && xml.attribute(own, 'w:val')?.toLowerCase() === name;
    });
    return style && xml.attribute(style, 'w:styleId');
  }
}

/** "Anna de Vries" → "AdV". */
function initialsOf(author: string): string {
  const letters = author.split(/\s+/).map((word) => /./u.exec(word)?.[0] ?? '');
  return letters.join('').slice(0, 9);
}
