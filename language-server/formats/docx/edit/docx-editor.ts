/**
 * Writes into a .docx: tracked changes, comments, whole paragraphs, and custom XML parts.
 *
 *     const editor = new DocxEditor(readDocx(bytes), bytes);
 *     const { refused } = editor.applyEdits(edits, by);
 *     editor.addComments(comments, by);
 *     const reviewed = editor.save();
 *
 * Every offset counts in the draft's source as it was read, whatever was changed since: nobody has to recount. What
 * was read is used up; to go on with offsets of the new text, read the saved bytes. Needs neither Node nor a browser.
 */
import type { Node } from '@xmldom/xmldom';
import type { DocxProjection } from '../projection';
import { customXml } from '../record-part';
import { anchorComment, anchorOf } from './add-comment';
import { makeEdit, planEdit, type EditedText } from './apply-edits';
import type { Authorship, EditResult, NewComment, NewParagraph, RefusalReason, SourceEdit } from './changes';
import { CommentPart } from './comment-part';
import { writeCustomXml } from './custom-xml';
import { deleteEmptied } from './delete-paragraph';
import { insertParagraphsAfter } from './insert-paragraphs';
import { PackageWriter, usedIds } from './package-writer';
import { Ids, Revision } from './revision';
import { TextAtoms } from './text-atoms';

export type * from './changes';

export class DocxEditor {
  private readonly writer: PackageWriter;
  private readonly text: EditedText;
  private readonly own = new Set<Node>();
  private readonly replaced: { start: number; end: number }[] = [];
  /** Blocks with text that was struck, which may have lost all of it. */
  private readonly struck = new Map<number, Revision>();
  private readonly customParts = new Map<string, string | undefined>();
  private ids: Ids | undefined;
  private comments: CommentPart | undefined;

  /** `projection` was read from `bytes` and serves no other editor. */
  constructor(
    private readonly projection: DocxProjection,
    private readonly bytes: Uint8Array,
  ) {
    const { draft, parts, pieces } = projection;
    this.writer = new PackageWriter(parts);
    this.text = {
      source: draft.source,
      blocks: draft.blocks,
      atoms: new TextAtoms(pieces, () => this.freshIds().take()),
      own: this.own,
    };
  }

  /**
   * Makes edits as tracked changes, word by word: only what differs is struck or added. Without `by` as if typed with
   * tracking off. Each edit is made whole or refused. Edits without new text may reach over several paragraphs; a
   * paragraph that loses all of its text goes with it.
   */
  applyEdits(edits: readonly SourceEdit[], by: Authorship | undefined): EditResult {
    const refused: EditResult['refused'] = [];
    const inOrder = edits.map((edit, index) => ({ edit, index }));
    inOrder.sort(({ edit: left }, { edit: right }) => left.start - right.start || left.end - right.end);
    for (const { edit, index } of inOrder) {
      const pieces = this.pieces(edit);
      const reason = this.refusalOf(pieces) ?? this.makeAll(pieces, this.revision(by));
      if (reason) refused.push({ index, reason });
      else for (const { start, end } of pieces) if (start < end) this.struck.set(this.blockAt(end), this.revision(by));
    }
    refused.sort((left, right) => left.index - right.index);
    return { refused };
  }

  /**
   * Puts paragraphs after the block that ends at or around an offset (after the whole table, where it stands in one),
   * with the style, numbering and list level of their neighbours. False where nothing can stand there.
   */
  insertParagraphs(after: number, paragraphs: readonly NewParagraph[], by: Authorship | undefined): boolean {
    return this.insertAfter(this.blockAt(after), paragraphs, this.revision(by));
  }

  /** Adds comments. */
  addComments(comments: readonly NewComment[], by: Authorship): EditResult {
    const refused: EditResult['refused'] = [];
    for (const [index, comment] of comments.entries()) {
      const anchor = anchorOf(comment, this.text, this.projection.parts);
      if (typeof anchor === 'string') {
        refused.push({ index, reason: anchor });
        continue;
      }
      this.comments ??= new CommentPart(this.writer);
      const id = this.comments.add(comment.paragraphs, by, anchor.first);
      anchorComment(id, this.comments.mark(id, anchor.first), anchor, this.own);
      this.writer.touch(anchor.part);
    }
    return { refused };
  }

  /** The text of the custom XML part whose root is in that namespace; undefined where there is none. */
  customXml(namespace: string): string | undefined {
    return this.customParts.has(namespace)
      ? this.customParts.get(namespace)
      : customXml(this.projection.parts, namespace);
  }

  /** Puts the custom XML part whose root is in that namespace; undefined takes it out. */
  setCustomXml(namespace: string, xml: string | undefined): void {
    this.customParts.set(namespace, xml);
  }

  /** The bytes of the document with all that was changed; parts not touched are as they were, byte for byte. */
  save(): Uint8Array {
    for (const [block, revision] of [...this.struck].sort(([left], [right]) => left - right)) {
      deleteEmptied(this.projection.paragraphs[block]?.elements ?? [], revision);
    }
    this.struck.clear();
    for (const [namespace, xml] of this.customParts) writeCustomXml(this.writer, namespace, xml);
    this.customParts.clear();
    return this.writer.save(this.bytes);
  }

  private revision(by: Authorship | undefined): Revision {
    return new Revision(this.freshIds(), by);
  }

  /** Ids that nothing in the package has; all parts are looked through once. */
  private freshIds(): Ids {
    return (this.ids ??= new Ids(usedIds(this.projection.parts)));
  }

  /** An edit that only takes text away, paragraph by paragraph; any other as it is. */
  private pieces(edit: SourceEdit): SourceEdit[] {
    const { start, end, newText } = edit;
    const touched = this.text.blocks.filter((block) => block.start < end && start < block.end);
    if (newText !== '' || touched.length < 2) return [edit];
    return touched.map((block) => ({
      start: Math.max(start, block.start),
      end: Math.min(end, block.end),
      newText: '',
    }));
  }

  /** Why one of the pieces cannot be made. */
  private refusalOf(pieces: readonly SourceEdit[]): RefusalReason | undefined {
    for (const { start, end, newText } of pieces) {
      if (this.replaced.some((range) => overlap(range, { start, end }))) return 'overlap';
      const [inline = '', ...paragraphs] = newText.split('\n');
      const block = this.blockAt(end);
      const isAtEnd = this.text.blocks[block]?.end === end || this.text.blocks.length === 0;
      if (paragraphs.length > 0 && !isAtEnd) return 'several-paragraphs';
      if (inline === '' && start === end) continue;
      const plan = planEdit({ start, end, newText: inline }, this.text);
      if (typeof plan === 'string') return plan;
    }
    return undefined;
  }

  private makeAll(pieces: readonly SourceEdit[], revision: Revision): RefusalReason | undefined {
    for (const piece of pieces) {
      const reason = this.make(piece, revision);
      if (reason) return reason;
    }
    return undefined;
  }

  private make({ start, end, newText, heading }: SourceEdit, revision: Revision): RefusalReason | undefined {
    const block = this.blockAt(end);
    const [inline = '', ...paragraphs] = newText.split('\n');
    if (inline !== '' || start < end) {
      const plan = planEdit({ start, end, newText: inline }, this.text);
      if (typeof plan === 'string') return plan;
      makeEdit(plan, this.text, revision);
      this.touchBlock(block);
    }
    if (start < end) this.replaced.push({ start, end });
    const added = paragraphs.filter((text) => text.trim() !== '');
    if (added.length === 0) return undefined;
    const made = added.map((text, at): NewParagraph => ({
      text,
      ...(at === 0 && heading !== undefined && { heading }),
    }));
    return this.insertAfter(block, made, revision) ? undefined : 'locked';
  }

  private insertAfter(block: number, paragraphs: readonly NewParagraph[], revision: Revision): boolean {
    if (paragraphs.length === 0) return true;
    const part = insertParagraphsAfter(block, paragraphs, this.projection, this.own, revision);
    if (part !== undefined) this.writer.touch(part);
    return part !== undefined;
  }

  /** Index of the block an offset stands in or at the end of; where there is none, of the last before it. */
  private blockAt(offset: number): number {
    const { blocks } = this.text;
    const inside = blocks.findIndex(({ start, end }) => start <= offset && offset <= end);
    return inside >= 0 ? inside : blocks.findLastIndex(({ end }) => end <= offset);
  }

  private touchBlock(block: number): void {
    const part = this.projection.paragraphs[block]?.part;
    if (part !== undefined) this.writer.touch(part);
  }
}

/** True where two ranges have text in common, or one of them is a place inside the other. */
function overlap(left: { start: number; end: number }, right: { start: number; end: number }): boolean {
  return left.start < right.end && right.start < left.end;
}
