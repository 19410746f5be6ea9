/** A plain Aho-Corasick automaton over characters: the floor that any search for many terms stands on. */

export class AhoCorasick {
  private readonly letters = new Map<number, number>();
  /** Next state by `state * width + letter`. */
  private readonly next: Int32Array;
  private readonly ends: Uint8Array;
  private readonly width: number;

  /** `terms` in the case the text will be in. */
  constructor(terms: readonly string[]) {
    for (const term of terms) for (const letter of term) this.letterOf(letter.charCodeAt(0));
    this.width = this.letters.size + 1;
    const most = terms.reduce((sum, term) => sum + term.length, 1);
    this.next = new Int32Array(most * this.width);
    this.ends = new Uint8Array(most);
    const states = this.addTerms(terms);
    this.addFailures(states);
  }

  private letterOf(code: number): number {
    const known = this.letters.get(code);
    if (known !== undefined) return known;
    this.letters.set(code, this.letters.size + 1);
    return this.letters.size;
  }

  private addTerms(terms: readonly string[]): number {
    let states = 1;
    for (const term of terms) {
      let state = 0;
      for (const letter of term) {
        const at = state * this.width + this.letterOf(letter.charCodeAt(0));
        state = this.next[at] ||= states++;
      }
      this.ends[state] = 1;
    }
    return states;
  }

  /** Fills in where to go on when a term breaks off, breadth first. */
  private addFailures(states: number): void {
    const failure = new Int32Array(states);
    const queue: number[] = [];
    for (let letter = 1; letter < this.width; letter++) {
      const child = this.next[letter] ?? 0;
      if (child !== 0) queue.push(child);
    }
    for (const state of queue) {
      const back = failure[state] ?? 0;
      if (this.ends[back]) this.ends[state] = 1;
      for (let letter = 1; letter < this.width; letter++) {
        const at = state * this.width + letter;
        const child = this.next[at] ?? 0;
        const fallback = this.next[back * this.width + letter] ?? 0;
        if (child === 0) this.next[at] = fallback;
        else {
          failure[child] = fallback;
          queue.push(child);
        }
      }
    }
  }

  /** Number of places in the text where a term ends. */
  count(text: string): number {
    // A dense table by character code: no lookup in a map for each character.
    const codes = new Int32Array(0x250);
    for (const [code, letter] of this.letters) if (code < codes.length) codes[code] = letter;
    let state = 0;
    let found = 0;
    for (let at = 0; at < text.length; at++) {
      state = this.next[state * this.width + (codes[text.charCodeAt(at)] ?? 0)] ?? 0;
      found += this.ends[state] ?? 0;
    }
    return found;
  }
}
