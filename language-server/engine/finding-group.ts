/** Findings as they were put into words, kept from one review to the next and moved with their passages. */
import type { SourceRange } from './draft';
import type { Finding } from './finding';
import { hash } from './hash';
import type { Observed } from './judge/observation';

/** An observation put into words. */
export class Said {
  /** How many findings with its key come before it, once that is known. */
  count = -1;
  /** All that moves with its passage: the finding and its edits. */
  private readonly spots: readonly SourceRange[];

  constructor(
    readonly finding: Finding,
    /** Number of the rule and flagged text, of which the id is made. */
    readonly key: number,
    /** All of it lies in the passage and moves with it. */
    readonly moves: boolean,
    /** The edition it is of. */
    readonly edition: object,
    /** Where the passage's block stood when it was moved last. */
    public at: number,
  ) {
    this.spots = [finding, ...finding.replacements.flatMap(({ edits }) => edits)];
  }

  /** Moves it with its passage's block, which starts at an offset of the source now. */
  moveTo(place: number): void {
    const by = place - this.at;
    if (by === 0) return;
    this.at = place;
    for (const spot of this.spots) {
      spot.start += by;
      spot.end += by;
    }
  }

  /** Gives it an id; `before` is how many findings with its key come before it. */
  number(before: number): void {
    const { finding } = this;
    this.count = before;
    finding.id = hash(`${finding.ruleId}\u0000${finding.text}\u0000${before}`);
  }
}

/** The findings on one passage. */
export class SaidOfPassage {
  /** All of it moves with the passage. */
  readonly moves: boolean;

  constructor(
    /** Of what was observed there. */
    readonly of: Observed,
    readonly all: readonly Said[],
  ) {
    this.moves = all.every(({ moves }) => moves);
  }

  private get place(): number {
    return this.of.passage?.block.start ?? 0;
  }

  /** By how much they have yet to be moved. */
  get behind(): number {
    const { place } = this;
    return place - (this.all[0]?.at ?? place);
  }

  /** Brings them to where they stand now. */
  settle(): void {
    const { place } = this;
    for (const each of this.all) each.moveTo(place);
  }
}

/**
 * The findings on a few passages in a row: the same object for as long as nothing but their place and their ids changes.
 * They are moved when they are asked for.
 */
export class FindingGroup {
  /** How often an id changed after it was first given. */
  renamings = 0;
  private readonly moves: boolean;
  private readonly said: readonly Said[];
  private readonly keys: Int32Array;
  /** How many findings with its key come before each, once that is known. */
  private readonly counts: Int32Array;

  constructor(readonly passages: readonly SaidOfPassage[]) {
    this.moves = passages.every(({ moves }) => moves);
    for (const each of passages) each.settle();
    const said = passages.flatMap(({ all }) => all);
    this.said = said.sort(({ finding: left }, { finding: right }) => compare(left, right));
    this.keys = Int32Array.from(said, ({ key }) => key);
    this.counts = Int32Array.from(said, ({ count }) => count);
  }

  /** True where all have moved by the same, so that nothing but their place has changed. */
  get holdsTogether(): boolean {
    return this.moves && this.passages.at(-1)?.behind === this.passages[0]?.behind;
  }

  /** True where it is a group of these very ones, and nothing of them but their place has changed. */
  isOf(passages: readonly SaidOfPassage[]): boolean {
    const { counts, holdsTogether, passages: own, said } = this;
    const isSame = own.length === passages.length && own.every((each, at) => each === passages[at]);
    // They may have been in another group meanwhile, and have got other ids there.
    return isSame && holdsTogether && said.every(({ count }, at) => count === counts[at]);
  }

  /** Another group of the same, of which what does not move was put into words anew. */
  renewed(say: (observed: Observed) => SaidOfPassage): FindingGroup {
    return new FindingGroup(this.passages.map((each) => (each.moves ? each : say(each.of))));
  }

  /** In reading order, where they stand now. */
  get findings(): readonly Finding[] {
    for (const each of this.passages) each.settle();
    return this.said.map(({ finding }) => finding);
  }

  /** Offset at which the first of them starts now; undefined where there is none. */
  get start(): number | undefined {
    const first = this.said[0]?.finding.start;
    return first === undefined ? undefined : first + (this.passages[0]?.behind ?? 0);
  }

  /** Gives the findings their ids. `counts`, by key, is how many came before; they are counted in. */
  number(counts: Int32Array): void {
    this.keys.forEach((key, at) => {
      const before = counts[key] ?? 0;
      counts[key] = before + 1;
      const known = this.counts[at];
      if (known === before) return;
      if (known !== -1) this.renamings++;
      this.counts[at] = before;
      this.said[at]?.number(before);
    });
  }
}

/**
 * Groups of what was said of passages in a row: those that move with their passages together, the others one by one.
 * `known`, by their first passage, are groups of before; they are used again where they are the same.
 */
export function groupsOf(
  passages: readonly SaidOfPassage[],
  known: WeakMap<SaidOfPassage, FindingGroup>,
): FindingGroup[] {
  const runs: SaidOfPassage[][] = [];
  let run: SaidOfPassage[] | undefined;
  for (const each of passages) {
    if (each.moves && run) run.push(each);
    else runs.push((run = [each]));
    if (!each.moves) run = undefined;
  }
  return runs.flatMap((each) => {
    const [first] = each;
    if (!first) return [];
    const before = known.get(first);
    if (before?.isOf(each)) return before;
    const group = new FindingGroup(each);
    known.set(first, group);
    return group;
  });
}

/** All findings of some groups in reading order. */
export function inReadingOrder(groups: readonly FindingGroup[]): Finding[] {
  // Nearly always they are in order by now.
  return groups.flatMap(({ findings }) => findings).sort(compare);
}

/** The order of reading. */
export function compare(left: Finding, right: Finding): number {
  return left.start - right.start || left.end - right.end || (left.ruleId < right.ruleId ? -1 : 1);
}
