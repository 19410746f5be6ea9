/** The {placeholders} of texts: values of the finding, and words that differ by country. */
import type { Rule } from '../schema/rule';

/** Values the engine gives for a finding of each kind of rule; undefined: the check decides. */
const VALUES: Readonly<Record<Rule['kind'], readonly string[] | undefined>> = {
  span: ['match', 'label', 'evidence'],
  absence: [],
  clause: ['missing', 'count'],
  check: undefined,
  question: ['count'],
};

/** What a text may use: values of the rule kind (none for a clause text) and country forms. Undefined: anything. */
export function placeholdersFor(
  kind: Rule['kind'] | undefined,
  forms: ReadonlySet<string> | undefined,
): ReadonlySet<string> | undefined {
  const values = kind === undefined ? [] : VALUES[kind];
  return values && forms ? new Set([...values, ...forms]) : undefined;
}

/** The placeholders in a text that nothing would fill. */
export function unfilled(text: string, known: ReadonlySet<string> | undefined): string[] {
  if (!known) return [];
  return [...text.matchAll(/\{([^}]*)\}/g)]
    .map((match) => match[1] ?? '')
    .filter((name) => !known.has(name.toLowerCase()));
}
