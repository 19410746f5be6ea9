/** Where a clause stands in a draft, and the elements of it that fit there. */
import type { Clause } from '../../../rules/schema/clause';
import type { Sentence } from '../annotate/annotation';
import type { Passage } from '../situate/situation';
import type { Match, Matcher } from './match';
import type { PreparedPattern } from './prepared';

/** A clause ready to be read. */
export interface PreparedClause {
  clause: Clause;
  topic: readonly PreparedPattern[];
  headings: readonly number[];
  elements: readonly {
    id: string;
    core: boolean;
    /** The element is asked under these jurisdictions; undefined: everywhere. */
    jurisdictions: readonly string[] | undefined;
    see: readonly PreparedPattern[];
  }[];
}

/** An element and a sentence that patterns of it fit; `near` where one of them rests on the passage alone. */
export interface FittingElement {
  id: string;
  passage: Passage;
  sentence: Sentence;
  patterns: readonly PreparedPattern[];
  near: boolean;
}

const NONE: readonly FittingElement[] = [];

/** The elements that fit where a clause stands, by passage; `topic` are the places that speak of its subject. */
export function fittingElements(
  prepared: PreparedClause,
  topic: readonly Match[],
  matcher: Matcher,
): readonly (readonly FittingElement[])[] {
  const extent = matcher.memory.whole(
    prepared,
    () => new ClauseExtent(prepared),
    () => false,
  );
  return extent.read(topic, matcher);
}

/** True where the passage has a hit of one of the concepts. */
export function speaksOf({ annotation }: Passage, concepts: readonly number[]): boolean {
  for (const { hits } of annotation.sentences) {
    for (const { concept } of hits) if (concepts.includes(concept)) return true;
  }
  return false;
}

/** The extent of a clause in one outline: while that stays as it is, an edit costs the passages it changed. */
class ClauseExtent {
  private topic: readonly number[] = [];
  private indexes: readonly number[] = [];
  private seen: Passage[] = [];
  private fitting: (readonly FittingElement[])[] = [];

  constructor(private readonly prepared: PreparedClause) {}

  read(topic: readonly Match[], matcher: Matcher): readonly (readonly FittingElement[])[] {
    const { passages } = matcher.situation;
    const at = topic.map(({ passage }) => passage.index);
    if (this.seen.length === 0 || at.length !== this.topic.length || at.some((index, k) => index !== this.topic[k])) {
      this.topic = at;
      this.indexes = indexesOf(this.prepared, topic, matcher);
      this.seen = [];
      this.fitting = [];
    }
    this.indexes.forEach((index, place) => {
      const passage = passages[index];
      if (!passage || passage === this.seen[place]) return;
      this.seen[place] = passage;
      this.fitting[place] = matcher.memory.recall(passage, this.prepared, () =>
        readElements(this.prepared, passage, matcher),
      );
    });
    return this.fitting;
  }
}

/**
 * The passages that make up the clause: sections whose heading names its subject; elsewhere the blocks that speak of
 * it, the list under such a block and the block that follows it.
 */
function indexesOf({ headings }: PreparedClause, topic: readonly Match[], matcher: Matcher): number[] {
  const { passages, sections } = matcher.situation;
  const inside = new Uint8Array(passages.length);
  for (const section of sections) {
    const heading = passages[section.heading];
    if (heading && speaksOf(heading, headings)) inside.fill(1, section.first, section.last);
  }
  for (const { passage } of topic) {
    inside[passage.index] = 1;
    for (const other of followers(passage, passages)) inside[other] = 1;
    for (const other of matcher.rowOf(passage)) inside[other.index] = 1;
  }
  return passages.flatMap(({ judged, index }) => (judged && inside[index] === 1 ? [index] : []));
}

function followers(passage: Passage, passages: readonly Passage[]): number[] {
  const found: number[] = [];
  for (let at = passage.index + 1; at < passages.length; at++) {
    const next = passages[at];
    if (next?.section !== passage.section || next.block.kind === 'heading') break;
    found.push(at);
    const inList = next.block.kind === 'item';
    if (!inList) break;
  }
  return found;
}

function readElements({ elements }: PreparedClause, passage: Passage, matcher: Matcher): readonly FittingElement[] {
  let fitting: FittingElement[] | undefined;
  const { sieve } = matcher;
  sieve.setPassage(passage);
  for (const sentence of passage.annotation.sentences) {
    if (sentence.hits.length === 0) continue;
    sieve.setSentence(sentence);
    for (const { id, see } of elements) {
      const patterns = see.filter((each) => sieve.letsThrough(each.entry) && matcher.fit(each, passage, sentence));
      if (patterns.length === 0) continue;
      (fitting ??= []).push({ id, passage, sentence, patterns, near: patterns.some(({ near }) => near) });
    }
  }
  return fitting ?? NONE;
}
