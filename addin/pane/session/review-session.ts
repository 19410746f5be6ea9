/** One document under review: keeps server and pane in step with it and carries out what the user asks. */
import type { Language, SourceRange } from '../../../language-server/engine/draft';
import type { Replacement } from '../../../language-server/engine/finding';
import type { ClauseEntry, CoverageResult, FindingDetails } from '../../../language-server/server/protocol';
import { HostError, type DocumentHost, type HostEvent, type ParagraphKey, type Snapshot } from '../../host';
import { lineChange, WireText } from '../../wire-text';
import { failure, failureOf } from '../state/failure';
import type { Item } from '../state/item';
import type { Notice } from '../state/pane-state';
import type { TextShift } from '../state/text-shift';
import { Decisions } from './decisions';
import type { LanguageClient } from './language-client';
import { DocumentChanges, type CommentText } from './document-changes';
import { placeOf, previewOf, type PreviewPart } from './plan-change';
import type { PreferenceStore } from './preference-store';
import type { ReportFormat } from './report-worker';
import type { SessionDesk } from './session-desk';
import type { Store } from './store';
import { Whereabouts } from './whereabouts';

export class ReviewSession implements SessionDesk {
  readonly decisions: Decisions;
  readonly changes: DocumentChanges;
  readonly whereabouts: Whereabouts;
  wire: WireText | undefined;
  checked: WireText | undefined;
  /** What edits did to the text since the findings shown were made. */
  private shifts: TextShift[] = [];
  private dirty: Set<ParagraphKey> | null = new Set();
  private reading: Promise<void> | undefined;
  private stopListening: () => void = () => undefined;
  private checkStart = 0;
  /** Milliseconds the last check took, from the edit to the findings. */
  lastCheck = 0;

  constructor(
    readonly host: DocumentHost,
    readonly client: LanguageClient,
    readonly store: Store,
    private readonly preferences: PreferenceStore,
    commentText: CommentText,
    private readonly now: () => number = () => Date.now(),
  ) {
    this.decisions = new Decisions(host, client, store, preferences, now);
    this.changes = new DocumentChanges(this, commentText);
    this.whereabouts = new Whereabouts(this);
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
    this.whereabouts.stay();
    this.changes.cancel();
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
    this.whereabouts.stay();
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

  /** The report on the draft in a language, as a file. Rejects where it cannot be made. */
  async report(language: Language, program: string, format: ReportFormat): Promise<Uint8Array> {
    const report = await this.client.report({ name: this.store.get().document.name, language, program });
    if (!report) throw new HostError('gone');
    const { writeReport } = await import('./write-report');
    return writeReport(report, format);
  }

  clauses(language: Language | undefined, jurisdiction: string | null): Promise<ClauseEntry[]> {
    return this.client.clauses({
      ...(language ? { language } : {}),
      jurisdiction: jurisdiction as never,
    });
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

  private hear(event: HostEvent): void {
    switch (event.type) {
      case 'changed':
        if (event.paragraphs === null) this.dirty = null;
        else for (const key of event.paragraphs) this.dirty?.add(key);
        this.store.dispatch({ type: 'document-changed' });
        void this.refresh();
        return;
      case 'selection-moved':
        this.whereabouts.moved();
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
        void (event.command === 'review' ? this.recheck() : this.whereabouts.checkSelection());
    }
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
      this.shifts.push(before.stretchOf(change));
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
    const { shifts } = this;
    this.shifts = [];
    this.store.dispatch({ type: 'checked', result, sections: outline?.sections ?? [], shifts, at: this.now() });
    // The list is drawn in a turn of its own, so that a click in between is answered.
    await new Promise((resolve) => setTimeout(resolve));
    if (this.checked === wire) await this.showMarks();
  }

  tell(notice: Notice): void {
    this.store.dispatch({ type: 'notice', notice });
  }

  /** What goes wrong is told, and the review goes on; before the first findings it is what the pane shows. */
  async guard(work: Promise<void>): Promise<void> {
    try {
      await work;
    } catch (error) {
      if (this.store.get().stage !== 'ready') {
        this.store.dispatch({ type: 'failed', failure: failureOf(error) });
      } else if (error instanceof HostError) {
        this.tell({ kind: 'refused', reason: error.code });
        if (error.code === 'stale' || error.code === 'gone') void this.recheck();
      } else {
        this.tell(failure(error));
      }
    }
  }
}

/** The new text of a short replacement inside a line, as a popup can show it. */
function shortText(edits: readonly { newText: string }[]): string[] {
  const [edit, ...others] = edits;
  return edit && others.length === 0 && edit.newText.length < 200 && !edit.newText.includes('\n') ? [edit.newText] : [];
}
