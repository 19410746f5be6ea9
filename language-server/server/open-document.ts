/** A document as the client has it open: its text, brought up to date by incremental changes, and what changed. */
import type { TextDocumentContentChangeEvent } from 'vscode-languageserver';
import type { TextChange } from '../document/adopt-blocks';
import { LineIndex } from '../document/line-index';
import type { TextFormat } from '../formats/text-reader';

const FORMAT_OF: Readonly<Record<string, TextFormat>> = {
  markdown: 'markdown',
  md: 'markdown',
  plaintext: 'plain',
  text: 'plain',
  txt: 'plain',
  html: 'html',
  htm: 'html',
  paragraphs: 'paragraphs',
};

/** The reader for a language id, or where it is none of ours for the ending of the address. */
export function formatOf(languageId: string, uri: string): TextFormat {
  const ending = /\.([a-z]+)(?:[?#].*)?$/i.exec(uri)?.[1]?.toLowerCase();
  return FORMAT_OF[languageId.toLowerCase()] ?? FORMAT_OF[ending ?? ''] ?? 'markdown';
}

export class OpenDocument {
  /** True once the client has changed the text it opened. */
  edited = false;
  /** The lines of the text. */
  lines: LineIndex;
  /** Range that changed since `takeChanges`, one around all; undefined where the whole text may have. */
  private changed: TextChange | undefined;
  private replaced = true;

  private constructor(
    readonly uri: string,
    readonly format: TextFormat,
    public version: number,
    public text: string,
  ) {
    this.lines = new LineIndex(text);
  }

  static create(this: void, uri: string, languageId: string, version: number, text: string): OpenDocument {
    return new OpenDocument(uri, formatOf(languageId, uri), version, text);
  }

  /** Applies the changes of one notification, in their order. Throws where one is malformed; the text then stays. */
  static update(
    this: void,
    document: OpenDocument,
    changes: TextDocumentContentChangeEvent[],
    version: number,
  ): OpenDocument {
    document.edited = true;
    for (const change of changes) document.apply(change);
    document.version = version;
    return document;
  }

  /** The range around all changes since the last call, from the text then to the text now; undefined: take all as new. */
  takeChanges(): TextChange | undefined {
    const changed = this.replaced ? undefined : this.changed;
    this.changed = undefined;
    this.replaced = false;
    return changed;
  }

  private apply(change: TextDocumentContentChangeEvent): void {
    // Clients are not held to the types.
    if (typeof change.text !== 'string') throw new Error('A change has no text.');
    if (!('range' in change)) {
      this.text = change.text;
      this.lines = new LineIndex(change.text);
      this.replaced = true;
      return;
    }
    // A range that reaches past its line or the text is cut to it.
    const ends = [this.lines.offset(change.range.start), this.lines.offset(change.range.end)];
    const fromA = Math.min(...ends);
    const toA = Math.max(...ends);
    const made = { fromA, toA, fromB: fromA, toB: fromA + change.text.length };
    this.text = this.text.slice(0, fromA) + change.text + this.text.slice(toA);
    this.lines = this.lines.after(this.text, made);
    this.changed = join(this.changed, made);
  }
}

/** One range around two changes, of which `next` counts in the text that `first` made. */
function join(first: TextChange | undefined, next: TextChange): TextChange {
  if (!first) return next;
  const grown = first.toB - first.toA;
  const fromB = Math.min(first.fromB, next.fromA);
  // The end in the middle text of all that either touched.
  const middle = Math.max(first.toB, next.toA);
  return { fromA: fromB, toA: middle - grown, fromB, toB: middle + next.toB - next.toA };
}
