/** Where each concept stands in a draft, so that a rule visits only the sentences that can fit it. */
import type { Situation } from '../situate/situation';
import type { PreparedPattern, Test } from './prepared';
import type { Placed } from './rooms';

/** A sentence with its rank in reading order. */
interface Ranked extends Placed {
  rank: number;
}

const NONE: readonly Ranked[] = [];

export class ConceptIndex {
  private readonly places = new Map<number, Ranked[]>();

  constructor(situation: Situation) {
    let rank = 0;
    for (const passage of situation.passages) {
      if (!passage.judged) continue;
      for (const sentence of passage.annotation.sentences) {
        const placed: Ranked = { sentence, passage, rank: rank++ };
        for (const { concept } of sentence.hits) {
          const listed = this.places.get(concept);
          if (!listed) this.places.set(concept, [placed]);
          else if (listed.at(-1) !== placed) listed.push(placed);
        }
      }
    }
  }

  /** The sentences with a trigger of one of the patterns, in reading order. */
  candidates(patterns: readonly PreparedPattern[]): readonly Placed[] {
    const concepts = new Set(patterns.flatMap((pattern) => [...pattern.triggers]));
    const found = new Set<Ranked>();
    for (const concept of concepts) for (const placed of this.places.get(concept) ?? NONE) found.add(placed);
    return [...found].sort((left, right) => left.rank - right.rank);
  }

  /** The sentences where a test of one concept, or of any of several, can hold; undefined for other tests. */
  placesOf(test: Test): readonly Placed[] | undefined {
    if (test.kind === 'concept') return this.places.get(test.concept) ?? NONE;
    if (test.kind !== 'any') return undefined;
    const parts = test.tests.map((inner) => this.placesOf(inner));
    return parts.every((part) => part !== undefined) ? parts.flat() : undefined;
  }
}
