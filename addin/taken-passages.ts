/** Passages that changes have taken: what the first wants to change, no later one gets. */
import { HostError, type Passage } from './host';

export class TakenPassages {
  private readonly passages: Passage[] = [];

  /** Throws `overlap` where text of a passage is taken, or the very same point. */
  take(passages: readonly Passage[]): void {
    for (const passage of passages) {
      const overlaps = (other: Passage): boolean =>
        other.paragraph === passage.paragraph &&
        ((other.start < passage.end && passage.start < other.end) ||
          (other.start === passage.start && other.end === passage.end));
      if (this.passages.some(overlaps)) throw new HostError('overlap');
    }
    this.passages.push(...passages);
  }
}
