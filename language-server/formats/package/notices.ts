/** Counts the things in a document that a reader saw and could not read, and says so in words. */

type Words = readonly [one: string, many: string];

export class Notices {
  private readonly counts = new Map<string, number>();

  /** `words`: what to call one, and several, of the things shown by an element of that name. */
  constructor(private readonly words: Readonly<Record<string, Words>>) {}

  /** Counts an element that shows such a thing; false, counting nothing, for any other element. */
  note(name: string): boolean {
    const words = this.words[name];
    if (!words) return false;
    this.counts.set(words[0], (this.counts.get(words[0]) ?? 0) + 1);
    return true;
  }

  /** Each kind of thing with its number: "2 embedded objects". */
  describe(): string[] {
    const plural = new Map(Object.values(this.words));
    return [...this.counts].map(([one, count]) => `${count} ${count === 1 ? one : (plural.get(one) ?? one)}`);
  }
}
