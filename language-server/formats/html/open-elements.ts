/** The block elements that are open at the current tag. */
import type { DraftBuilder } from '../draft-builder';
import { BLOCK_ELEMENTS, CELL_ELEMENTS, IMPLIED_ENDS, TABLE_PARTS, type Attributes } from './elements';
import { enter, type Place } from './place';

/** Elements nested deeper than this change nothing more; keeps the cost of a tag bounded. */
const DEEPEST = 256;

export class OpenElements {
  private readonly stack: { name: string; outside: Place }[] = [];
  /** Open elements beyond the deepest one that is kept. */
  private beyond = 0;

  constructor(
    public place: Place,
    private readonly draft: DraftBuilder,
  ) {}

  push(name: string, attributes: Attributes): void {
    this.closeImplied(name);
    if (this.beyond > 0 || this.stack.length >= DEEPEST) {
      this.beyond++;
      return;
    }
    this.stack.push({ name, outside: this.place });
    this.place = enter(this.place, name, attributes, this.draft);
  }

  close(name: string): void {
    if (this.beyond > 0) {
      this.beyond--;
      return;
    }
    for (let at = this.stack.length - 1; at >= 0; at--) {
      const open = this.stack[at]?.name ?? '';
      if (open === name) {
        this.closeFrom(at);
        return;
      }
      if (CELL_ELEMENTS.has(open) && !TABLE_PARTS.has(name)) return;
    }
  }

  closeAll(): void {
    this.closeFrom(0);
  }

  private closeImplied(name: string): void {
    if (this.beyond > 0) return;
    const top = this.stack.at(-1)?.name ?? '';
    if (BLOCK_ELEMENTS.has(name) && (top === 'p' || (/^h[1-6]$/.test(top) && /^h[1-6]$/.test(name)))) {
      this.closeFrom(this.stack.length - 1);
    }
    const implied = IMPLIED_ENDS.get(name);
    if (!implied) return;
    for (let at = this.stack.length - 1; at >= 0; at--) {
      const open = this.stack[at]?.name ?? '';
      if (implied.closes.has(open)) {
        this.closeFrom(at);
        return;
      }
      if (implied.within.has(open)) return;
    }
  }

  /** Closes the element at a place of the stack and all inside it. */
  private closeFrom(at: number): void {
    while (this.stack.length > at) {
      const closed = this.stack.pop();
      if (!closed) return;
      const { grid } = this.place;
      if (grid && (closed.name === 'tr' || closed.name === 'table')) grid.endRow();
      if (grid && closed.name === 'thead') grid.inHead = false;
      this.place = closed.outside;
    }
  }
}
