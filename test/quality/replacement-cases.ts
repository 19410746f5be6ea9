/** Every finding whose replacements are tried: those of the examples of the pack, and those of the corpus. */
import type { Context } from '../../language-server/engine/context';
import { LANGUAGES } from '../../language-server/engine/draft';
import type { Finding } from '../../language-server/engine/finding';
import type { Reviewer } from '../../language-server/engine/review';
import { readText } from '../support/read-text';
import { exampleContext, exampleDraft } from '../support/example-draft';
import { readPackSources } from '../support/pack';
import { CORPUS_DATE, readCorpus, type CorpusDraft, type Half } from './corpus';

export interface ReplacementCase {
  name: string;
  source: string;
  context: Context;
  isWhole: boolean;
  finding: Finding;
  /** All findings of the draft. */
  findings: readonly Finding[];
}

/** The cases of the examples first, each with the findings of the rule it is for. */
export function* replacementCases(reviewer: Reviewer, halves: readonly Half[]): Generator<ReplacementCase> {
  for (const { rule, texts } of readPackSources()) {
    for (const language of LANGUAGES) {
      for (const [at, example] of texts[language].examples.entries()) {
        const source = exampleDraft(example.flag, rule, language, example);
        const context = exampleContext(rule, source, example);
        const name = `example ${language} ${at + 1} of ${rule.id}`;
        yield* casesOf(
          { name, source, context, isWhole: example.whole },
          reviewer,
          (finding) => finding.ruleId === rule.id,
        );
      }
    }
  }
  for (const draft of readCorpus('test/corpus', halves)) yield* casesInDraft(draft, reviewer);
}

/** All findings of a draft of the corpus. */
export function casesInDraft(
  { half, language, name, source }: CorpusDraft,
  reviewer: Reviewer,
): Iterable<ReplacementCase> {
  const draft = { name: `${half}/${language}/${name}`, source, context: { date: CORPUS_DATE }, isWhole: true };
  return casesOf(draft, reviewer);
}

function* casesOf(
  draft: Pick<ReplacementCase, 'name' | 'source' | 'context' | 'isWhole'>,
  reviewer: Reviewer,
  wanted: (finding: Finding) => boolean = () => true,
): Generator<ReplacementCase> {
  const { findings } = reviewer.review(readText(draft.source, 'markdown'), draft.context);
  for (const finding of findings) if (wanted(finding)) yield { ...draft, finding, findings };
}
