/** A document as the client has it open: its text, brought up to date by incremental changes, and what changed. */
import type { ChangedRange } from '@lezer/common';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { TextDocumentContentChangeEvent } from 'vscode-languageserver';
import type { TextFormat } from '../formats/read-text';

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
  /** Ranges that changed since `takeChanges`, one around all; undefined where the whole text may have. */
  private changed: ChangedRange | undefined;
  private replaced = true;

  private constructor(
    private inner: TextDocument,
    readonly format: TextFormat,
  ) {}

  static create(this: void, uri: string, languageId: string, version: number, text: string): OpenDocument {
    return new OpenDocument(TextDocument.create(uri, languageId, version, text), formatOf(languageId, uri));
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
    document.inner = TextDocument.update(document.inner, [], version);
    return document;
  }

  get uri(): string {
    return this.inner.uri;
  }

  get version(): number {
    return this.inner.version;
  }

  /** True once the client has changed the text it opened. */
  edited = false;

  get text(): string {
    return this.inner.getText();
  }

  /** The range around all changes since the last call, from the text then to the text now; undefined: take all as new. */
  takeChanges(): ChangedRange | undefined {
    const changed = this.replaced ? undefined : this.changed;
    this.changed = undefined;
    this.replaced = false;
    return changed;
  }

  private apply(change: TextDocumentContentChangeEvent): void {
    if ('range' in change) {
      const ends = [this.inner.offsetAt(change.range.start), this.inner.offsetAt(change.range.end)];
      const fromA = Math.min(...ends);
      const toA = Math.max(...ends);
      // A range that reaches past its line or the text is cut to it first: the line offsets rest on real lines.
      const range = { start: this.inner.positionAt(fromA), end: this.inner.positionAt(toA) };
      this.inner = TextDocument.update(this.inner, [{ range, text: change.text }], this.inner.version);
      this.changed = join(this.changed, { fromA, toA, fromB: fromA, toB: fromA + change.text.length });
    } else {
      this.inner = TextDocument.update(this.inner, [change], this.inner.version);
      this.replaced = true;
    }
  }
}

/** One range around two changes, of which `next` counts in the text that `first` made. */
function join(first: ChangedRange | undefined, next: ChangedRange): ChangedRange {
  if (!first) return next;
  const grown = first.toB - first.toA;
  const fromB = Math.min(first.fromB, next.fromA);
  // The end in the middle text of all that either touched.
  const middle = Math.max(first.toB, next.toA);
  return { fromA: fromB, toA: middle - grown, fromB, toB: middle + next.toB - next.toA };
}
