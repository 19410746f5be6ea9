/** What the page shows of the document beside the pane: its text, the marks in it, the place pointed at, the cursor. */
import type { HostEvent, InlineMark, ParagraphKey, Passage, SelectedPlace, Snapshot } from '../host';

export interface DocumentShown {
  snapshot: Snapshot | undefined;
  /** Texts as they were when the document was opened; changes show against them. */
  original: ReadonlyMap<ParagraphKey, string>;
  marks: ReadonlyMap<ParagraphKey, readonly InlineMark[]>;
  /** Ids of findings on what is missing, by the paragraph where it belongs. */
  missing: ReadonlyMap<ParagraphKey, readonly string[]>;
  /** What `goTo` points at; counts up so that the same place can be pointed at twice. */
  pointed: { passages: readonly Passage[]; count: number };
  cursor: SelectedPlace | null;
}

const NOTHING: DocumentShown = {
  snapshot: undefined,
  original: new Map(),
  marks: new Map(),
  missing: new Map(),
  pointed: { passages: [], count: 0 },
  cursor: null,
};

/** Paragraphs marked in one turn. */
const MARKED_AT_ONCE = 12;

export class ViewModel {
  private shown = NOTHING;
  private marking: ReturnType<typeof setTimeout> | undefined;
  private readonly listeners = new Set<() => void>();
  private readonly eventListeners = new Set<(event: HostEvent) => void>();

  readonly get = (): DocumentShown => this.shown;

  readonly listen = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  /** Events as a host reports them; returns what ends the listening. */
  onEvent(listener: (event: HostEvent) => void): () => void {
    this.eventListeners.add(listener);
    return () => this.eventListeners.delete(listener);
  }

  setSnapshot(snapshot: Snapshot): void {
    const isFirst = this.shown.snapshot === undefined;
    const original = isFirst ? new Map(snapshot.paragraphs.map(({ key, text }) => [key, text])) : this.shown.original;
    this.change({ snapshot, original });
  }

  /** Paragraphs whose marks stayed keep their list, so that they are not drawn again. */
  setMarks(marks: readonly InlineMark[]): void {
    const before = this.shown.marks;
    const grouped = new Map<ParagraphKey, InlineMark[]>();
    for (const mark of marks) {
      const list = grouped.get(mark.passage.paragraph);
      if (list) list.push(mark);
      else grouped.set(mark.passage.paragraph, [mark]);
    }
    const kept = [...grouped].map(([key, list]) => {
      const old = before.get(key);
      return [key, old && sameMarks(old, list) ? old : list] as const;
    });
    clearTimeout(this.marking);
    this.showMarks(kept, new Set(kept.map(([key]) => key)), 0);
  }

  /** Marks of some paragraphs now, of the others in later turns: none takes longer than a frame. */
  private showMarks(
    marks: readonly (readonly [ParagraphKey, readonly InlineMark[]])[],
    wanted: ReadonlySet<ParagraphKey>,
    from: number,
  ): void {
    const to = from + MARKED_AT_ONCE;
    const still = from === 0 ? [...this.shown.marks].filter(([key]) => wanted.has(key)) : [...this.shown.marks];
    this.change({ marks: new Map([...still, ...marks.slice(from, to)]) });
    if (to < marks.length) this.marking = setTimeout(() => this.showMarks(marks, wanted, to));
  }

  setMissing(missing: ReadonlyMap<ParagraphKey, readonly string[]>): void {
    this.change({ missing });
  }

  point(passages: readonly Passage[]): void {
    this.change({ pointed: { passages, count: this.shown.pointed.count + 1 } });
  }

  setCursor(cursor: SelectedPlace | null): void {
    if (JSON.stringify(cursor) === JSON.stringify(this.shown.cursor)) return;
    this.change({ cursor });
    this.say({ type: 'selection-moved' });
  }

  /** The user clicked a mark. */
  openMark(id: string): void {
    this.say({ type: 'mark', id, action: 'open' });
  }

  say(event: HostEvent): void {
    for (const listener of this.eventListeners) listener(event);
  }

  private change(change: Partial<DocumentShown>): void {
    this.shown = { ...this.shown, ...change };
    for (const listener of this.listeners) listener();
  }
}

function sameMarks(left: readonly InlineMark[], right: readonly InlineMark[]): boolean {
  return (
    left.length === right.length &&
    left.every(({ id, passage }, at) => {
      const other = right[at];
      return other?.id === id && other.passage.start === passage.start && other.passage.end === passage.end;
    })
  );
}
