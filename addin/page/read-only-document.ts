/** A document of a format that is only read. */
import { EMPTY_RECORD, type DocumentRecord } from '../../language-server/decisions/decision';
import type { Draft } from '../../language-server/engine/draft';
import {
  HostError,
  type Capabilities,
  type ChangeOutcome,
  type DocumentHost,
  type DocumentState,
  type HostTheme,
  type SelectedPlace,
  type Snapshot,
} from '../host';
import { paragraphsOf } from './read-only-paragraphs';

export class ReadOnlyDocument implements DocumentHost {
  readonly kind = 'docx';
  readonly uiLanguage = 'en';
  readonly description: string;
  readonly capabilities: Capabilities = {
    edit: false,
    trackedChanges: false,
    comments: false,
    storage: false,
    marks: false,
    highlight: false,
    selection: false,
    undo: false,
    export: false,
    openDocument: false,
  };
  private readonly snapshot: Snapshot;

  constructor(
    draft: Draft,
    private readonly name: string,
  ) {
    this.description = `a ${draft.format} file`;
    this.snapshot = {
      revision: 1,
      paragraphs: paragraphsOf(draft),
      notRead: draft.notRead.map((detail) => ({ part: 'other', certain: true, detail })),
      withOpenDeletions: [],
    };
  }

  theme(): HostTheme {
    return undefined;
  }

  read(): Promise<Snapshot> {
    return Promise.resolve(this.snapshot);
  }

  readChanged(): Promise<Snapshot> {
    return Promise.resolve(this.snapshot);
  }

  state(): Promise<DocumentState> {
    return Promise.resolve({ editing: 'read-only', tracking: 'unknown', name: this.name });
  }

  selection(): Promise<SelectedPlace | null> {
    return Promise.resolve(null);
  }

  goTo(): Promise<void> {
    return refused();
  }

  apply(): Promise<readonly ChangeOutcome[]> {
    return Promise.reject(new HostError('read-only'));
  }

  undo(): Promise<boolean> {
    return Promise.resolve(false);
  }

  setMarks(): Promise<void> {
    return refused();
  }

  record(): Promise<DocumentRecord> {
    return Promise.resolve(EMPTY_RECORD);
  }

  saveRecord(): Promise<void> {
    return refused();
  }

  exportBytes(): Promise<Uint8Array> {
    return Promise.reject(new HostError('not-supported'));
  }

  openDocument(): Promise<void> {
    return refused();
  }

  listen(): () => void {
    return () => undefined;
  }

  close(): Promise<void> {
    return Promise.resolve();
  }
}

function refused(): Promise<void> {
  return Promise.reject(new HostError('not-supported'));
}
