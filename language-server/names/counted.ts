/** Counts with the noun that goes with them. */
import type { Language } from '../engine/draft';

/** "1 word", "2 words", as the language counts: in French zero takes the singular. */
export function counted(language: Language, count: number, one: string, many: string): string {
  return `${count} ${nounFor(language, count, one, many)}`;
}

/** The noun alone, for a count that is written elsewhere. */
export function nounFor(language: Language, count: number, one: string, many: string): string {
  return rulesOf(language).select(count) === 'one' ? one : many;
}

const RULES = new Map<Language, Intl.PluralRules>();

function rulesOf(language: Language): Intl.PluralRules {
  let rules = RULES.get(language);
  if (!rules) RULES.set(language, (rules = new Intl.PluralRules(language)));
  return rules;
}
