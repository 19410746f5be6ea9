import assert from 'node:assert/strict';
import type { Sentence } from '../../../language-server/engine/annotate/annotation';
import { hash32 } from '../../../language-server/engine/hash';
import { BUCKETS, Features } from '../../../language-server/engine/second-reader/features';
import { SecondReader } from '../../../language-server/engine/second-reader/second-reader';
import { packWeights } from '../../../rules/compile/reader-weights';
import type { Word } from '../../../language-server/engine/annotate/lexicon';

const CONCEPTS = [{ id: 'repair' }, { id: 'label' }];

/** A sentence of which the reader sees no more than its words and the concepts given. */
function sentence(hits: { concept: number; negated: boolean }[] = []): Sentence {
  const bare = { hits, quantities: [], modality: new Set(), refuses: false, defines: false };
  return bare as unknown as Sentence;
}

function words(text: string): Word[] {
  return text.split(' ').map((stem) => ({ stemHash: hash32(stem) }) as unknown as Word);
}

/** The buckets of a sentence of these words. */
function bucketsOf(text: string, hits: { concept: number; negated: boolean }[] = []): number[] {
  const features = new Features(CONCEPTS);
  const read = words(text);
  features.read(sentence(hits), read, 0, read.length);
  return [...features.buckets.subarray(0, features.count)];
}

const sigmoid = (evidence: number): number => 1 / (1 + Math.exp(-evidence));

describe('The second reader', () => {
  it('sees words, pairs, signs and concepts, and tells a negated concept from a plain one', () => {
    const plain = bucketsOf('no spare parts', [{ concept: 0, negated: false }]);
    const negated = bucketsOf('no spare parts', [{ concept: 0, negated: true }]);
    assert.equal(plain.length, 3 + 3 + 1 + 1);
    assert.deepEqual(plain.slice(0, -1), negated.slice(0, -1));
    assert.notEqual(plain.at(-1), negated.at(-1));
    assert.ok(plain.every((bucket) => bucket >= 0 && bucket < BUCKETS));
    // The same words in another order are the same words in other pairs.
    const other = bucketsOf('spare no parts');
    assert.deepEqual(other.slice(0, 3).sort(), plain.slice(0, 3).sort());
    assert.notDeepEqual(other.slice(3, 6).sort(), plain.slice(3, 6).sort());
  });

  it('adds up the weights of what it sees, as packed and unpacked, over the root of their number', () => {
    const weights = new Float64Array(BUCKETS * 3);
    const seen = bucketsOf('no spare parts', [{ concept: 1, negated: false }]);
    seen.forEach((bucket, at) => {
      weights[bucket * 3] = 7;
      weights[bucket * 3 + 1] = -at;
      weights[bucket * 3 + 2] = 7;
    });
    // The first bucket and the last, and neighbours far apart, weigh something as well.
    for (const bucket of [0, 1, 130, 40_000, BUCKETS - 1]) {
      if (!seen.includes(bucket)) weights[bucket * 3 + 1] = 3;
    }
    const packed = packWeights(weights, 3);
    assert.equal(packed.unit, 1);
    const reader = new SecondReader(
      { families: ['repairability', 'certification'], tellsSubject: true, kinds: {}, ...packed, bias: [-3, 1, 0.5] },
      CONCEPTS,
    );
    const read = sentence([{ concept: 1, negated: false }]);
    reader.read(read, words('no spare parts'), 0, 3);
    const share = 1 / Math.sqrt(8);
    assert.deepEqual(read.likeness, [sigmoid(7 * 8 * share - 3), sigmoid(-28 * share + 1)]);
    assert.equal(read.onSubject, undefined, 'few words do not tell what a draft is about');
    const long = sentence();
    reader.read(long, words('no spare parts at all'), 0, 5);
    assert.equal(long.onSubject, 4, 'one sentence says no more than so much');
    assert.equal(reader.column('certification'), 1);
    assert.equal(reader.column('greenwashing'), -1);
  });

  it('packs a weight beyond the largest step as that step, and leaves out what rounds to nothing', () => {
    const weights = new Float64Array(BUCKETS);
    for (let bucket = 10; bucket < 5010; bucket++) weights[bucket] = 1.5;
    weights[3] = 900;
    weights[4] = 0.01;
    const packed = packWeights(weights, 1);
    assert.equal(packed.unit, 1.5 / 7);
    assert.equal(packed.weights, 'W'.repeat(5001));
  });
});
