/** One document under review: keeps server and pane in step with it and carries out what the user asks. */
import type { Language, SourceRange } from '../../../language-server/engine/draft';
import type { Replacement } from '../../../language-server/engine/finding';
import type { ClauseEntry, CoverageResult, FindingDetails } from '../../../language-server/server/protocol';
import {
  HostError,
  type Change,
  type ChangeOutcome,
  type DocumentHost,
  type HostEvent,
  type ParagraphKey,
  type Snapshot,
} from '../../host';
import { lineChange, WireText } from '../../wire-text';
import type { Item } from '../state/item';
import { visibleItems, type Notice } from '../state/pane-state';
import { batchesOf } from './batches';
import { Decisions } from './decisions';
import { insertionAt } from './insertion-place';
import type { LanguageClient } from './language-client';
import { changeFor, commentOn, insertionOf, placeOf, previewOf, type PreviewPart, type Writing } from './plan-change';
import type { PreferenceStore } from './preference-store';
import type { Store } from './store';

/** Milliseconds between two looks at where the cursor stands. */
const CURSOR_PAUSE = 120;

/** What a session says that is not in the state: for the host of the pane. */
export interface SessionTexts {
  /** The comment on a finding. */
  comment: (finding: Item['finding'], details: FindingDetails | null) => string;
}

export class ReviewSession {
  readonly decisions: Decisions;
  private wire: WireText | undefined;
  /** The text that the findings shown count in. */
  private checked: WireText | undefined;
  private dirty: Set<ParagraphKey> | null = new Set();
  private reading: Promise<void> | undefined;
  private cancelled = false;
  private cursorTimer: ReturnType<typeof setTimeout> | undefined;
  private stopListening: () => void = () => undefined;
  private checkStart = 0;
  /** Milliseconds the last check took, from the edit to the findings. */
  lastCheck = 0;

  constructor(
    readonly host: DocumentHost,
    private readonly client: LanguageClient,
    private readonly store: Store,
    private readonly preferences: PreferenceStore,
    private readonly texts: () => SessionTexts,
    private readonly now: () => number = () => Date.now(),
  ) {
    this.decisions = new Decisions(host, client, store, preferences, now);
  }

  /** Reads the document and has it checked. */
  async start(uri: string): Promise<void> {
    const { host, client, store } = this;
    store.dispatch({ type: 'reading', capabilities: host.capabilities });
    client.onChecked = ({ version }) => void this.guard(this.take(version));
    await this.guard(
      (async () => {
        const [snapshot, document, record] = [await host.read(), await host.state(), await host.record()];
        this.wire = new WireText(snapshot);
        this.stopListening = host.listen((event) => this.hear(event));
        this.checkStart = this.now();
        this.tellRead(snapshot);
        store.dispatch({ type: 'record', record });
        store.dispatch({ type: 'document-state', document });
        await client.open(uri, this.wire.text, record);
      })(),
    );
  }

  /** Ends the review; the document stays as it is. */
  async close(): Promise<void> {
    this.stopListening();
    clearTimeout(this.cursorTimer);
    this.cancelled = true;
    this.client.onChecked = () => undefined;
    await this.client.close();
    await this.host.close();
    this.store.dispatch({ type: 'closed' });
  }

  /** Reads the whole document again and has what changed checked. */
  recheck(): Promise<void> {
    this.dirty = null;
    return this.refresh();
  }

  /** Shows where a finding stands. */
  goTo(item: Item): Promise<void> {
    const passages = this.checked?.passages(item.finding) ?? [];
    const place = this.checked && placeOf(item.finding, this.checked);
    const wanted = passages.some(({ start, end }) => end > start) ? passages : place ? [place] : [];
    return this.guard(wanted.length > 0 ? this.host.goTo(wanted) : Promise.resolve());
  }

  /** Shows a stretch of the checked text (UTF-16 code units). */
  goToRange(range: SourceRange): Promise<void> {
    const passages = this.checked?.passages(range) ?? [];
    return this.guard(passages.length > 0 ? this.host.goTo(passages) : Promise.resolve());
  }

  /** What a replacement would do; undefined where the text has changed so that it no longer fits. */
  preview(replacement: Replacement): PreviewPart[] | undefined {
    return this.checked && previewOf(replacement, this.checked);
  }

  details(item: Item, language: Language): Promise<FindingDetails | null> {
    return this.client.details(item.finding.id, language).catch(() => null);
  }

  coverage(): Promise<CoverageResult | null> {
    return this.client.coverage();
  }

  clauses(language: Language | undefined, jurisdiction: string | null): Promise<ClauseEntry[]> {
    return this.client.clauses({
      ...(language ? { language } : {}),
      jurisdiction: jurisdiction as never,
    });
  }

  /** Puts a replacement into the document, or a comment beside it. */
  async apply(item: Item, replacement: Replacement | undefined, writing: Writing): Promise<void> {
    const wire = this.checked;
    if (!wire) return;
    const details = writing === 'tracked' ? null : await this.details(item, item.finding.language);
    const comment = writing === 'tracked' ? '' : this.texts().comment(item.finding, details);
    const order = { finding: item.finding, writing, mode: this.mode, comment };
    const change = replacement ? changeFor({ ...order, replacement }, wire) : commentOn(item.finding, comment, wire);
    if (!change) {
      this.tell({ kind: 'moved-on' });
      return this.recheck();
    }
    if (writing !== 'comment') this.focusAfter(item);
    await this.write(
      [change],
      writing === 'comment' ? 'commented' : change.insertions.length > 0 ? 'inserted' : 'applied',
    );
  }

  /** Applies many replacements, last first, with progress; ends early when `cancel` is called. */
  async applyAll(orders: readonly { item: Item; replacement: Replacement }[]): Promise<void> {
    const wire = this.checked;
    if (!wire) return;
    this.cancelled = false;
    const changes = orders.flatMap(({ item, replacement }) => {
      const change = changeFor(
        { finding: item.finding, replacement, writing: 'tracked', mode: this.mode, comment: '' },
        wire,
      );
      return change ? [change] : [];
    });
    let [done, applied] = [0, 0];
    const total = orders.length;
    await this.guard(
      (async () => {
        for (const batch of batchesOf(changes, wire)) {
          if (this.stopped()) break;
          this.store.dispatch({ type: 'progress', progress: { done, total } });
          const outcomes = await this.host.apply(wire.snapshot, batch);
          applied += outcomes.filter(({ result }) => result !== 'refused').length;
          done += batch.length;
          // The pane stays answerable, so that "stop" can be pressed.
          await new Promise((resolve) => setTimeout(resolve));
        }
      })(),
    );
    this.store.dispatch({ type: 'progress', progress: undefined });
    this.store.dispatch({ type: 'review-safe', on: false });
    const cancelled = this.stopped();
    this.tell({ kind: 'applied-many', applied, refused: cancelled ? 0 : total - applied, cancelled });
    this.countChange(applied > 0 ? 1 : 0);
    await this.recheck();
  }

  cancel(): void {
    this.cancelled = true;
  }

  /** Puts a clause of the library in, after the paragraph with the cursor or, without one, at the end of the text. */
  async insertClause(clause: Pick<ClauseEntry, 'id' | 'heading' | 'paragraphs'>): Promise<void> {
    const wire = this.wire;
    if (!wire) return;
    const selected = await this.host.selection(wire.snapshot).catch(() => null);
    const insertion = insertionAt(wire.snapshot, selected?.paragraphs.at(-1), clause);
    await this.write([insertionOf(clause.id, this.mode, insertion)], 'inserted', wire);
  }

  /** Takes back the last change made from the pane. */
  async undo(): Promise<void> {
    await this.guard(
      (async () => {
        if (!(await this.host.undo())) return;
        this.countChange(-1);
        this.tell({ kind: 'undone' });
        await this.recheck();
      })(),
    );
  }

  /** Looks at the selection only; without one at everything again. */
  async checkSelection(): Promise<void> {
    const wire = this.wire;
    const selected = wire && (await this.host.selection(wire.snapshot).catch(() => null));
    const [first, last] = [selected?.paragraphs[0], selected?.paragraphs.at(-1)];
    if (!wire || !selected || first === undefined || last === undefined) return;
    const isCursor = first === last && selected.start === selected.end;
    const lastText = wire.snapshot.paragraphs.find(({ key }) => key === last)?.text ?? '';
    // A cursor means its paragraph.
    const start = wire.offset(first, isCursor ? 0 : selected.start);
    const end = wire.offset(last, isCursor ? lastText.length : selected.end);
    if (start !== undefined && end !== undefined) this.store.dispatch({ type: 'scope', only: { start, end } });
  }

  /** Underlines for the findings that stand, or none where the user wants none. */
  async showMarks(): Promise<void> {
    const { host, checked, store } = this;
    if (!checked || !host.capabilities.marks) return;
    const items = this.preferences.get().marks ? store.get().items.filter(({ decision }) => !decision) : [];
    const marks = items.flatMap(({ finding: { id, family, start, end, replacements } }) => {
      const [passage] = end > start ? checked.passages({ start, end }) : [];
      if (!passage) return [];
      return [{ id, passage, family, suggestions: replacements.slice(0, 3).flatMap(({ edits }) => shortText(edits)) }];
    });
    // Underlines are an extra: where the host fails to draw them, the list still has everything.
    await host.setMarks(checked.snapshot, marks).catch(() => undefined);
  }

  /** The offset in the checked text of a place in the document; undefined where it is none. */
  rangeOf(item: Item): ReturnType<WireText['passages']> {
    return this.checked?.passages(item.finding) ?? [];
  }

  private get mode(): 'tracked' | 'plain' {
    return this.host.capabilities.trackedChanges ? 'tracked' : 'plain';
  }

  private stopped(): boolean {
    return this.cancelled;
  }

  private async write(
    changes: readonly Change[],
    done: 'applied' | 'commented' | 'inserted',
    wire = this.checked,
  ): Promise<void> {
    if (!wire) return;
    await this.guard(
      (async () => {
        const [outcome] = await this.host.apply(wire.snapshot, changes);
        if (outcome) this.tell(noticeFor(outcome, done));
        if (outcome && outcome.result !== 'refused') this.countChange(1);
        await this.recheck();
      })(),
    );
  }

  /** The next finding of the list has the keyboard once this one is settled. */
  private focusAfter(item: Item): void {
    const visible = visibleItems(this.store.get());
    const at = visible.findIndex(({ finding }) => finding.id === item.finding.id);
    const next = visible[at + 1] ?? visible[at - 1];
    this.store.dispatch({ type: 'focus', id: next?.finding.id });
  }

  private countChange(by: number): void {
    this.store.dispatch({ type: 'changes', changes: Math.max(0, this.store.get().changes + by) });
  }

  private hear(event: HostEvent): void {
    switch (event.type) {
      case 'changed':
        if (event.paragraphs === null) this.dirty = null;
        else for (const key of event.paragraphs) this.dirty?.add(key);
        this.store.dispatch({ type: 'document-changed' });
        void this.refresh();
        return;
      case 'selection-moved':
        clearTimeout(this.cursorTimer);
        this.cursorTimer = setTimeout(() => void this.followCursor(), CURSOR_PAUSE);
        return;
      case 'state-changed':
        void this.guard(
          this.host.state().then((document) => this.store.dispatch({ type: 'document-state', document })),
        );
        return;
      case 'mark':
        if (event.action === 'open') this.store.dispatch({ type: 'reveal', id: event.id });
        else void this.recheck();
        return;
      case 'command':
        void (event.command === 'review' ? this.recheck() : this.checkSelection());
    }
  }

  private async followCursor(): Promise<void> {
    const { checked, wire } = this;
    if (!checked || checked !== wire) return;
    const selected = await this.host.selection(wire.snapshot).catch(() => null);
    const [first] = selected?.paragraphs ?? [];
    const offset = selected && first !== undefined ? wire.offset(first, selected.start) : undefined;
    if (offset !== undefined) this.store.dispatch({ type: 'cursor', offset });
  }

  /** Reads what changed; edits that come meanwhile are read in the next round. */
  private refresh(): Promise<void> {
    this.reading ??= this.guard(
      (async () => {
        while (this.dirty === null || this.dirty.size > 0) await this.readOnce();
      })(),
    ).finally(() => {
      this.reading = undefined;
    });
    return this.reading;
  }

  private async readOnce(): Promise<void> {
    const before = this.wire;
    const changed = this.dirty;
    this.dirty = new Set();
    if (!before) return;
    this.checkStart = this.now();
    const after = await this.host.readChanged(before.snapshot, changed && [...changed]);
    const change = lineChange(before.snapshot, after);
    this.wire = new WireText(after);
    this.tellRead(after);
    if (change) {
      this.client.change(change);
      this.store.dispatch({ type: 'checking' });
    } else {
      // Same words in another snapshot: what is shown still holds.
      if (this.checked === before) this.checked = this.wire;
      await this.take(this.client.currentVersion);
    }
  }

  private tellRead({ notRead, withOpenDeletions }: Snapshot): void {
    this.store.dispatch({ type: 'read', notRead, openDeletions: withOpenDeletions.length });
  }

  /** Takes the findings of a version over, unless a later one is on its way. */
  private async take(version: number): Promise<void> {
    const { client, wire } = this;
    if (version !== client.currentVersion || !wire) return;
    const [result, outline] = await Promise.all([client.findings(), client.outline()]);
    if (result?.version !== client.currentVersion || this.wire !== wire) return;
    this.checked = wire;
    this.lastCheck = this.now() - this.checkStart;
    this.store.dispatch({ type: 'checked', result, sections: outline?.sections ?? [], at: this.now() });
    await this.showMarks();
  }

  private tell(notice: Notice): void {
    this.store.dispatch({ type: 'notice', notice });
  }

  /** What goes wrong is told, and the review goes on; before the first findings it is what the pane shows. */
  private async guard(work: Promise<void>): Promise<void> {
    try {
      await work;
    } catch (error) {
      if (this.store.get().stage !== 'ready') {
        this.store.dispatch({ type: 'failed', message: error instanceof Error ? error.message : String(error) });
      } else if (error instanceof HostError) {
        this.tell({ kind: 'refused', reason: error.code });
        if (error.code === 'stale' || error.code === 'gone') void this.recheck();
      } else {
        this.tell({ kind: 'failed', detail: error instanceof Error ? error.message : String(error) });
      }
    }
  }
}

function noticeFor(outcome: ChangeOutcome, done: 'applied' | 'commented' | 'inserted'): Notice {
  if (outcome.result === 'refused') return { kind: 'refused', reason: outcome.reason };
  return { kind: outcome.result === 'applied' ? done : outcome.result };
}

/** The new text of a short replacement inside a line, as a popup can show it. */
function shortText(edits: readonly { newText: string }[]): string[] {
  const [edit, ...others] = edits;
  return edit && others.length === 0 && edit.newText.length < 200 && !edit.newText.includes('\n') ? [edit.newText] : [];
}
