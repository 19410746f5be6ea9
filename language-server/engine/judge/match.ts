/** Finds the passages that look like a pattern. */
import type { Hit, Sentence } from '../annotate/annotation';
import type { Severity } from '../finding';
import type { Pack } from '../pack';
import type { Passage, Situation } from '../situate/situation';
import { ConceptIndex } from './concept-index';
import type { PreparedPattern, PreparedRooms, Test } from './prepared';
import { inBlock, nearby, Rooms, type Placed } from './rooms';
import { holds, type Evidence, type Setting } from './tests';

/** A passage that looks like a pattern. */
export interface Match {
  passage: Passage;
  sentence: Sentence;
  /** Hits in the sentence that made the pattern fit. */
  evidence: readonly Hit[];
  /** The pattern's own severity, if it has one. */
  severity: Severity | undefined;
}

/** Runs patterns over one situated draft. */
export class Matcher {
  private readonly rooms: Rooms;
  private readonly index: ConceptIndex;

  constructor(
    readonly situation: Situation,
    readonly pack: Pack,
  ) {
    this.rooms = new Rooms(situation);
    this.index = new ConceptIndex(situation);
  }

  /** The match of a pattern in one sentence, or undefined. */
  match(pattern: PreparedPattern, passage: Passage, sentence: Sentence): Match | undefined {
    if (pattern.phases && !pattern.phases.has(passage.phase)) return undefined;
    if (sentence.refuses && !pattern.evenRefused) return undefined;
    if (sentence.defines && !pattern.evenDefined) return undefined;
    const setting: Setting = { passage, situation: this.situation, pack: this.pack };
    const own = pattern.room === 'block' ? passage.annotation.sentences : [sentence];
    const evidence: Evidence = [];
    const [trigger, ...others] = pattern.has;
    if (!trigger || !holds(trigger, pattern.unquoted ? unquoted(sentence, passage) : sentence, setting, evidence))
      return undefined;
    for (const test of others) if (!this.anywhere(test, own, setting, evidence, sentence)) return undefined;
    const unused: Evidence = [];
    for (const test of pattern.lacks) if (this.anywhere(test, own, setting, unused, sentence)) return undefined;
    if (!this.inRooms(pattern.hasIn, passage, sentence, true)) return undefined;
    if (!this.inRooms(pattern.lacksIn, passage, sentence, false)) return undefined;
    return { passage, sentence, evidence, severity: pattern.severity };
  }

  /** True where the test holds in one of the passage's own sentences or in its frame; only evidence of `sentence` is kept. */
  private anywhere(
    test: Test,
    own: readonly Sentence[],
    setting: Setting,
    evidence: Evidence,
    sentence: Sentence,
  ): boolean {
    for (const each of own) {
      const found: Evidence = [];
      if (holds(test, each, setting, found)) {
        if (each === sentence) evidence.push(...found);
        return true;
      }
    }
    return setting.passage.frame.some((each) => holds(test, each, setting, []));
  }

  /** True where every test of every room holds somewhere in its room (`wanted`), or none does. */
  private inRooms(rooms: PreparedRooms, passage: Passage, sentence: Sentence, wanted: boolean): boolean {
    const fits = (tests: readonly Test[], placed: (test: Test) => readonly Placed[]): boolean =>
      tests.every((test) => this.somewhere(test, placed(test)) === wanted);
    return (
      fits(rooms.nearby, () => nearby(this.situation, passage, sentence)) &&
      fits(rooms.block, () => inBlock(passage)) &&
      fits(rooms.section, () => this.rooms.section(passage)) &&
      fits(rooms.draft, (test) => this.index.placesOf(test) ?? this.rooms.draft())
    );
  }

  private somewhere(test: Test, placed: readonly Placed[]): boolean {
    return placed.some(({ sentence, passage }) =>
      holds(test, sentence, { passage, situation: this.situation, pack: this.pack }, []),
    );
  }

  /** Every match of any of the patterns, in reading order: one a sentence. */
  *matches(patterns: readonly PreparedPattern[]): Generator<Match> {
    for (const { passage, sentence } of this.index.candidates(patterns)) {
      for (const pattern of patterns) {
        if (!sentence.hits.some((hit) => pattern.triggers.has(hit.concept))) continue;
        const match = this.match(pattern, passage, sentence);
        if (match) {
          yield match;
          break;
        }
      }
    }
  }
}

/** The sentence without the hits that stand in quotation marks. */
function unquoted(sentence: Sentence, passage: Passage): Sentence {
  const { quotations } = passage.annotation;
  if (quotations.length === 0) return sentence;
  const hits = sentence.hits.filter(
    (hit) => !quotations.some(({ start, end }) => start <= hit.start && hit.end <= end),
  );
  return { ...sentence, hits };
}
