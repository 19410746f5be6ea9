/** Between the paragraphs of a host and the text the language server reads: one paragraph a line, its role before a tab. */
import { encodeParagraphs, type ParagraphRole } from '../language-server/formats/paragraphs/encode-paragraphs';
import type { TextEdit } from '../language-server/engine/finding';
import type { SourceRange } from '../language-server/engine/draft';
import type { HostParagraph, ParagraphInsertion, Passage, PassageEdit, Snapshot } from './host';

/** A change of whole lines, as `textDocument/didChange` wants it: lines and characters count from 0. */
export interface LineChange {
  range: { start: { line: number; character: number }; end: { line: number; character: number } };
  text: string;
}

/** What edits of the server's text mean for the document. */
export interface HostEdits {
  edits: PassageEdit[];
  insertions: ParagraphInsertion[];
}

const NEW_LINE = /^([a-z]+\d?(?::\d+:\d+:\d+)?)\t(.*)$/s;

/** A snapshot as the text of the wire format; offsets of the server's findings count in it. */
export class WireText {
  readonly text: string;
  /** Offset in the text at which each paragraph's line starts. */
  private readonly starts: number[] = [];

  constructor(readonly snapshot: Snapshot) {
    let at = 0;
    for (const paragraph of snapshot.paragraphs) {
      this.starts.push(at);
      at += prefix(paragraph) + paragraph.text.length + 1;
    }
    this.text = encodeParagraphs(snapshot.paragraphs);
  }

  /** The passages of a range of the text (UTF-16 code units): one for each paragraph it has text of; a point gives one. */
  passages({ start, end }: SourceRange): Passage[] {
    const passages: Passage[] = [];
    for (let line = this.lineAt(start); line < this.starts.length; line++) {
      const paragraph = this.snapshot.paragraphs[line];
      const textStart = (this.starts[line] ?? 0) + (paragraph ? prefix(paragraph) : 0);
      if (!paragraph || (passages.length > 0 && textStart >= end)) break;
      const from = clamp(start - textStart, paragraph);
      const to = clamp(end - textStart, paragraph);
      const isPoint = start === end;
      if (from < to || isPoint) {
        passages.push({ paragraph: paragraph.key, start: from, end: to, text: paragraph.text.slice(from, to) });
      }
      if (isPoint) break;
    }
    return passages;
  }

  /** Offset in the text of an offset in a paragraph's text; undefined where the snapshot has no such paragraph. */
  offset(paragraph: string, offset: number): number | undefined {
    const line = this.snapshot.paragraphs.findIndex(({ key }) => key === paragraph);
    const found = this.snapshot.paragraphs[line];
    return found && (this.starts[line] ?? 0) + prefix(found) + offset;
  }

  /**
   * The document's edits and insertions for edits of the text. An edit that ends in new lines inserts paragraphs after
   * the one it starts in; one without new text takes text away, of several paragraphs if need be. Undefined where an edit
   * puts text in the place of more than one paragraph, which no host can make.
   */
  hostEdits(textEdits: readonly TextEdit[]): HostEdits | undefined {
    const edits: PassageEdit[] = [];
    const insertions: ParagraphInsertion[] = [];
    for (const edit of textEdits) {
      const line = this.lineAt(edit.start);
      const paragraph = this.snapshot.paragraphs[line];
      if (!paragraph) return undefined;
      const textStart = (this.starts[line] ?? 0) + prefix(paragraph);
      const [start, end] = [edit.start - textStart, edit.end - textStart];
      if (edit.newText === '') {
        edits.push(...this.passages(edit).map((passage) => ({ ...passage, newText: '' })));
        continue;
      }
      if (start < 0 || end > paragraph.text.length) return undefined;
      const [inline = '', ...lines] = edit.newText.split('\n');
      // New lines in the middle of a paragraph would part it in two.
      if (lines.length > 0 && end < paragraph.text.length) return undefined;
      if (inline !== '' || end > start) {
        const text = paragraph.text.slice(start, end);
        edits.push({ paragraph: paragraph.key, start, end, text, newText: inline });
      }
      if (lines.length > 0) {
        insertions.push({ after: paragraph.key, afterText: paragraph.text, paragraphs: lines.map(readLine) });
      }
    }
    return { edits, insertions };
  }

  /** The stretch of the text that a change of its lines replaces, and by how much the text grows (UTF-16 code units). */
  stretchOf({ range, text }: LineChange): SourceRange & { by: number } {
    const at = ({ line, character }: LineChange['range']['start']): number =>
      (this.starts[line] ?? this.text.length) + character;
    const [start, end] = [at(range.start), at(range.end)];
    return { start, end, by: text.length - (end - start) };
  }

  private lineAt(offset: number): number {
    let low = 0;
    let high = this.starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((this.starts[middle] ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    return low;
  }
}

/**
 * The change that makes the text of one snapshot that of another: the lines between what both begin and end with.
 * Undefined where they are the same.
 */
export function lineChange(before: Snapshot, after: Snapshot): LineChange | undefined {
  const [old, now] = [before.paragraphs, after.paragraphs];
  const shorter = Math.min(old.length, now.length);
  let head = 0;
  while (head < shorter && isSameLine(old[head], now[head])) head++;
  if (head === old.length && head === now.length) return undefined;
  let tail = 0;
  while (tail < shorter - head && isSameLine(old[old.length - 1 - tail], now[now.length - 1 - tail])) tail++;
  const text = encodeParagraphs(now.slice(head, now.length - tail));
  const start = { line: head, character: 0 };
  const added = now.length - tail - head;
  const removed = old.length - tail - head;
  if (tail > 0)
    return { range: { start, end: { line: head + removed, character: 0 } }, text: added > 0 ? `${text}\n` : '' };
  const end = endOfText(old);
  if (head === 0) return { range: { start, end }, text };
  // At the end of the text the line feed before the first changed line goes or comes with the lines.
  return { range: { start: endOfText(old.slice(0, head)), end }, text: added > 0 ? `\n${text}` : '' };
}

function endOfText(paragraphs: readonly HostParagraph[]): { line: number; character: number } {
  const last = paragraphs.at(-1);
  return last ? { line: paragraphs.length - 1, character: prefix(last) + last.text.length } : { line: 0, character: 0 };
}

function isSameLine(one: HostParagraph | undefined, other: HostParagraph | undefined): boolean {
  return one !== undefined && one.role === other?.role && one.text === other.text;
}

function prefix({ role }: HostParagraph): number {
  return role.length + 1;
}

function clamp(offset: number, { text }: HostParagraph): number {
  return Math.min(Math.max(0, offset), text.length);
}

function readLine(line: string): { role: ParagraphRole; text: string } {
  const parts = NEW_LINE.exec(line);
  return { role: (parts?.[1] ?? 'p') as ParagraphRole, text: parts?.[2] ?? line };
}
