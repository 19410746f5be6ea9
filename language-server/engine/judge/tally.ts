/** How often each rule observed something in a draft, kept from one review to the next. */
import type { Rule } from '../../../rules/schema/rule';
import { placesBefore } from '../same-objects';
import type { Observed } from './observation';

export class Tally {
  private counted: readonly Observed[] = [];
  private readonly counts = new Map<Rule, number>();

  /** Counts anew where `observed` is not what was counted before. */
  renew(observed: readonly Observed[]): void {
    const { counted } = this;
    const places = placesBefore(observed, counted);
    const kept = new Uint8Array(counted.length);
    observed.forEach((each, at) => {
      const place = places[at] ?? -1;
      if (place < 0) this.add(each, 1);
      else kept[place] = 1;
    });
    counted.forEach((each, at) => {
      if (kept[at] === 0) this.add(each, -1);
    });
    this.counted = observed;
  }

  /** The rules that observed something. */
  rules(): Rule[] {
    return [...this.counts].flatMap(([rule, count]) => (count > 0 ? [rule] : []));
  }

  private add({ observations }: Observed, by: 1 | -1): void {
    for (const { rule } of observations) this.counts.set(rule, (this.counts.get(rule) ?? 0) + by);
  }
}
