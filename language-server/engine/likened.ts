/** What is said where a sentence resembles the faults of other rules: their reason and their replacements before the rule's own. */
import type { CompiledText } from './pack';

type PackReplacement = CompiledText['replacements'][number];

/** Replacements that can be made in any sentence, whatever its words. */
const IN_PLACE: ReadonlySet<PackReplacement['do']> = new Set([
  'replace-sentence',
  'delete-sentence',
  'insert-after-sentence',
]);
/** What only the other rule could fill in; a label stays a blank for the officer. */
const VALUE = /\{(?!a-label\})(?:match|label|labels|evidence|missing|count)\}/;

/** The text of a rule, of which `likened` are those of the rules that fit, the likeliest first. */
export function withLikened(text: CompiledText, likened: readonly CompiledText[]): CompiledText {
  const [first] = likened;
  if (!first || text.likened === undefined) return text;
  const offered = likened.flatMap((other) => replacementAnywhere(other) ?? []);
  return {
    ...text,
    why: `${text.likened.replace('{why}', withBlank(first.why))} ${text.why}`,
    replacements: [...offered, ...text.replacements],
  };
}

/** The first of a rule's replacements that fits any sentence of its kind; undefined where all need the words it saw. */
export function replacementAnywhere({ replacements }: Pick<CompiledText, 'replacements'>): PackReplacement | undefined {
  const open = replacements.map((each) => ({ ...each, text: withBlank(each.text) }));
  return open.find((each) => IN_PLACE.has(each.do) && !VALUE.test(each.text));
}

function withBlank(text: string): string {
  return text.replaceAll('{label}', '{a-label}');
}
