/** The document that is open in Word. */
import type { DocumentRecord } from '../../language-server/decisions/decision';
import {
  HostError,
  type Capabilities,
  type Change,
  type ChangeOutcome,
  type DocumentHost,
  type DocumentState,
  type HostEvent,
  type HostTheme,
  type InlineMark,
  type ParagraphKey,
  type Passage,
  type SelectedPlace,
  type Snapshot,
} from '../host';
import { ChangeWriter, requireSupport } from './apply-changes';
import { capabilitiesOf, probe, type Support } from './capabilities';
import { listenToDocument } from './document-events';
import { loadRecord, storeRecord } from './document-record';
import { Highlight } from './highlight';
import { Marks } from './marks';
import { queueState, readDocument, readParagraphsById, readState, type RawState } from './read-document';
import { Readings, type Reading } from './reading';
import { selectedPlace } from './selected-place';
import type { WordProgram } from './word-program';
import { WordQueue } from './word-queue';

export class WordHost implements DocumentHost {
  readonly kind = 'word';
  readonly capabilities: Capabilities;
  private readonly readings = new Readings();
  private readonly writer: ChangeWriter;
  private readonly marks: Marks;
  private readonly highlight: Highlight;
  private readonly listeners = new Set<(event: HostEvent) => void>();
  private stopListening: Promise<() => Promise<void>> | undefined;
  private lastState: RawState | undefined;
  private latest: Reading | undefined;
  private hasMarks = false;
  /** The state that came with the last reading, until somebody asks for it. */
  private toldByReading: RawState | undefined;

  private constructor(
    private readonly program: WordProgram,
    private readonly queue: WordQueue,
    private readonly support: Support,
    private readonly now: () => number,
  ) {
    this.capabilities = capabilitiesOf(support);
    this.writer = new ChangeWriter(queue, support);
    this.marks = new Marks(queue, support);
    this.highlight = new Highlight(queue, support);
  }

  /** Finds out what this Word can do. `now`: a clock in milliseconds. */
  static async open(program: WordProgram, now: () => number = Date.now): Promise<WordHost> {
    return new WordHost(program, new WordQueue(program), await probe(program), now);
  }

  get uiLanguage(): string {
    return this.program.uiLanguage;
  }

  get description(): string {
    return this.program.description;
  }

  theme(): HostTheme {
    return this.program.theme();
  }

  async read(): Promise<Snapshot> {
    return (await this.readAll(undefined)).snapshot;
  }

  async readChanged(previous: Snapshot, changed: readonly ParagraphKey[] | null): Promise<Snapshot> {
    const before = this.readings.of(previous);
    const some = before && changed && (await this.readSome(before, changed));
    return (some ?? (await this.readAll(before))).snapshot;
  }

  async state(): Promise<DocumentState> {
    // Reading has just told: asking again would cost a round trip.
    const told = this.toldByReading;
    this.toldByReading = undefined;
    const state = told ?? (await this.askState());
    this.lastState = state;
    const tracking = state.trackingMode === null ? 'unknown' : state.trackingMode === 'Off' ? 'off' : 'on';
    return { editing: state.editing, tracking, name: nameOf(this.program.documentAddress()) };
  }

  private askState(): Promise<RawState> {
    return this.queue.run(async (context) => {
      const queued = queueState(context, this.support);
      await context.sync();
      return readState(queued, this.program.isReadOnly());
    });
  }

  async selection(snapshot: Snapshot): Promise<SelectedPlace | null> {
    const reading = this.readings.of(snapshot);
    if (!reading) return null;
    return this.queue.run((context) => selectedPlace(context, this.support, reading));
  }

  async goTo(passages: readonly Passage[]): Promise<void> {
    const reading = this.latest;
    if (!reading) throw new HostError('gone');
    await this.highlight.show(reading, passages);
  }

  async apply(snapshot: Snapshot, changes: readonly Change[]): Promise<readonly ChangeOutcome[]> {
    requireSupport(changes, this.support);
    const reading = this.readings.of(snapshot);
    if (!reading) throw new HostError('failed', 'a snapshot of another host');
    const editing = this.program.isReadOnly() ? 'read-only' : this.lastState?.editing;
    if (editing === 'read-only' || editing === 'protected') throw new HostError(editing);
    const outcomes = await this.writer.apply(reading, changes, this.lastState?.trackingMode ?? null);
    if (outcomes.some(({ result }) => result !== 'refused')) {
      this.tell({ type: 'changed', paragraphs: null, by: 'user' });
    }
    return outcomes;
  }

  /** Never: Word has its own undo, which takes back what is done here as well. */
  undo(): Promise<boolean> {
    return Promise.resolve(false);
  }

  async setMarks(snapshot: Snapshot, marks: readonly InlineMark[]): Promise<void> {
    const reading = this.readings.of(snapshot);
    if (!this.capabilities.marks) throw new HostError('not-supported', 'annotations');
    if (!reading) return;
    this.hasMarks = marks.length > 0;
    await this.marks.show(reading, marks);
  }

  record(): Promise<DocumentRecord> {
    return loadRecord(this.queue, this.support);
  }

  saveRecord(record: DocumentRecord): Promise<void> {
    return storeRecord(this.queue, this.support, record);
  }

  exportBytes(): Promise<Uint8Array> {
    return Promise.reject(new HostError('not-supported', 'Word saves the document itself'));
  }

  async openDocument(bytes: Uint8Array): Promise<void> {
    await this.queue.run(async (context) => {
      context.application.createDocument(base64(bytes)).open();
      await context.sync();
    });
  }

  listen(listener: (event: HostEvent) => void): () => void {
    this.listeners.add(listener);
    this.stopListening ??= listenToDocument(
      this.queue,
      this.support,
      (event) => this.tell(event),
      (id) => this.marks.markAt(id),
      this.now,
    );
    return () => this.listeners.delete(listener);
  }

  async close(): Promise<void> {
    this.listeners.clear();
    await (
      await this.stopListening
    )?.();
    this.stopListening = undefined;
    await this.highlight.clear();
    const reading = this.latest;
    if (this.hasMarks && reading) await this.marks.show(reading, []);
    await this.queue.idle();
  }

  /** Passes a command of the ribbon or the context menu on. */
  command(command: 'review' | 'review-selection'): void {
    this.tell({ type: 'command', command });
  }

  private tell(event: HostEvent): void {
    for (const listener of this.listeners) listener(event);
  }

  private async readAll(before: Reading | undefined): Promise<Reading> {
    const { document, state } = await this.queue.run((context) =>
      readDocument(context, this.support, this.program.isReadOnly()),
    );
    const old = this.lastState;
    this.lastState = state;
    this.toldByReading = state;
    this.latest = this.readings.add(document, before ?? this.latest);
    if (old && (old.editing !== state.editing || old.trackingMode !== state.trackingMode)) {
      this.tell({ type: 'state-changed' });
    }
    return this.latest;
  }

  /** Undefined where the paragraphs named are not the same ones any more, so that all must be read. */
  private async readSome(before: Reading, changed: readonly ParagraphKey[]): Promise<Reading | undefined> {
    const known = changed.map((key) => before.byKey.get(key));
    const ids = known.flatMap((each) => (each?.raw.region === 'body' && each.raw.id !== null ? [each.raw.id] : []));
    if (!this.support.ids || ids.length === 0 || ids.length < changed.length) return undefined;
    const read = await this.queue.run((context) => readParagraphsById(context, this.support, ids));
    if (!read) return undefined;
    const now = new Map(read.map((raw) => [raw.id, raw]));
    const paragraphs = before.all.map(({ raw }) => {
      const fresh = now.get(raw.id);
      return raw.id === null || !fresh ? raw : { ...fresh, cell: raw.cell };
    });
    this.latest = this.readings.add({ paragraphs, notRead: before.snapshot.notRead }, before);
    return this.latest;
  }
}

/** The last step of the document's address, as its name. */
function nameOf(address: string): string {
  const name = address.split(/[\\/]/).at(-1)?.split('?')[0] ?? '';
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}

function base64(bytes: Uint8Array): string {
  const pieces: string[] = [];
  const step = 0x8000;
  for (let at = 0; at < bytes.length; at += step) {
    pieces.push(String.fromCharCode(...bytes.subarray(at, at + step)));
  }
  return btoa(pieces.join(''));
}
