/** Checks of clauses against the vocabulary, and of their texts against their elements. */
import { LANGUAGES, type Language } from '../../language-server/engine/draft';
import type { Clause, ClauseText } from '../schema/clause';
import { jurisdiction, phase } from '../schema/common';
import type { PatternCheck } from './check-patterns';
import type { Entry } from './load';
import { placeholdersFor, unfilled } from './placeholders';
import type { Problem } from './problem';
import type { Source } from './yaml-source';

/** All problems of one clause. */
export function checkClause(
  entry: Entry<Clause, ClauseText>,
  patterns: PatternCheck,
  forms: Readonly<Record<Language, ReadonlySet<string>>> | undefined,
): Problem[] {
  const { main, folder, texts } = entry;
  const clause = main.value;
  const problems: Problem[] = [];
  if (clause.id !== folder) problems.push(main.problem(['id'], `expected "${folder}", the clause's folder`));
  problems.push(...patterns.patterns(main, clause.topic, ['topic']));
  clause.headings.forEach((id, at) => problems.push(...patterns.concept(main, id, ['headings', at])));
  clause.phases.forEach((name, at) => {
    if (!phase.safeParse(name).success) {
      problems.push(main.problem(['phases', at], `expected one of ${phase.options.join(', ')}`));
    }
  });
  const seen = new Set<string>();
  clause.elements.forEach((element, at) => {
    if (seen.has(element.id)) problems.push(main.problem(['elements', at, 'id'], `"${element.id}" is there twice`));
    seen.add(element.id);
    problems.push(...patterns.patterns(main, element.see, ['elements', at, 'see']));
    (element.jurisdictions ?? []).forEach((code, place) => {
      if (!isJurisdiction(code)) {
        problems.push(main.problem(['elements', at, 'jurisdictions', place], unknownJurisdiction(code)));
      }
    });
  });
  for (const language of LANGUAGES) {
    const text = texts[language];
    if (!text) continue;
    if (text.value.language !== language) {
      problems.push(text.problem(['language'], `expected "${language}", as the file is named`));
    }
    problems.push(...checkText(text, clause, placeholdersFor(undefined, forms?.[language])));
  }
  return problems;
}

function checkText(text: Source<ClauseText>, clause: Clause, known: ReadonlySet<string> | undefined): Problem[] {
  const ids = clause.elements.map((element) => element.id);
  const { labels, variants } = text.value;
  const problems = compare(text, ['labels'], Object.keys(labels), ids, ids);
  if (!variants.some((variant) => variant.jurisdictions === undefined)) {
    problems.push(text.problem(['variants'], 'one variant must be without jurisdictions, for all others'));
  }
  variants.forEach((variant, at) => {
    for (const code of variant.jurisdictions ?? []) {
      if (!isJurisdiction(code))
        problems.push(text.problem(['variants', at, 'jurisdictions'], unknownJurisdiction(code)));
    }
    const wordings = { heading: variant.heading, opening: variant.opening, ...variant.elements };
    for (const [key, wording] of Object.entries(wordings)) {
      const path = ['variants', at, ...(key in variant.elements ? ['elements'] : []), key];
      for (const name of unfilled(wording, known)) problems.push(text.problem(path, `nothing fills {${name}} here`));
    }
    const needed = clause.elements.filter(isNeeded(variant.jurisdictions)).map((element) => element.id);
    problems.push(...compare(text, ['variants', at, 'elements'], Object.keys(variant.elements), needed, ids));
  });
  return problems;
}

/** Whether a variant must have text for an element: the general one for all that are asked everywhere, others for the core. */
function isNeeded(countries: readonly string[] | undefined): (element: Clause['elements'][number]) => boolean {
  return ({ core, jurisdictions }) => {
    if (countries === undefined) return jurisdictions === undefined;
    return core && (jurisdictions === undefined || jurisdictions.some((code) => countries.includes(code)));
  };
}

function isJurisdiction(code: string): boolean {
  return jurisdiction.safeParse(code).success;
}

function unknownJurisdiction(code: string): string {
  return `"${code}": expected one of ${jurisdiction.options.join(', ')}`;
}

function compare(
  text: Source<ClauseText>,
  path: PropertyKey[],
  present: readonly string[],
  needed: readonly string[],
  known: readonly string[],
): Problem[] {
  return [
    ...needed.filter((id) => !present.includes(id)).map((id) => text.problem(path, `nothing for element ${id}`)),
    ...present
      .filter((id) => !known.includes(id))
      .map((id) => text.problem([...path, id], `the clause has no element ${id}`)),
  ];
}
