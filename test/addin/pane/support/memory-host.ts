/** A document in memory that keeps the port's promises: for tests of the pane alone. */
import { EMPTY_RECORD, type DocumentRecord } from '../../../../language-server/decisions/decision';
import type { ParagraphRole } from '../../../../language-server/formats/paragraphs/encode-paragraphs';
import type {
  Capabilities,
  Change,
  ChangeOutcome,
  DocumentHost,
  DocumentState,
  HostEvent,
  HostParagraph,
  HostTheme,
  InlineMark,
  Passage,
  SelectedPlace,
  Snapshot,
} from '../../../../addin/host';

/** What a host that can do everything but open other documents says of itself. */
export const ALL: Capabilities = {
  edit: true,
  trackedChanges: true,
  comments: true,
  storage: true,
  marks: true,
  highlight: true,
  selection: true,
  undo: true,
  export: true,
  openDocument: false,
};

export class MemoryHost implements DocumentHost {
  readonly kind = 'docx';
  readonly uiLanguage = 'en-GB';
  readonly description = 'a document in memory';
  readonly capabilities: Capabilities;
  readonly shown: (readonly Passage[])[] = [];
  readonly made: Change[] = [];
  marks: readonly InlineMark[] = [];
  kept: DocumentRecord = EMPTY_RECORD;
  selected: SelectedPlace | null = null;
  status: DocumentState = { editing: 'allowed', tracking: 'off', name: 'draft.docx' };
  private paragraphs: HostParagraph[];
  private past: HostParagraph[][] = [];
  private readonly listeners = new Set<(event: HostEvent) => void>();
  private revision = 0;
  private keys = 0;

  constructor(paragraphs: readonly (readonly [ParagraphRole, string])[], capabilities: Partial<Capabilities> = {}) {
    this.capabilities = { ...ALL, ...capabilities };
    this.paragraphs = paragraphs.map(([role, text]) => this.paragraph(role, text));
  }

  /** What somebody changes without any event. */
  edit(key: string, text: string): void {
    this.paragraphs = this.paragraphs.map((each) => (each.key === key ? { ...each, text } : each));
  }

  /** What the user types. */
  type(key: string, text: string): void {
    this.edit(key, text);
    this.say({ type: 'changed', paragraphs: [key], by: 'user' });
  }

  say(event: HostEvent): void {
    for (const listener of this.listeners) listener(event);
  }

  get texts(): string[] {
    return this.paragraphs.map(({ text }) => text);
  }

  theme(): HostTheme {
    return undefined;
  }

  read(): Promise<Snapshot> {
    const { paragraphs } = this;
    return Promise.resolve({ revision: ++this.revision, paragraphs, notRead: [], withOpenDeletions: [] });
  }

  readChanged(): Promise<Snapshot> {
    return this.read();
  }

  state(): Promise<DocumentState> {
    return Promise.resolve(this.status);
  }

  selection(): Promise<SelectedPlace | null> {
    return Promise.resolve(this.selected);
  }

  goTo(passages: readonly Passage[]): Promise<void> {
    this.shown.push(passages);
    return Promise.resolve();
  }

  apply(_: Snapshot, changes: readonly Change[]): Promise<readonly ChangeOutcome[]> {
    this.past.push(this.paragraphs);
    return Promise.resolve(changes.map((change) => this.make(change)));
  }

  undo(): Promise<boolean> {
    const before = this.past.pop();
    if (before) this.paragraphs = before;
    return Promise.resolve(before !== undefined);
  }

  setMarks(_: Snapshot, marks: readonly InlineMark[]): Promise<void> {
    this.marks = marks;
    return Promise.resolve();
  }

  record(): Promise<DocumentRecord> {
    return Promise.resolve(this.kept);
  }

  saveRecord(record: DocumentRecord): Promise<void> {
    this.kept = record;
    return Promise.resolve();
  }

  exportBytes(): Promise<Uint8Array> {
    return Promise.resolve(new TextEncoder().encode(this.texts.join('\n')));
  }

  openDocument(): Promise<void> {
    return Promise.resolve();
  }

  listen(listener: (event: HostEvent) => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  close(): Promise<void> {
    this.listeners.clear();
    return Promise.resolve();
  }

  private paragraph(role: ParagraphRole, text: string): HostParagraph {
    return { key: `p${++this.keys}`, role, text, editable: true };
  }

  private make(change: Change): ChangeOutcome {
    const stale = change.edits.some((edit) => {
      const text = this.paragraphs.find(({ key }) => key === edit.paragraph)?.text;
      return text?.slice(edit.start, edit.end) !== edit.text;
    });
    if (stale) return { id: change.id, result: 'refused', reason: 'stale' };
    this.made.push(change);
    for (const { paragraph, start, end, newText } of [...change.edits].sort((a, b) => b.start - a.start)) {
      this.paragraphs = this.paragraphs.map((each) =>
        each.key === paragraph ? { ...each, text: each.text.slice(0, start) + newText + each.text.slice(end) } : each,
      );
    }
    for (const { after, paragraphs } of change.insertions) {
      const at = this.paragraphs.findIndex(({ key }) => key === after) + 1;
      const added = paragraphs.map(({ role, text }) => this.paragraph(role, text));
      this.paragraphs = [...this.paragraphs.slice(0, at), ...added, ...this.paragraphs.slice(at)];
    }
    return { id: change.id, result: 'applied' };
  }
}
