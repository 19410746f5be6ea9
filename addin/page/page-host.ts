/** The document of the page: its text lives in a worker, so that reading and writing never hold up the pane; its view is here. */
import type { DocumentRecord } from '../../language-server/decisions/decision';
import type {
  Capabilities,
  Change,
  ChangeOutcome,
  DocumentHost,
  DocumentState,
  HostEvent,
  HostTheme,
  InlineMark,
  ParagraphKey,
  Passage,
  SelectedPlace,
  Snapshot,
} from '../host';
import type { RemoteDocument } from './remote-document';
import type { ViewModel } from './view-model';

export class PageHost implements DocumentHost {
  readonly kind = 'docx';
  readonly uiLanguage = navigator.language;
  readonly description: string;
  readonly capabilities: Capabilities;

  constructor(
    private readonly remote: RemoteDocument,
    readonly view: ViewModel,
  ) {
    const { capabilities, description } = remote.opened;
    this.description = `${description}; ${navigator.userAgent}`;
    this.capabilities = { ...capabilities, marks: true, highlight: true, selection: true, openDocument: false };
  }

  theme(): HostTheme {
    return undefined;
  }

  async read(): Promise<Snapshot> {
    return this.shown(await this.remote.read());
  }

  async readChanged(_: Snapshot, changed: readonly ParagraphKey[] | null): Promise<Snapshot> {
    return this.shown(await this.remote.readChanged(changed));
  }

  state(): Promise<DocumentState> {
    return this.remote.state();
  }

  selection(): Promise<SelectedPlace | null> {
    return Promise.resolve(this.view.get().cursor);
  }

  goTo(passages: readonly Passage[]): Promise<void> {
    this.view.point(passages);
    return Promise.resolve();
  }

  apply({ revision }: Snapshot, changes: readonly Change[]): Promise<readonly ChangeOutcome[]> {
    return this.remote.apply(revision, changes);
  }

  undo(): Promise<boolean> {
    return this.remote.undo();
  }

  setMarks(_: Snapshot, marks: readonly InlineMark[]): Promise<void> {
    this.view.setMarks(marks);
    return Promise.resolve();
  }

  record(): Promise<DocumentRecord> {
    return this.remote.record();
  }

  saveRecord(record: DocumentRecord): Promise<void> {
    return this.remote.saveRecord(record);
  }

  exportBytes(): Promise<Uint8Array> {
    return this.remote.exportBytes();
  }

  openDocument(): Promise<void> {
    return Promise.reject(new Error('The page saves files; it opens none beside this one.'));
  }

  listen(listener: (event: HostEvent) => void): () => void {
    return this.view.onEvent(listener);
  }

  close(): Promise<void> {
    this.view.setMarks([]);
    return this.remote.close();
  }

  private shown(snapshot: Snapshot): Snapshot {
    this.view.setSnapshot(snapshot);
    return snapshot;
  }
}
