/** Where a clause stands in a draft, and the elements of it that fit there. */
import type { Clause } from '../../../rules/schema/clause';
import type { Sentence } from '../annotate/annotation';
import { rowOf } from '../situate/rows';
import type { Passage } from '../situate/situation';
import { speaksOf } from '../situate/speaks-of';
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

/** The extent of a clause in the draft; `topic` are the places that speak of its subject. */
export function extentOf(prepared: PreparedClause, topic: readonly Match[], matcher: Matcher): ClauseExtent {
  const extent = matcher.memory.whole(
    prepared,
    () => new ClauseExtent(prepared),
    () => false,
  );
  extent.read(topic, matcher);
  return extent;
}

/** True where the section and the draft around an element say what it asks of them. */
export function isThere({ patterns, passage }: FittingElement, matcher: Matcher): boolean {
  return patterns.some((pattern) => matcher.allows(pattern, passage));
}

/** The extent of a clause in one outline: while that stays as it is, an edit costs the passages it changed. */
export class ClauseExtent {
  /** The elements that fit, by the index of their passage. */
  readonly fitting = new Map<number, readonly FittingElement[]>();
  /** In how many sentences each element stands by what is near alone. */
  private readonly near = new Map<string, number>();
  /** The passages with elements that rest on more. */
  private readonly far = new Set<number>();
  private topic: readonly Match[] = [];
  private topicAt: readonly number[] = [];
  /** The indexes of its passages; undefined until it is read. */
  private inside: ReadonlySet<number> | undefined;
  /** The renewal of the memory at which it was read. */
  private readAt = -1;

  constructor(private readonly prepared: PreparedClause) {}

  /** Reads the passages of the extent, as far as they were not read before. */
  read(topic: readonly Match[], matcher: Matcher): void {
    const { renewals, latest } = matcher.memory;
    const isNext = this.readAt === renewals || (this.readAt === renewals - 1 && latest?.outlineKept);
    if (isNext && this.inside && this.isSameTopic(topic)) {
      if (this.readAt === renewals) return;
      for (const { index } of latest?.fresh ?? []) if (this.inside.has(index)) this.readPassage(index, matcher);
    } else {
      this.topicAt = topic.map(({ passage }) => passage.index);
      this.inside = new Set(indexesOf(this.prepared, topic, matcher));
      this.fitting.clear();
      this.near.clear();
      this.far.clear();
      for (const index of this.inside) this.readPassage(index, matcher);
    }
    this.topic = topic;
    this.readAt = renewals;
  }

  /** True where the same passages speak of the subject as when it was read last, in an outline that was kept. */
  private isSameTopic(topic: readonly Match[]): boolean {
    if (topic === this.topic) return true;
    const { topicAt } = this;
    return topic.length === topicAt.length && topic.every(({ passage }, at) => passage.index === topicAt[at]);
  }

  /** Those of some elements that the extent lacks. */
  lacking(ids: readonly string[], matcher: Matcher): Set<string> {
    const lacking = new Set(ids.filter((id) => (this.near.get(id) ?? 0) === 0));
    for (const index of lacking.size > 0 ? this.far : []) {
      for (const element of this.fitting.get(index) ?? []) {
        if (lacking.has(element.id) && isThere(element, matcher)) lacking.delete(element.id);
      }
    }
    return lacking;
  }

  private readPassage(index: number, matcher: Matcher): void {
    for (const { id, near } of this.fitting.get(index) ?? []) if (near) this.near.set(id, (this.near.get(id) ?? 0) - 1);
    this.far.delete(index);
    const passage = matcher.situation.passages[index];
    if (!passage) return;
    const fitting = matcher.memory.recall(passage, this.prepared, () => readElements(this.prepared, passage, matcher));
    this.fitting.set(index, fitting);
    for (const { id, near } of fitting) {
      if (near) this.near.set(id, (this.near.get(id) ?? 0) + 1);
      else this.far.add(index);
    }
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
    for (const other of rowOf(passage, matcher.situation)) inside[other.index] = 1;
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
