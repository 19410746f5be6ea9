/** Finds the passages that look like a pattern. */
import type { Hit, Sentence } from '../annotate/annotation';
import type { Severity } from '../finding';
import type { Pack } from '../pack';
import type { PassageChanges } from '../situate/adopt';
import { speaksOf } from '../situate/speaks-of';
import type { Passage, Section, Situation } from '../situate/situation';
import { ConceptIndex } from './concept-index';
import { Gathered, type Yield } from './gathered';
import { Memory } from './memory';
import { isMereQuestion } from './mere-question';
import type { PreparedPattern, PreparedRooms, Test } from './prepared';
import { Sieve } from './sieve';
import { inBlock, inRubric, nearby, type Placed } from './rooms';
import { holds, mayHold, type Evidence, type Setting } from './tests';

/** A passage that looks like a pattern. */
export interface Match {
  passage: Passage;
  sentence: Sentence;
  /** Hits in the sentence that made the pattern fit. */
  evidence: readonly Hit[];
  /** The pattern's own severity, if it has one. */
  severity: Severity | undefined;
}

/** A pattern and how it fits a sentence. */
interface Fit {
  pattern: PreparedPattern;
  match: Match;
}

const NO_FITS: readonly (readonly Fit[])[] = [];

/** Runs patterns over one situated draft. */
export class Matcher {
  private concepts: ConceptIndex | undefined;
  /** For a quick look before `fit`. */
  readonly sieve: Sieve;

  /** `memory` is that of the review before, brought up to date by `renew`. */
  constructor(
    readonly situation: Situation,
    readonly pack: Pack,
    readonly memory = new Memory(),
  ) {
    this.sieve = new Sieve(situation, pack.rows.width);
  }

  /** Brings the memory up to date with the passages that came and went since the situation it was made in. */
  renew(changes: PassageChanges): void {
    const { fresh, gone } = changes;
    this.memory.forget(changes);
    const judged = fresh.filter((passage) => passage.judged);
    for (const found of this.memory.fits.values()) for (const passage of gone) found.delete(passage);
    for (const passage of judged) this.noteAll(passage);
    for (const [key, gathered] of this.memory.gathered) {
      try {
        gathered.renew(changes, this);
      } catch {
        this.memory.gathered.delete(key);
      }
    }
    for (const [test, found] of this.memory.holding) {
      const held = found.size > 0;
      for (const passage of gone) found.delete(passage);
      for (const passage of judged) if (this.holdsIn(test, passage)) found.add(passage);
      if (found.size > 0 !== held) this.memory.forgetLoose();
    }
  }

  /**
   * The match of a pattern in one sentence as far as the sentence, its block and frame and its neighbours tell. The sieve
   * must be set to the sentence.
   */
  fit(pattern: PreparedPattern, passage: Passage, sentence: Sentence): Match | undefined {
    if (pattern.phases && !pattern.phases.has(passage.phase)) return undefined;
    if (isMereQuestion(sentence, passage)) return undefined;
    if (sentence.refuses && !pattern.evenRefused) return undefined;
    if (sentence.defines && !pattern.evenDefined) return undefined;
    const trigger = pattern.has[0];
    if (!trigger || !mayHold(trigger, sentence)) return undefined;
    const own = pattern.room === 'block' ? passage.annotation.sentences : undefined;
    const setting: Setting = { passage, situation: this.situation, pack: this.pack };
    const evidence: Evidence = [];
    if (!holds(trigger, pattern.unquoted ? unquoted(sentence, passage) : sentence, setting, evidence)) return undefined;
    for (let at = 1; at < pattern.has.length; at++) {
      const test = pattern.has[at];
      if (test && !this.anywhere(test, own, setting, evidence, sentence)) return undefined;
    }
    const unused: Evidence = [];
    if (!pattern.lacksNeeds || this.sieve.hasAny(pattern.lacksNeeds, own !== undefined)) {
      for (const test of pattern.lacks) if (this.anywhere(test, own, setting, unused, sentence)) return undefined;
    }
    if (!this.inNearRooms(pattern.hasIn, passage, sentence, true)) return undefined;
    if (!this.inNearRooms(pattern.lacksIn, passage, sentence, false)) return undefined;
    return { passage, sentence, evidence, severity: pattern.severity };
  }

  /** True where the section and the draft around a passage say what the pattern asks of them, if anything. */
  allows(pattern: PreparedPattern, passage: Passage): boolean {
    if (pattern.near) return true;
    const fits = (rooms: PreparedRooms, wanted: boolean): boolean =>
      rooms.section.every((test) => this.holdsInSection(test, passage.section) === wanted) &&
      rooms.draft.every((test) => this.holdsInDraft(test) === wanted);
    return fits(pattern.hasIn, true) && fits(pattern.lacksIn, false);
  }

  /**
   * What `compute` finds in each passage, judged or not, for those where it finds something, in reading order. It is asked of a
   * passage once, so it must depend on the passage and what stands around it alone; `key` tells it from others.
   */
  gather<T>(key: object, compute: (passage: Passage, matcher: Matcher) => readonly T[]): readonly Yield<T>[] {
    let gathered = this.memory.gathered.get(key);
    if (!gathered) {
      gathered = new Gathered(compute, this.situation.passages, this);
      this.memory.gathered.set(key, gathered);
    }
    // What stands under the key came from this very `compute`, or one like it.
    return gathered.yields as readonly Yield<T>[];
  }

  /** True where a heading of the draft speaks of one of the concepts with these ids; the same list is looked up once. */
  hasHeading(ids: readonly string[]): boolean {
    const isHeading = ({ block }: Passage): boolean => block.kind === 'heading';
    const compute = (): boolean => {
      const concepts = ids.map((id) => this.pack.concept(id));
      return this.situation.passages.some((passage) => isHeading(passage) && speaksOf(passage, concepts));
    };
    return this.memory.whole(ids, compute, isHeading);
  }

  /** True where any of the patterns has a match. */
  exists(patterns: readonly PreparedPattern[]): boolean {
    return patterns.some((pattern) => {
      for (const passage of this.fitsOf(pattern).keys()) if (this.allows(pattern, passage)) return true;
      return false;
    });
  }

  /** Every match of any of the patterns, in reading order: one a sentence. The same list while nothing in it changes. */
  matches(patterns: readonly PreparedPattern[]): readonly Match[] {
    const all = this.gather(patterns, (passage, now) => (passage.judged ? now.fitsAny(patterns, passage) : NO_FITS));
    const before = this.memory.matches.get(all);
    if (before) return before;
    const isNear = patterns.every(({ near }) => near);
    const matchesIn = ([passage, sentences]: (typeof all)[number]): Match[] =>
      sentences.flatMap((fits) => fits.find(({ pattern }) => this.allows(pattern, passage))?.match ?? []);
    const matches = all.flatMap((each) =>
      isNear ? matchesIn(each) : this.memory.ofSection(each[0].section, each, () => matchesIn(each)),
    );
    if (isNear) this.memory.matches.set(all, matches);
    return matches;
  }

  /** For each sentence of a passage that one of the patterns fits, those that do. */
  private fitsAny(patterns: readonly PreparedPattern[], passage: Passage): readonly (readonly Fit[])[] {
    const found: Fit[][] = [];
    this.sieve.setPassage(passage);
    for (const sentence of passage.annotation.sentences) {
      if (sentence.hits.length === 0) continue;
      this.sieve.setSentence(sentence);
      const fits: Fit[] = [];
      for (const pattern of patterns) {
        const match = this.sieve.letsThrough(pattern.entry) ? this.fit(pattern, passage, sentence) : undefined;
        if (match) fits.push({ pattern, match });
      }
      if (fits.length > 0) found.push(fits);
    }
    return found;
  }

  private fitsOf(pattern: PreparedPattern): ReadonlyMap<Passage, readonly Match[]> {
    let found = this.memory.fits.get(pattern);
    if (!found) {
      found = new Map();
      for (const passage of this.index().candidates(pattern)) this.note(pattern, passage, found);
      this.memory.fits.set(pattern, found);
    }
    return found;
  }

  private note(pattern: PreparedPattern, passage: Passage, found: Map<Passage, Match[]>): void {
    this.sieve.setPassage(passage);
    for (const sentence of passage.annotation.sentences) {
      this.sieve.setSentence(sentence);
      this.noteSentence(pattern, passage, sentence, found);
    }
  }

  /** Notes a passage under every pattern that was asked of the draft before. */
  private noteAll(passage: Passage): void {
    this.sieve.setPassage(passage);
    for (const sentence of passage.annotation.sentences) {
      this.sieve.setSentence(sentence);
      for (const [pattern, found] of this.memory.fits) {
        try {
          this.noteSentence(pattern, passage, sentence, found);
        } catch {
          // The rule is to fail where it is judged, under its own name.
          this.memory.fits.delete(pattern);
        }
      }
    }
  }

  private noteSentence(
    pattern: PreparedPattern,
    passage: Passage,
    sentence: Sentence,
    found: Map<Passage, Match[]>,
  ): void {
    const match = this.sieve.letsThrough(pattern.entry) ? this.fit(pattern, passage, sentence) : undefined;
    if (!match) return;
    const fits = found.get(passage);
    if (fits) fits.push(match);
    else found.set(passage, [match]);
  }

  private index(): ConceptIndex {
    return (this.concepts ??= new ConceptIndex(this.situation));
  }

  /** True where the test holds in one of the passage's own sentences or in its frame; only evidence of `sentence` is kept. */
  private anywhere(
    test: Test,
    own: readonly Sentence[] | undefined,
    setting: Setting,
    evidence: Evidence,
    sentence: Sentence,
  ): boolean {
    if (own) {
      for (const each of own)
        if (this.proves(test, each, setting, each === sentence ? evidence : undefined)) return true;
    } else if (this.proves(test, sentence, setting, evidence)) return true;
    for (const each of setting.passage.frame) if (this.proves(test, each, setting, undefined)) return true;
    return false;
  }

  /** True where the test holds in the sentence; what proves it is added to `evidence`, where that is wanted. */
  private proves(test: Test, sentence: Sentence, setting: Setting, evidence: Evidence | undefined): boolean {
    if (!mayHold(test, sentence)) return false;
    const found: Evidence = [];
    if (!holds(test, sentence, setting, found)) return false;
    evidence?.push(...found);
    return true;
  }

  /** True where every test of the rooms beside the sentence holds somewhere in its room (`wanted`), or none does. */
  private inNearRooms(rooms: PreparedRooms, passage: Passage, sentence: Sentence, wanted: boolean): boolean {
    const fits = (tests: readonly Test[], placed: () => readonly Placed[]): boolean =>
      tests.length === 0 || tests.every((test) => this.somewhere(test, placed()) === wanted);
    return (
      fits(rooms.nearby, () => nearby(this.situation, passage, sentence)) &&
      fits(rooms.block, () => inBlock(passage)) &&
      fits(rooms.rubric, () => inRubric(passage))
    );
  }

  private somewhere(test: Test, placed: readonly Placed[]): boolean {
    return placed.some(({ sentence, passage }) =>
      holds(test, sentence, { passage, situation: this.situation, pack: this.pack }, []),
    );
  }

  private holdsIn(test: Test, passage: Passage): boolean {
    return this.somewhere(test, inBlock(passage));
  }

  private holdsInSection(test: Test, section: Section): boolean {
    return this.memory.ofSection(section, test, () => {
      const { passages } = this.situation;
      for (let at = section.first; at < section.last; at++) {
        const passage = passages[at];
        if (passage?.judged && this.holdsIn(test, passage)) return true;
      }
      return false;
    });
  }

  private holdsInDraft(test: Test): boolean {
    let found = this.memory.holding.get(test);
    if (!found) {
      const places = this.index().passagesOf(test) ?? this.situation.passages.filter((passage) => passage.judged);
      found = new Set(places.filter((passage) => this.holdsIn(test, passage)));
      this.memory.holding.set(test, found);
    }
    return found.size > 0;
  }
}

/** Sentences without what they quote: many patterns ask. */
const UNQUOTED = new WeakMap<Sentence, Sentence>();

/** The sentence without the hits that stand in quotation marks. */
function unquoted(sentence: Sentence, passage: Passage): Sentence {
  const known = UNQUOTED.get(sentence);
  if (known) return known;
  const own = passage.annotation.quotations.filter(({ start, end }) => start < sentence.end && sentence.start < end);
  const isQuoted = (hit: Hit): boolean => own.some(({ start, end }) => start <= hit.start && hit.end <= end);
  const made = own.length === 0 ? sentence : { ...sentence, hits: sentence.hits.filter((hit) => !isQuoted(hit)) };
  UNQUOTED.set(sentence, made);
  return made;
}
