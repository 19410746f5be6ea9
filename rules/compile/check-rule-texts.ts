/** Checks of what a rule says: language, placeholders, and replacements that can be made. */
import { LANGUAGES } from '../../language-server/engine/draft';
import type { Rule, RuleText } from '../schema/rule';
import type { Surroundings } from './check-rules';
import type { Entry } from './load';
import { placeholdersFor, unfilled } from './placeholders';
import type { Problem } from './problem';
import type { KeyPath, Source } from './yaml-source';

type Replacement = RuleText['replacements'][number];

/** All problems of a rule's texts. */
export function checkRuleTexts({ texts, main }: Entry<Rule, RuleText>, around: Surroundings): Problem[] {
  const { kind } = main.value;
  return LANGUAGES.flatMap((language) => {
    const text = texts[language];
    if (!text) return [];
    const problems: Problem[] = [];
    const { value } = text;
    if (value.language !== language) {
      problems.push(text.problem(['language'], `expected "${language}", as the file is named`));
    }
    const known = placeholdersFor(kind, around.forms?.[language]);
    const checkFilled = (wording: string, path: KeyPath, allowed: ReadonlySet<string> | undefined): void => {
      for (const name of unfilled(wording, allowed)) problems.push(text.problem(path, `nothing fills {${name}} here`));
    };
    checkFilled(value.message, ['message'], known);
    checkFilled(value.why, ['why'], known);
    value.replacements.forEach((replacement, at) => {
      checkFilled(replacement.title, ['replacements', at, 'title'], new Set());
      checkFilled(replacement.text, ['replacements', at, 'text'], known);
      problems.push(...checkReplacement(text, replacement, ['replacements', at], kind, around));
    });
    return problems;
  });
}

const TEXTLESS: ReadonlySet<Replacement['do']> = new Set([
  'delete-sentence',
  'insert-missing-elements',
  'as-worked-out',
]);

function checkReplacement(
  text: Source<RuleText>,
  replacement: Replacement,
  path: KeyPath,
  kind: Rule['kind'],
  around: Surroundings,
): Problem[] {
  const { do: placement, text: wording } = replacement;
  const needsText = !TEXTLESS.has(placement);
  if (needsText && wording.trim() === '') return [text.problem(path, `${placement} needs a text`)];
  if (placement === 'insert-missing-elements' && kind !== 'clause') {
    return [text.problem([...path, 'do'], 'only a rule of kind clause knows missing elements')];
  }
  if (placement === 'as-worked-out' && kind !== 'check') {
    return [text.problem([...path, 'do'], 'only a rule of kind check can work out edits')];
  }
  const clause = placement === 'insert-clause' ? /^clause:(.*)$/.exec(wording)?.[1] : undefined;
  if (clause !== undefined && !around.clauses.has(clause)) {
    const problem = text.problem([...path, 'text'], `there is no clause "${clause}" in rules/clauses`);
    return [{ ...problem, follows: !around.whole.clauses }];
  }
  return [];
}
