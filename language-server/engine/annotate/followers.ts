/** A table from pairs of numbers to lists, most of them empty. Open addressing in flat arrays: it is asked for every word. */

const FREE = -1;

export class Followers<T> {
  private size = 1 << 12;
  private count = 0;
  private lefts = new Int32Array(this.size).fill(FREE);
  private rights = new Int32Array(this.size);
  private places = new Int32Array(this.size);
  /** The lists that are not empty; place 0 stands for an empty one. */
  private readonly lists: (readonly T[])[] = [[]];

  /** The list of a pair; undefined where none was set. */
  of(left: number, right: number): readonly T[] | undefined {
    const at = this.find(left, right);
    return this.lefts[at] === FREE ? undefined : this.lists[this.places[at] ?? 0];
  }

  set(left: number, right: number, list: readonly T[]): void {
    if (2 * this.count >= this.size) this.grow();
    const place = list.length === 0 ? 0 : this.lists.push(list) - 1;
    this.put(left, right, place);
    this.count++;
  }

  clear(): void {
    this.lefts.fill(FREE);
    this.lists.length = 1;
    this.count = 0;
  }

  private put(left: number, right: number, place: number): void {
    const at = this.find(left, right);
    this.lefts[at] = left;
    this.rights[at] = right;
    this.places[at] = place;
  }

  /** Where the pair stands, or where it would. */
  private find(left: number, right: number): number {
    const { lefts, rights, size } = this;
    let at = (Math.imul(left, 0x9e3779b1) ^ Math.imul(right, 0x85ebca6b)) >>> 7;
    for (at &= size - 1; lefts[at] !== FREE && (lefts[at] !== left || rights[at] !== right);)
      at = (at + 1) & (size - 1);
    return at;
  }

  private grow(): void {
    const { lefts, rights, places } = this;
    this.size *= 2;
    this.lefts = new Int32Array(this.size).fill(FREE);
    this.rights = new Int32Array(this.size);
    this.places = new Int32Array(this.size);
    lefts.forEach((left, at) => {
      if (left !== FREE) this.put(left, rights[at] ?? 0, places[at] ?? 0);
    });
  }
}
