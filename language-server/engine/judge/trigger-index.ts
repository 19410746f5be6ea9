/** The span rules by the concepts that start one of their patterns. */
import type { SpanRule } from '../../../rules/schema/rule';
import type { Sentence } from '../annotate/annotation';
import type { PreparedPattern } from './prepared';

/** A span rule with its patterns. */
export interface PreparedSpan {
  rule: SpanRule;
  patterns: readonly PreparedPattern[];
}

export class TriggerIndex {
  private readonly byConcept: number[][] = [];
  /** By rule the serial number of the sentence it was last asked of. */
  private readonly asked: Int32Array;
  private serial = 0;
  private readonly list: PreparedSpan[] = [];

  constructor(private readonly spans: readonly PreparedSpan[]) {
    this.asked = new Int32Array(spans.length);
    spans.forEach(({ patterns }, number) => {
      for (const concept of new Set(patterns.flatMap((pattern) => [...pattern.triggers]))) {
        (this.byConcept[concept] ??= []).push(number);
      }
    });
  }

  /** The rules that hits of a sentence trigger, in the order of the hits; the list holds until the next call. */
  triggeredBy({ hits }: Sentence): readonly PreparedSpan[] {
    this.list.length = 0;
    const serial = ++this.serial;
    for (const { concept } of hits) {
      const numbers = this.byConcept[concept];
      if (!numbers) continue;
      for (const number of numbers) {
        const span = this.spans[number];
        if (this.asked[number] === serial || !span) continue;
        this.asked[number] = serial;
        this.list.push(span);
      }
    }
    return this.list;
  }
}
