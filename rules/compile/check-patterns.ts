/** Holds patterns, in rules and clauses, against the vocabulary and the label register. */
import type { RegisteredLabel } from '../schema/label';
import type { Pattern } from '../schema/pattern';
import {
  referencesOf,
  referencesOfLacking,
  startsFromConcept,
  type LabelQuestion,
  type PatternReferences,
} from './pattern-references';
import type { Problem } from './problem';
import type { KeyPath, Source } from './yaml-source';

export class PatternCheck {
  private readonly labels: ReadonlySet<string>;

  /** `whole`: vocabulary and register were read in full. If not, what is missing may be in a file that was left out. */
  constructor(
    private readonly concepts: ReadonlyMap<string, number>,
    labels: readonly RegisteredLabel[],
    private readonly whole: boolean,
  ) {
    this.labels = new Set(labels.map((label) => label.id));
  }

  /** Problems of a list of patterns that stands under `path`. */
  patterns(source: Source<unknown>, patterns: readonly Pattern[], path: KeyPath): Problem[] {
    return [
      ...this.references(source, referencesOf(patterns, path)),
      ...patterns.flatMap((pattern, at) => {
        if (startsFromConcept(pattern.has[0])) return [];
        const message = 'the first thing to find must be a concept, a list of concepts or a label';
        return [source.problem([...path, at, 'has', 0], message)];
      }),
    ];
  }

  /** Problems of what a rule says all its patterns lack. */
  lacking(source: Source<unknown>, rule: Pick<Pattern, 'lacks' | 'lacksIn'>): Problem[] {
    return this.references(source, referencesOfLacking(rule, []));
  }

  private references(source: Source<unknown>, { concepts, questions }: PatternReferences): Problem[] {
    return [
      ...concepts.flatMap(({ concept, path }) => this.concept(source, concept, path)),
      ...questions.flatMap(({ path, question }) => this.question(source, question, path)),
    ];
  }

  concept(source: Source<unknown>, id: string, path: KeyPath): Problem[] {
    if (this.concepts.has(id)) return [];
    return [{ ...source.problem(path, `there is no concept "${id}"`), follows: !this.whole }];
  }

  private question(source: Source<unknown>, question: LabelQuestion, path: KeyPath): Problem[] {
    return (['not', 'ids'] as const).flatMap((key) =>
      (question[key] ?? []).flatMap((id, at) => {
        if (this.labels.has(id)) return [];
        return [{ ...source.problem([...path, key, at], `there is no label "${id}"`), follows: !this.whole }];
      }),
    );
  }
}
