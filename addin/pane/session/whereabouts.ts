/** Where the user stands in the document: the selection to look at alone, and the finding under the cursor. */
import type { SessionDesk } from './session-desk';

/** Milliseconds between two looks at where the cursor stands. */
const CURSOR_PAUSE = 120;

export class Whereabouts {
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor(private readonly desk: SessionDesk) {}

  /** Looks at the selection only; without one at everything again. */
  async checkSelection(): Promise<void> {
    const wire = this.desk.wire;
    const selected = wire && (await this.desk.host.selection(wire.snapshot).catch(() => null));
    const [first, last] = [selected?.paragraphs[0], selected?.paragraphs.at(-1)];
    if (!wire || !selected || first === undefined || last === undefined) return;
    const isCursor = first === last && selected.start === selected.end;
    const lastText = wire.snapshot.paragraphs.find(({ key }) => key === last)?.text ?? '';
    // A cursor means its paragraph.
    const start = wire.offset(first, isCursor ? 0 : selected.start);
    const end = wire.offset(last, isCursor ? lastText.length : selected.end);
    if (start !== undefined && end !== undefined) this.desk.store.dispatch({ type: 'scope', only: { start, end } });
  }

  /** The cursor moved: soon the finding there is shown. */
  moved(): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => void this.followCursor(), CURSOR_PAUSE);
  }

  /** Leaves the look still to come: the pane leads elsewhere, and it would lead back. */
  stay(): void {
    clearTimeout(this.timer);
    this.timer = undefined;
  }

  private async followCursor(): Promise<void> {
    const { checked, wire } = this.desk;
    if (!checked || checked !== wire) return;
    const look = this.timer;
    const selected = await this.desk.host.selection(wire.snapshot).catch(() => null);
    if (look !== this.timer) return;
    const [first] = selected?.paragraphs ?? [];
    const offset = selected && first !== undefined ? wire.offset(first, selected.start) : undefined;
    if (offset !== undefined) this.desk.store.dispatch({ type: 'cursor', offset });
  }
}
