/** Rows of bits, one for each sentence, one bit for each concept. They share large arrays: small ones cost more than they hold. */

const ROWS_AT_ONCE = 256;

export class ConceptRows {
  /** The array that holds the row taken last. */
  bits = new Int32Array(0);
  /** Elements of a row. */
  readonly width: number;
  private next = 0;

  constructor(concepts: number) {
    this.width = (concepts + 31) >> 5;
  }

  /** Where in `bits` a new row begins. */
  take(): number {
    if (this.next + this.width > this.bits.length) {
      this.bits = new Int32Array(this.width * ROWS_AT_ONCE);
      this.next = 0;
    }
    const row = this.next;
    this.next += this.width;
    return row;
  }
}
