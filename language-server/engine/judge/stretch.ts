/**
 * Passages in a row, judged together. What comes of them is kept from one review to the next while nothing in them
 * changes, so that an edit in a long draft costs its own stretch and a look at each of the others.
 */
import type { Rule } from '../../../rules/schema/rule';
import type { Passage } from '../situate/situation';
import type { Circumstances } from './circumstances';
import { standingIn } from './give-way';
import { observeSighted, sightedIn, type PassageRules, type Sighted } from './in-passage';
import type { Matcher } from './match';
import type { Observation, Observed } from './observation';
import type { Silence } from './silence';
import { thin } from './thin';

/** So many passages make a stretch. */
const PASSAGES = 64;

/** The number of the stretch that a passage stands in. */
export function stretchOf({ index }: Passage): number {
  return Math.floor(index / PASSAGES);
}

/** What a stretch is judged by. */
export interface Bench {
  rules: PassageRules;
  matcher: Matcher;
  circumstances: Circumstances;
  silence: Silence;
  /** Tells what is not worth saying. */
  isIdle: (observation: Observation) => boolean;
}

/** What stands in a stretch, by passage in reading order, and the rules that saw it. */
export interface Standing {
  observed: readonly Observed[];
  rules: ReadonlySet<Rule>;
}

/** The stretches of the bench's draft; those of the review before where no passage of theirs changed. */
export function stretchesOf(bench: Bench): readonly Stretch[] {
  const { circumstances, matcher } = bench;
  const { situation, memory } = matcher;
  const count = Math.ceil(situation.passages.length / PASSAGES);
  const stretches = Array.from({ length: count }, (_, number) => {
    const before = memory.stretches[number];
    return before?.circumstances === circumstances ? before : new Stretch(number, bench);
  });
  memory.stretches = stretches;
  return stretches;
}

/** What stands in no passage. */
export function standingNowhere(all: readonly Observation[]): Standing {
  const observed = all.length > 0 ? [standingIn(undefined, all)] : [];
  return { observed, rules: rulesOf(observed) };
}

export class Stretch {
  /** What it was judged under. */
  readonly circumstances: Circumstances;
  /** What rests on single passages alone. */
  private readonly settled: Observed[] = [];
  /** The passages where something rests on more. */
  private readonly loose: (readonly [Passage, Sighted])[] = [];
  /** The passages that what is loose may rest on, last exclusive. */
  private readonly reach = { first: Infinity, last: -Infinity };
  private looseNow: readonly Observation[] | undefined;
  private joined: { wide: readonly Observation[]; standing: Standing } | undefined;

  constructor(
    private readonly number: number,
    { rules, matcher, circumstances, silence, isIdle }: Bench,
  ) {
    this.circumstances = circumstances;
    const { passages } = matcher.situation;
    const last = Math.min((number + 1) * PASSAGES, passages.length);
    for (let at = number * PASSAGES; at < last; at++) {
      const passage = passages[at];
      const sighted = passage && sightedIn(passage, rules, matcher);
      if (!sighted || sighted.sightings.length === 0) continue;
      if (sighted.settles) {
        if (sighted.came?.circumstances !== circumstances) {
          const all = observeSighted(passage, sighted, matcher, silence).filter((each) => !isIdle(each));
          sighted.came = { circumstances, observed: standingIn(passage, thin(all)) };
        }
        this.settled.push(sighted.came.observed);
      } else {
        this.loose.push([passage, sighted]);
        this.reach.first = Math.min(this.reach.first, passage.section.first);
        this.reach.last = Math.max(this.reach.last, passage.section.last);
      }
    }
  }

  /** What was observed here that rests on more than its passage, in reading order, before rules that speak once are heard. */
  looseObservations({ matcher, silence, isIdle }: Bench): readonly Observation[] {
    const { silent } = this.circumstances;
    if (this.looseNow && silence.silent === silent) return this.looseNow;
    const all = this.loose.flatMap(([passage, sighted]) =>
      observeSighted(passage, sighted, matcher, silence).filter((each) => !isIdle(each)),
    );
    // A rule that fails is to be told of in every review.
    this.looseNow = silence.silent === silent ? all : undefined;
    return all;
  }

  holdsAny(passages: readonly Passage[]): boolean {
    return passages.some((passage) => stretchOf(passage) === this.number);
  }

  /** Forgets what is loose where that may rest on one of some passages. */
  forget(passages: readonly Passage[]): void {
    const { first, last } = this.reach;
    if (passages.some(({ index }) => first <= index && index < last)) this.looseNow = undefined;
  }

  /** Forgets all that is loose. */
  forgetLoose(): void {
    this.looseNow = undefined;
  }

  /** All that stands here, with what was observed on the draft as a whole; the same object while it is the same. */
  joinedWith(wide: readonly Observation[]): Standing {
    const before = this.joined;
    if (before && isSame(before.wide, wide)) return before.standing;
    const byPassage = new Map<Passage | undefined, Observed>(this.settled.map((each) => [each.passage, each]));
    const known = new Map(before?.standing.observed.map((each) => [each.passage, each]));
    for (const [passage, own] of grouped(wide)) {
      const all = [...(byPassage.get(passage)?.all ?? []), ...own];
      const old = known.get(passage);
      byPassage.set(passage, old && isSame(old.all, all) ? old : standingIn(passage, all));
    }
    const observed = [...byPassage.values()].sort(
      (left, right) => (left.passage?.index ?? -1) - (right.passage?.index ?? -1),
    );
    this.joined = { wide, standing: { observed, rules: rulesOf(observed) } };
    return this.joined.standing;
  }
}

function isSame(some: readonly Observation[], others: readonly Observation[]): boolean {
  return some.length === others.length && some.every((each, at) => each === others[at]);
}

function grouped(observations: readonly Observation[]): Map<Passage | undefined, Observation[]> {
  const groups = new Map<Passage | undefined, Observation[]>();
  for (const each of observations) {
    const known = groups.get(each.passage);
    if (known) known.push(each);
    else groups.set(each.passage, [each]);
  }
  return groups;
}

function rulesOf(observed: readonly Observed[]): ReadonlySet<Rule> {
  return new Set(observed.flatMap(({ observations }) => observations.map(({ rule }) => rule)));
}
