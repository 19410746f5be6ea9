/**
 * A .docx held in memory, without Word. It needs no page: what is seen of it (scrolling, highlight, marks, selection) is
 * done by the page that shows it, and this host says by its capabilities that it cannot.
 */
import { type DocumentRecord } from '../../language-server/decisions/decision';
import { readRecordIn, writeRecordIn } from '../../language-server/decisions/record-in-docx';
import { DocumentError } from '../../language-server/formats/document-error';
import { DocxEditor } from '../../language-server/formats/docx/edit/docx-editor';
import { readDocx } from '../../language-server/formats/docx/read-docx';
import {
  HostError,
  type Capabilities,
  type Change,
  type ChangeOutcome,
  type DocumentHost,
  type DocumentState,
  type HostEvent,
  type HostTheme,
  type SelectedPlace,
  type Snapshot,
} from '../host';
import { DocxReading } from './docx-reading';
import { writeChanges } from './write-changes';

export interface DocxOptions {
  /** File name, for titles. */
  name: string;
  /** Of tracked changes and comments. */
  author: string;
  /** The moment of a change. */
  now?: () => Date;
}

const CAPABILITIES: Capabilities = {
  edit: true,
  trackedChanges: true,
  comments: true,
  storage: true,
  marks: false,
  highlight: false,
  selection: false,
  undo: true,
  export: true,
  openDocument: false,
};

export class DocxHost implements DocumentHost {
  readonly kind = 'docx';
  readonly capabilities = CAPABILITIES;
  readonly uiLanguage = 'en';
  readonly description = 'a .docx file';
  private reading: DocxReading;
  private keys = 0;
  /** The document before each `apply`, latest last. */
  private readonly earlier: Uint8Array[] = [];
  private readonly listeners = new Set<(event: HostEvent) => void>();

  private constructor(
    private bytes: Uint8Array,
    private carried: DocumentRecord,
    /** What of the record in the document could not be read; it is left untouched then. */
    private readonly unread: string | undefined,
    reading: (newKey: () => string) => DocxReading,
    private readonly options: DocxOptions,
  ) {
    this.reading = reading(() => this.newKey());
  }

  /** Throws a `DocumentError` where the bytes are no .docx that can be read. */
  static open(bytes: Uint8Array, options: DocxOptions): DocxHost {
    const projection = readDocx(bytes);
    const { record, problems } = readRecordIn(projection.parts);
    return new DocxHost(
      bytes,
      record,
      problems[0],
      (newKey) => new DocxReading(projection, 1, undefined, newKey),
      options,
    );
  }

  theme(): HostTheme {
    return undefined;
  }

  read(): Promise<Snapshot> {
    return Promise.resolve(this.reading.snapshot);
  }

  readChanged(): Promise<Snapshot> {
    return Promise.resolve(this.reading.snapshot);
  }

  state(): Promise<DocumentState> {
    return Promise.resolve({ editing: 'allowed', tracking: 'off', name: this.options.name });
  }

  selection(): Promise<SelectedPlace | null> {
    return Promise.resolve(null);
  }

  goTo(): Promise<void> {
    return notHere();
  }

  apply(_: Snapshot, changes: readonly Change[]): Promise<readonly ChangeOutcome[]> {
    return asPromise(() => {
      const date = (this.options.now?.() ?? new Date()).toISOString().replace(/\.\d+Z$/, 'Z');
      const { outcomes, bytes } = writeChanges(this.bytes, this.reading, changes, {
        author: this.options.author,
        date,
      });
      if (bytes) {
        this.earlier.push(this.bytes);
        this.replace(bytes);
      }
      return outcomes;
    });
  }

  undo(): Promise<boolean> {
    return asPromise(() => {
      const before = this.earlier.pop();
      if (before) this.replace(before);
      return before !== undefined;
    });
  }

  setMarks(): Promise<void> {
    return notHere();
  }

  record(): Promise<DocumentRecord> {
    return Promise.resolve(this.carried);
  }

  /**
   * Kept beside the text until the document is exported, so that `undo` does not take decisions back. Throws a `HostError`
   * where the document carries a record that cannot be read.
   */
  saveRecord(record: DocumentRecord): Promise<void> {
    if (this.unread !== undefined) return Promise.reject(new HostError('failed', this.unread));
    this.carried = record;
    return Promise.resolve();
  }

  exportBytes(): Promise<Uint8Array> {
    return asPromise(() => {
      const editor = new DocxEditor(readDocx(this.bytes), this.bytes);
      if (this.unread === undefined) writeRecordIn(editor, this.carried);
      return editor.save();
    });
  }

  openDocument(): Promise<void> {
    return notHere();
  }

  listen(listener: (event: HostEvent) => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  close(): Promise<void> {
    this.listeners.clear();
    return Promise.resolve();
  }

  private replace(bytes: Uint8Array): void {
    const { reading } = this;
    const revision = reading.snapshot.revision + 1;
    this.reading = new DocxReading(readDocx(bytes), revision, reading, () => this.newKey());
    this.bytes = bytes;
    for (const listener of this.listeners) listener({ type: 'changed', paragraphs: null, by: 'user' });
  }

  private newKey(): string {
    return `paragraph-${++this.keys}`;
  }
}

function notHere(): Promise<never> {
  return Promise.reject(new HostError('not-supported', 'done by the page'));
}

/** What goes wrong as a `HostError`; faults of the document stay what they are. */
function asPromise<T>(act: () => T): Promise<T> {
  return new Promise((resolve, reject) => {
    try {
      resolve(act());
    } catch (error) {
      const isKnown = error instanceof HostError || error instanceof DocumentError;
      reject(isKnown ? error : new HostError('failed', error instanceof Error ? error.message : String(error)));
    }
  });
}
