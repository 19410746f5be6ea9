/**
 * A second reader beside the rules, for faults said without any of the words the rules know, and a second witness where
 * a rule is broad: a linear model over stems, word pairs and concepts, one column of weights a family, trained when the
 * pack is built (rules/compile/train.ts).
 */
import type { Sentence } from '../annotate/annotation';
import type { Lexicon, Word } from '../annotate/lexicon';
import type { Language } from '../draft';
import type { Family } from '../finding';
import { BUCKETS, Features } from './features';
import { KindReader, type CompiledKinds } from './kinds';
import { eachRow, type PackedWeights } from './packed-weights';

/** Shorter sentences, mostly table cells, were in no draft it was trained on: they tell nothing of the subject. */
const TELLING_WORDS = 5;

/** One sentence alone does not tell what a draft is about: its evidence is cut to this. */
const MOST_EVIDENCE = 4;

/** The trained weights of one language, as the pack file holds them. */
export interface CompiledReader extends PackedWeights {
  families: readonly Family[];
  /** A last column, after those of the families, tells drafts about ICT hardware from others. */
  tellsSubject: boolean;
  bias: readonly number[];
  /** What tells the kinds of fault of a family apart, where its rule names any. */
  kinds: Partial<Readonly<Record<Family, CompiledKinds>>>;
}

/** The weights ready to use. */
export class SecondReader {
  private readonly features: Features;
  /** By bucket a weight for each column. */
  private readonly weights: Int8Array;
  private readonly sums: Int32Array;
  private readonly kindReaders = new Map<Family, KindReader>();

  constructor(
    private readonly compiled: CompiledReader,
    concepts: readonly { id: string }[],
  ) {
    this.features = new Features(concepts);
    this.weights = unpack(compiled);
    this.sums = new Int32Array(columnsOf(compiled));
  }

  /** Index of a family among the likenesses of a sentence; -1 where it was trained for none of it. */
  column(family: Family): number {
    return this.compiled.families.indexOf(family);
  }

  /** Notes in the sentence, its words those of tokens `first .. last`, how likely a fault it is and whether it is of ICT. */
  read(sentence: Sentence, words: readonly Word[], first: number, last: number): void {
    const { features, sums, weights } = this;
    const { length } = sums;
    features.read(sentence, words, first, last);
    sums.fill(0);
    for (let each = 0; each < features.count; each++) {
      const row = (features.buckets[each] ?? 0) * length;
      for (let column = 0; column < length; column++) {
        sums[column] = (sums[column] ?? 0) + (weights[row + column] ?? 0);
      }
    }
    const { families, tellsSubject, unit, bias } = this.compiled;
    const share = unit / Math.sqrt(Math.max(1, features.count));
    const evidence = (column: number): number => (sums[column] ?? 0) * share + (bias[column] ?? 0);
    sentence.likeness = families.map((_, column) => 1 / (1 + Math.exp(-evidence(column))));
    if (!tellsSubject || features.words < TELLING_WORDS) return;
    sentence.onSubject = Math.max(-MOST_EVIDENCE, Math.min(MOST_EVIDENCE, evidence(families.length)));
  }

  /** The rules of a family whose faults a sentence with this text resembles most, the likeliest first. */
  kindsOf(family: Family, sentence: Sentence, text: string, language: Language, lexicon: Lexicon): string[] {
    const compiled = this.compiled.kinds[family];
    if (!compiled) return [];
    let reader = this.kindReaders.get(family);
    if (!reader) this.kindReaders.set(family, (reader = new KindReader(compiled)));
    this.features.readText(sentence, text, language, lexicon);
    return reader.likest(this.features.subjects());
  }
}

function columnsOf({ families, tellsSubject }: CompiledReader): number {
  return families.length + (tellsSubject ? 1 : 0);
}

function unpack(compiled: CompiledReader): Int8Array {
  const columns = columnsOf(compiled);
  const unpacked = new Int8Array(BUCKETS * columns);
  eachRow(compiled, columns, (bucket, row) => unpacked.set(row, bucket * columns));
  return unpacked;
}
