/** Where each concept stands in a draft, so that a rule visits only the passages that can fit it. */
import type { Passage, Situation } from '../situate/situation';
import type { PreparedPattern, Test } from './prepared';

const NONE: readonly Passage[] = [];

export class ConceptIndex {
  /** By concept, the judged passages with a hit of it, in their order. */
  private readonly places: Passage[][] = [];

  constructor(situation: Situation) {
    for (const passage of situation.passages) {
      if (!passage.judged) continue;
      for (const sentence of passage.annotation.sentences) {
        for (const { concept } of sentence.hits) {
          const listed = this.places[concept];
          if (!listed) this.places[concept] = [passage];
          else if (listed[listed.length - 1] !== passage) listed.push(passage);
        }
      }
    }
  }

  /** The judged passages with a trigger of the pattern. */
  candidates(pattern: PreparedPattern): ReadonlySet<Passage> {
    const found = new Set<Passage>();
    for (const concept of pattern.triggers) for (const passage of this.places[concept] ?? NONE) found.add(passage);
    return found;
  }

  /** The passages where a test of one concept, or of any of several, can hold; undefined for other tests. */
  passagesOf(test: Test): readonly Passage[] | undefined {
    if (test.kind === 'concept') return this.places[test.concept] ?? NONE;
    if (test.kind !== 'any') return undefined;
    const parts = test.tests.map((inner) => this.passagesOf(inner));
    return parts.every((part) => part !== undefined) ? [...new Set(parts.flat())] : undefined;
  }
}
