/**
 * What the second reader sees of a sentence: its stems, neighbouring pairs, and signs: amounts, stance, concepts. Each
 * is known by the bucket its name falls in, so no names need be kept. A feature that training never met falls on one that
 * weighs something about once in eleven times.
 */
import type { Sentence } from '../annotate/annotation';
import type { Lexicon, Word } from '../annotate/lexicon';
import { tokenise } from '../annotate/tokens';
import type { Language } from '../draft';
import { hash32 } from '../hash';

export const BUCKETS = 1 << 17;

/** Stands for the word before the first. */
const FIRST = hash32('^');
const PAIR = hash32('pair');
const NO_QUANTITY = bucketOf(hash32('\tno quantity'));
const REFUSES = bucketOf(hash32('\trefuses'));
const DEFINES = bucketOf(hash32('\tdefines'));

/** Spreads the bits of a hash, of which the last alone say little, and takes as many as there are buckets. */
function bucketOf(hash: number): number {
  let mixed = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
  return (mixed ^ (mixed >>> 16)) & (BUCKETS - 1);
}

const signBuckets = new Map<string, number>();

/** The bucket of an amount's kind or of a modality. */
function signBucket(name: string): number {
  let bucket = signBuckets.get(name);
  if (bucket === undefined) signBuckets.set(name, (bucket = bucketOf(hash32(`\t${name}`))));
  return bucket;
}

/** The features of one sentence after the other, in one list that is used again. */
export class Features {
  /** The buckets of the sentence read last, as often as each occurs; `count` of them count. */
  buckets = new Int32Array(512);
  count = 0;
  /** How many of them are single words; they come first, and as many pairs after them. */
  words = 0;
  /** How many of them are no concepts, which come last. */
  withoutConcepts = 0;
  private readonly plain: Int32Array;
  private readonly negated: Int32Array;

  constructor(concepts: readonly { id: string }[]) {
    this.plain = Int32Array.from(concepts, ({ id }) => bucketOf(hash32(`\t@${id}`)));
    this.negated = Int32Array.from(concepts, ({ id }) => bucketOf(hash32(`\t!${id}`)));
  }

  /** Reads a sentence whose words are those of tokens `first .. last`. */
  read(sentence: Sentence, words: readonly Word[], first: number, last: number): void {
    const { hits, quantities, modality, refuses, defines } = sentence;
    this.count = 0;
    this.makeRoom(2 * (last - first) + quantities.length + modality.size + hits.length + 3);
    for (let token = first; token < last; token++) this.add(bucketOf(words[token]?.stemHash ?? 0));
    this.words = this.count;
    let before = FIRST;
    for (let token = first; token < last; token++) {
      const hash = words[token]?.stemHash ?? 0;
      this.add(bucketOf(Math.imul(before, 31) ^ hash ^ PAIR));
      before = hash;
    }
    for (const { kind } of quantities) this.add(signBucket(kind));
    if (quantities.length === 0) this.add(NO_QUANTITY);
    for (const each of modality) this.add(signBucket(each));
    if (refuses) this.add(REFUSES);
    if (defines) this.add(DEFINES);
    this.withoutConcepts = this.count;
    for (const { concept, negated } of hits) this.add((negated ? this.negated : this.plain)[concept] ?? 0);
  }

  /** Reads a sentence whose own text this is. */
  readText(sentence: Sentence, text: string, language: Language, lexicon: Lexicon): void {
    const { count, starts, ends } = tokenise(text, language);
    const words = Array.from({ length: count }, (_, token) => lexicon.word(text.slice(starts[token], ends[token])));
    this.read(sentence, words, 0, count);
  }

  /** What the sentence read last speaks of: its words, signs and concepts, each once, without pairs. */
  subjects(): Set<number> {
    const { buckets, words, count } = this;
    return new Set([...buckets.subarray(0, words), ...buckets.subarray(2 * words, count)]);
  }

  private add(bucket: number): void {
    this.buckets[this.count++] = bucket;
  }

  private makeRoom(size: number): void {
    if (size > this.buckets.length) this.buckets = new Int32Array(2 * size);
  }
}
