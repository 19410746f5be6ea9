/** Tracked changes (ISO/IEC 29500-1, 17.13.5): who, when, and an id that no other has. */
import type { Element, Node } from '@xmldom/xmldom';
import { childElements } from '../../package/vocabulary';
import { xml } from '../names';
import type { Authorship } from './changes';
import { emptyCopy, insertAfter, keepSpace, Markup } from './markup';

/** The highest of any number of ids, of which a document may have more than a call takes arguments. */
export function highest(ids: readonly number[], least: number): number {
  return ids.reduce((most, id) => Math.max(most, id), least);
}

/** Gives out ids that are used nowhere in the package. */
export class Ids {
  private next: number;

  constructor(private readonly used: Set<number>) {
    // Ids near the end of the range would leave no room for more.
    this.next =
      highest(
        [...used].filter((id) => id < 1_000_000_000),
        0,
      ) + 1;
  }

  take(): string {
    while (this.used.has(this.next)) this.next++;
    this.used.add(this.next);
    return String(this.next++);
  }
}

/** How changes are made: tracked, by someone; or, without an authorship, as if typed with tracking off. */
export class Revision {
  constructor(
    private readonly ids: Ids,
    readonly by: Authorship | undefined,
  ) {}

  /** Attributes of a tracked change. */
  attributes(): Record<string, string> {
    return { id: this.ids.take(), author: this.by?.author ?? '', date: this.by?.date ?? '' };
  }

  /** Strikes runs that stand side by side in one parent. */
  strike(runs: readonly [Element, ...Element[]]): void {
    const [first] = runs;
    if (!this.by) {
      for (const run of runs) run.parentNode?.removeChild(run);
      return;
    }
    const deletion = new Markup(first).element('del', this.attributes());
    first.parentNode?.insertBefore(deletion, first);
    for (const run of runs) {
      deletion.appendChild(run);
      struckText(run);
    }
  }

  /** Runs as a tracked insertion; untracked, as they are. */
  asInserted(runs: readonly Element[]): Element[] {
    const [first] = runs;
    return this.by && first ? [new Markup(first).element('ins', this.attributes(), ...runs)] : [...runs];
  }

  /** Parts a tracked change of someone else after one of its children, so that something can stand between; false where there is nothing after it. */
  part(change: Element, child: Element): boolean {
    if (!child.nextSibling) return false;
    const later = emptyCopy(change);
    new Markup(change).setAttribute(later, 'id', this.ids.take());
    for (let node: Node | null = child.nextSibling; node;) {
      const next: Node | null = node.nextSibling;
      later.appendChild(node);
      node = next;
    }
    insertAfter(later, change);
    return true;
  }
}

/** In a struck run a w:t is a w:delText. The text nodes stay the same objects. */
function struckText(run: Element): void {
  const markup = new Markup(run);
  for (const child of childElements(run)) {
    if (xml.name(child) !== 'w:t') continue;
    const struck = markup.element('delText');
    // White space at its ends shows or does not as before.
    if (xml.attribute(child, 'xml:space') === 'preserve') keepSpace(struck);
    while (child.firstChild) struck.appendChild(child.firstChild);
    run.replaceChild(struck, child);
  }
}
