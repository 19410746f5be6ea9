/** What the user does to the document: applying suggestions, one or many, comments, clauses, and taking a change back. */
import type { Replacement } from '../../../language-server/engine/finding';
import type { ClauseEntry, FindingDetails } from '../../../language-server/server/protocol';
import type { Change, ChangeOutcome } from '../../host';
import type { Item } from '../state/item';
import { visibleItems, type Notice } from '../state/pane-state';
import { batchesOf } from './batches';
import { insertionAt } from './insertion-place';
import { changeFor, commentOn, insertionOf, type Writing } from './plan-change';
import type { SessionDesk } from './session-desk';

/** The comment on a finding. */
export type CommentText = (finding: Item['finding'], details: FindingDetails | null) => string;

export class DocumentChanges {
  private cancelled = false;

  constructor(
    private readonly desk: SessionDesk,
    private readonly commentText: CommentText,
  ) {}

  /** Puts a replacement into the document, or a comment beside it. */
  async apply(item: Item, replacement: Replacement | undefined, writing: Writing): Promise<void> {
    const wire = this.desk.checked;
    if (!wire) return;
    const details = writing === 'tracked' ? null : await this.detailsOf(item);
    const comment = writing === 'tracked' ? '' : this.commentText(item.finding, details);
    const order = { finding: item.finding, writing, mode: this.mode, comment };
    const change = replacement ? changeFor({ ...order, replacement }, wire) : commentOn(item.finding, comment, wire);
    if (!change) {
      this.desk.tell({ kind: 'moved-on' });
      return this.desk.recheck();
    }
    if (writing !== 'comment') this.focusAfter(item);
    await this.write(
      [change],
      writing === 'comment' ? 'commented' : change.insertions.length > 0 ? 'inserted' : 'applied',
    );
  }

  /** Applies many replacements, last first, with progress; ends early when `cancel` is called. */
  async applyAll(orders: readonly { item: Item; replacement: Replacement }[]): Promise<void> {
    const wire = this.desk.checked;
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
    await this.desk.guard(
      (async () => {
        for (const batch of batchesOf(changes, wire)) {
          if (this.stopped()) break;
          this.desk.store.dispatch({ type: 'progress', progress: { done, total } });
          const outcomes = await this.desk.host.apply(wire.snapshot, batch);
          applied += outcomes.filter(({ result }) => result !== 'refused').length;
          done += batch.length;
          // The pane stays answerable, so that "stop" can be pressed.
          await new Promise((resolve) => setTimeout(resolve));
        }
      })(),
    );
    this.desk.store.dispatch({ type: 'progress', progress: undefined });
    this.desk.store.dispatch({ type: 'review-safe', on: false });
    const cancelled = this.stopped();
    this.desk.tell({ kind: 'applied-many', applied, refused: cancelled ? 0 : total - applied, cancelled });
    this.countChange(applied > 0 ? 1 : 0);
    await this.desk.recheck();
  }

  cancel(): void {
    this.cancelled = true;
  }

  /** Puts a clause of the library in, after the paragraph with the cursor or, without one, at the end of the text. */
  async insertClause(clause: Pick<ClauseEntry, 'id' | 'heading' | 'paragraphs'>): Promise<void> {
    const wire = this.desk.wire;
    if (!wire) return;
    const selected = await this.desk.host.selection(wire.snapshot).catch(() => null);
    const insertion = insertionAt(wire.snapshot, selected?.paragraphs.at(-1), clause);
    await this.write([insertionOf(clause.id, this.mode, insertion)], 'inserted', wire);
  }

  /** Takes back the last change made from the pane. */
  async undo(): Promise<void> {
    await this.desk.guard(
      (async () => {
        if (!(await this.desk.host.undo())) return;
        this.countChange(-1);
        this.desk.tell({ kind: 'undone' });
        await this.desk.recheck();
      })(),
    );
  }

  private detailsOf({ finding }: Item): Promise<FindingDetails | null> {
    return this.desk.client.details(finding.id, finding.language).catch(() => null);
  }

  private get mode(): 'tracked' | 'plain' {
    return this.desk.host.capabilities.trackedChanges ? 'tracked' : 'plain';
  }

  private stopped(): boolean {
    return this.cancelled;
  }

  private async write(
    changes: readonly Change[],
    done: 'applied' | 'commented' | 'inserted',
    wire = this.desk.checked,
  ): Promise<void> {
    if (!wire) return;
    await this.desk.guard(
      (async () => {
        const [outcome] = await this.desk.host.apply(wire.snapshot, changes);
        if (outcome) this.desk.tell(noticeFor(outcome, done));
        if (outcome && outcome.result !== 'refused') this.countChange(1);
        await this.desk.recheck();
      })(),
    );
  }

  /** The next finding of the list has the keyboard once this one is settled. */
  private focusAfter(item: Item): void {
    const visible = visibleItems(this.desk.store.get());
    const at = visible.findIndex(({ finding }) => finding.id === item.finding.id);
    const next = visible[at + 1] ?? visible[at - 1];
    this.desk.store.dispatch({ type: 'focus', id: next?.finding.id });
  }

  private countChange(by: number): void {
    this.desk.store.dispatch({ type: 'changes', changes: Math.max(0, this.desk.store.get().changes + by) });
  }
}

function noticeFor(outcome: ChangeOutcome, done: 'applied' | 'commented' | 'inserted'): Notice {
  if (outcome.result === 'refused') return { kind: 'refused', reason: outcome.reason };
  return { kind: outcome.result === 'applied' ? done : outcome.result };
}
