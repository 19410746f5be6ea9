/** What the search of a sentence finds, before it is settled which of it holds. */
import type { Hit } from './annotation';
import type { Tokens } from './tokens';

/**
 * What words stand for: pairs of a concept and its origin, the concept whose own term it is, which differs where `concept`
 * includes that one. A pair with BLOCKS for a concept takes away what it overlaps of its origin.
 */
export type Signs = readonly number[];
export const BLOCKS = -1;

/** A growing row of numbers for each thing known of a sign found. */
type Column = Int32Array<ArrayBuffer>;

/** The signs of one sentence with their places. One object serves all sentences, one after the other. */
export class Found {
  private count = 0;
  private concepts: Column = new Int32Array(256);
  private origins: Column = new Int32Array(256);
  /** Token ranges, last exclusive. */
  private firsts: Column = new Int32Array(256);
  private lasts: Column = new Int32Array(256);
  private readonly blocking: { origin: number; first: number; last: number }[] = [];
  /** By concept the serial number of the sentence it was last kept in, and the index of that hit. */
  private readonly keptIn: Int32Array;
  private readonly keptAt: Int32Array;
  private serial = 0;

  constructor(concepts: number) {
    this.keptIn = new Int32Array(concepts);
    this.keptAt = new Int32Array(concepts);
  }

  clear(): void {
    this.count = 0;
    this.blocking.length = 0;
  }

  add(signs: Signs, first: number, last: number): void {
    for (let at = 0; at < signs.length; at += 2) {
      const concept = signs[at] ?? BLOCKS;
      const origin = signs[at + 1] ?? BLOCKS;
      if (concept === BLOCKS) this.blocking.push({ origin, first, last });
      else {
        if (this.count === this.concepts.length) this.grow();
        this.put(this.count++, concept, origin, first, last);
      }
    }
  }

  private put(at: number, concept: number, origin: number, first: number, last: number): void {
    this.concepts[at] = concept;
    this.origins[at] = origin;
    this.firsts[at] = first;
    this.lasts[at] = last;
  }

  private move(from: number, to: number): void {
    this.put(to, this.concepts[from] ?? 0, this.origins[from] ?? 0, this.firsts[from] ?? 0, this.lasts[from] ?? 0);
  }

  private grow(): void {
    const longer = (column: Column): Column => {
      const grown = new Int32Array(column.length * 2);
      grown.set(column);
      return grown;
    };
    this.concepts = longer(this.concepts);
    this.origins = longer(this.origins);
    this.firsts = longer(this.firsts);
    this.lasts = longer(this.lasts);
  }

  /**
   * The hits that hold, in the order of the text: none that is blocked, and of each concept the longest: none inside
   * another, of two at the same place the first found.
   */
  hits({ starts, ends }: Tokens): Hit[] {
    if (this.blocking.length > 0) this.dropBlocked();
    if (this.count === 0) return [];
    this.sort();
    const hits: Hit[] = [];
    let dropped = false;
    const serial = ++this.serial;
    for (let at = 0; at < this.count; at++) {
      const concept = this.concepts[at] ?? 0;
      const first = this.firsts[at] ?? 0;
      const last = this.lasts[at] ?? 0;
      if (this.keptIn[concept] === serial) {
        const kept = hits[this.keptAt[concept] ?? 0];
        if (kept && kept.last >= last) continue;
        if (kept?.first === first) {
          kept.concept = DROPPED;
          dropped = true;
        }
      }
      this.keptIn[concept] = serial;
      this.keptAt[concept] = hits.length;
      const start = starts[first] ?? 0;
      const origin = this.origins[at] ?? 0;
      hits.push({ concept, origin, first, last, start, end: ends[last - 1] ?? start, negated: false });
    }
    return dropped ? hits.filter((hit) => hit.concept !== DROPPED) : hits;
  }

  private dropBlocked(): void {
    let kept = 0;
    for (let at = 0; at < this.count; at++) if (!this.isBlocked(at)) this.move(at, kept++);
    this.count = kept;
  }

  private isBlocked(at: number): boolean {
    const origin = this.origins[at] ?? 0;
    const first = this.firsts[at] ?? 0;
    const last = this.lasts[at] ?? 0;
    return this.blocking.some((other) => other.origin === origin && other.first < last && first < other.last);
  }

  /** By insertion, for the search comes by them nearly in order: by place, signs of one place by concept. */
  private sort(): void {
    for (let at = 1; at < this.count; at++) {
      const concept = this.concepts[at] ?? 0;
      const first = this.firsts[at] ?? 0;
      const last = this.lasts[at] ?? 0;
      if (!this.standsAfter(at - 1, concept, first, last)) continue;
      const origin = this.origins[at] ?? 0;
      let to = at;
      for (; to > 0 && this.standsAfter(to - 1, concept, first, last); to--) this.move(to - 1, to);
      this.put(to, concept, origin, first, last);
    }
  }

  private standsAfter(at: number, concept: number, first: number, last: number): boolean {
    const byFirst = (this.firsts[at] ?? 0) - first;
    if (byFirst !== 0) return byFirst > 0;
    const byLast = (this.lasts[at] ?? 0) - last;
    return byLast !== 0 ? byLast > 0 : (this.concepts[at] ?? 0) > concept;
  }
}

const DROPPED = -1;
