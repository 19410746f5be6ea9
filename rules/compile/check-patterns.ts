/** Holds patterns, in rules and clauses, against the vocabulary and the label register. */
import type { Label } from '../schema/label';
import type { Pattern } from '../schema/pattern';
import { referencesOf, startsFromConcept, type LabelQuestion } from './pattern-references';
import type { Problem } from './problem';
import type { KeyPath, Source } from './yaml-source';

/** Values of the label register that a question may name, by the question's key. */
type RegisterValues = Readonly<Record<'of' | 'kind' | 'not' | 'ids' | 'status' | 'verdict', ReadonlySet<string>>>;

export class PatternCheck {
  private readonly values: RegisterValues;

  /** `whole`: vocabulary and register were read in full, so that what is not there does not exist. */
  constructor(
    private readonly concepts: ReadonlyMap<string, number>,
    labels: readonly Label[],
    private readonly whole: boolean,
  ) {
    const ids = new Set(labels.map((label) => label.id));
    this.values = {
      of: new Set(labels.map((label) => label.certificateOf)),
      kind: new Set(labels.map((label) => label.kind)),
      not: ids,
      ids,
      status: new Set(labels.map((label) => label.status)),
      verdict: new Set(labels.flatMap((label) => label.verdicts.map((row) => row.verdict))),
    };
  }

  /** Problems of a list of patterns that stands under `path`. */
  patterns(source: Source<unknown>, patterns: readonly Pattern[], path: KeyPath): Problem[] {
    const { concepts, questions } = referencesOf(patterns, path);
    return [
      ...concepts.flatMap((reference) => this.concept(source, reference.concept, reference.path)),
      ...questions.flatMap(({ path: at, question }) => this.question(source, question, at)),
      ...patterns.flatMap((pattern, at) => {
        if (startsFromConcept(pattern.has[0])) return [];
        const message = 'the first thing to find must be a concept, a list of concepts or a label';
        return [source.problem([...path, at, 'has', 0], message)];
      }),
    ];
  }

  concept(source: Source<unknown>, id: string, path: KeyPath): Problem[] {
    if (this.concepts.has(id)) return [];
    const known = this.whole ? '' : ' (a vocabulary or label file with problems was left out)';
    return [source.problem(path, `there is no concept "${id}"${known}`)];
  }

  private question(source: Source<unknown>, question: LabelQuestion, path: KeyPath): Problem[] {
    return (['of', 'kind', 'not', 'ids', 'status', 'verdict'] as const).flatMap((key) =>
      (question[key] ?? []).flatMap((value, at) =>
        this.values[key].has(value)
          ? []
          : [source.problem([...path, key, at], `no label of the register has "${value}"`)],
      ),
    );
  }
}
