/**
 * Passages in a row, judged together. What comes of them is kept from one review to the next while nothing in them
 * changes, so that an edit in a long draft costs its own stretch and a look at each of the others.
 */
import type { Rule } from '../../../rules/schema/rule';
import type { PassageChanges } from '../situate/adopt';
import type { Passage } from '../situate/situation';
import type { Circumstances } from './circumstances';
import { standingIn } from './give-way';
import { observeSighted, sightedIn, type PassageRules, type Sighted } from './in-passage';
import type { Matcher } from './match';
import type { Observation, Observed } from './observation';
import type { Silence } from './silence';
import { speaksOnceInMore, thin } from './thin';

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
    const isKept = before && !before.isStale && before.circumstances === circumstances;
    return isKept ? before : new Stretch(number, bench, before?.standing);
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
  /** Of what is loose, what rules saw that speak in every passage, and the others; undefined where that may have changed. */
  private own: readonly Observation[] = [];
  private shared: readonly Observation[] | undefined;
  /** A passage of it has changed, or may have. */
  isStale = false;
  /** What stands here, or stood in the review before. */
  standing: Standing | undefined;
  /** The observations on the draft as a whole that what stands here was joined with. */
  private joinedTo: readonly Observation[] | undefined;

  /** `stood` is what stood here in the review before. */
  constructor(
    private readonly number: number,
    { rules, matcher, circumstances, silence, isIdle }: Bench,
    stood: Standing | undefined,
  ) {
    this.standing = stood;
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

  /**
   * Observes what rests on more than its passage, as far as that may have changed. Returned is what rules saw that speak
   * once in more than a passage: that is to be thinned over the draft.
   */
  observeLoose({ matcher, silence, isIdle }: Bench): readonly Observation[] {
    const { silent } = this.circumstances;
    if (this.shared && silence.silent === silent) return this.shared;
    const all = this.loose.flatMap(([passage, sighted]) =>
      observeSighted(passage, sighted, matcher, silence).filter((each) => !isIdle(each)),
    );
    const own = thin(all.filter(({ rule }) => !speaksOnceInMore(rule)));
    if (!isSame(own, this.own)) this.joinedTo = undefined;
    this.own = own;
    const shared = all.filter(({ rule }) => speaksOnceInMore(rule));
    // A rule that fails is to be told of in every review.
    this.shared = silence.silent === silent ? shared : undefined;
    return shared;
  }

  /** Forgets what may rest on passages that changed. */
  forget({ fresh, outlineKept }: PassageChanges): void {
    const { first, last } = this.reach;
    if (!outlineKept || fresh.some((passage) => stretchOf(passage) === this.number)) this.isStale = true;
    if (fresh.some(({ index }) => first <= index && index < last)) this.shared = undefined;
  }

  /** Forgets all that is loose. */
  forgetLoose(): void {
    this.shared = undefined;
  }

  /** All that stands here, with what was observed on the draft as a whole; the same object while it is the same. */
  joinedWith(wide: readonly Observation[]): Standing {
    const { standing, joinedTo } = this;
    if (standing && joinedTo && isSame(joinedTo, wide)) return standing;
    this.joinedTo = wide;
    const byPassage = new Map<Passage | undefined, Observed>(this.settled.map((each) => [each.passage, each]));
    const known = new Map(standing?.observed.map((each) => [each.passage, each]));
    for (const [passage, own] of grouped([...this.own, ...wide])) {
      const all = [...(byPassage.get(passage)?.all ?? []), ...own];
      const old = known.get(passage);
      byPassage.set(passage, old && isSame(old.all, all) ? old : standingIn(passage, all));
    }
    const observed = [...byPassage.values()].sort(
      (left, right) => (left.passage?.index ?? -1) - (right.passage?.index ?? -1),
    );
    if (standing && isSame(standing.observed, observed)) return standing;
    return (this.standing = { observed, rules: rulesOf(observed) });
  }
}

function isSame(some: readonly unknown[], others: readonly unknown[]): boolean {
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
