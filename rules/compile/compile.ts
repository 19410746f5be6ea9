/** From the rules tree to the pack. Every problem is collected; what has one is left out of the pack. */
import { createHash } from 'node:crypto';
import { LANGUAGES, type Language } from '../../language-server/engine/draft';
import { RESERVED, type CompiledPack, type CompiledText } from '../../language-server/engine/pack';
import type { Clause, ClauseText } from '../schema/clause';
import type { Label } from '../schema/label';
import type { Citation } from '../schema/law';
import type { Rule, RuleText } from '../schema/rule';
import { checkClause } from './check-clauses';
import { PatternCheck } from './check-patterns';
import { checkRule } from './check-rules';
import { compileConcepts } from './concepts';
import type { Entry, RulesTree } from './load';
import { sortProblems, type Problem } from './problem';
import type { Source } from './yaml-source';

/** Concepts the engine asks for by name, beside those that pack.ts reserves. */
export const ENGINE_CONCEPTS = [...Object.values(RESERVED), 'other-subject', 'partial-document', 'points-column'];

export interface Compiled {
  pack: CompiledPack;
  problems: Problem[];
}

/** Compiles what `loadRules` read. */
export function compile(tree: RulesTree): Compiled {
  const problems = [...tree.problems];
  const labels = uniqueLabels(tree.labels, problems);
  const law = uniqueCitations(tree, problems);
  const whole = tree.whole.vocabulary && tree.whole.labels;
  const { concepts, terms, indexes } = compileConcepts(tree.vocabulary, tree.labels, whole, problems);
  if (tree.whole.vocabulary) {
    for (const id of ENGINE_CONCEPTS.filter((concept) => !indexes.has(concept))) {
      const message = `no file defines the concept "${id}", which the engine needs`;
      problems.push({ file: 'rules/vocabulary', line: 1, key: '', message });
    }
  }
  const patterns = new PatternCheck(indexes, labels, whole);
  const sound = <Main, Text>(entry: Entry<Main, Text>, found: readonly Problem[]): boolean => {
    problems.push(...found);
    return found.length === 0 && LANGUAGES.every((language) => entry.texts[language] !== undefined);
  };
  const forms = formNames(tree);
  const clauses = tree.clauses.filter((entry) => sound(entry, checkClause(entry, patterns, forms)));
  const around = {
    patterns,
    forms,
    law: new Set(law.map((citation) => citation.id)),
    clauses: new Map(clauses.map(({ main }) => [main.value.id, main.value])),
    whole: { law: tree.whole.law, clauses: tree.whole.clauses && clauses.length === tree.clauses.length },
  };
  const rules = tree.rules.filter((entry) => sound(entry, checkRule(entry, around)));
  const content: Omit<CompiledPack, 'sha256'> = {
    version: tree.version,
    concepts,
    terms,
    rules: rules.map(({ main }) => main.value),
    texts: textsById(rules, ({ message, why, replacements }: RuleText): CompiledText => ({
      message,
      why,
      replacements,
    })),
    clauses: clauses.map(({ main }) => main.value),
    clauseTexts: textsById(clauses, (text: ClauseText) => text),
    labels,
    law,
    forms: tree.forms?.value ?? { nl: {}, fr: {}, de: {}, en: {} },
  };
  const sha256 = createHash('sha256').update(canonical(content)).digest('hex');
  return { pack: { ...content, sha256 }, problems: sortProblems(problems) };
}

function textsById<Main extends Rule | Clause, Text, Kept>(
  entries: readonly Entry<Main, Text>[],
  keep: (text: Text) => Kept,
): Record<string, Record<Language, Kept>> {
  const texts = entries.map(({ main, texts }) => {
    const kept = LANGUAGES.flatMap((language) => {
      const text = texts[language];
      return text ? [[language, keep(text.value)] as const] : [];
    });
    return [main.value.id, Object.fromEntries(kept) as Record<Language, Kept>] as const;
  });
  return Object.fromEntries(texts);
}

function formNames({ forms }: RulesTree): Record<Language, ReadonlySet<string>> | undefined {
  if (!forms) return undefined;
  const names = (language: Language): ReadonlySet<string> => new Set(Object.keys(forms.value[language]));
  return { nl: names('nl'), fr: names('fr'), de: names('de'), en: names('en') };
}

function uniqueLabels(sources: readonly Source<Label>[], problems: Problem[]): Label[] {
  return sources.map((source) => {
    const name = `${source.value.id.replaceAll('_', '-')}.yaml`;
    if (!source.file.endsWith(`/${name}`))
      problems.push(source.problem(['id'], `expected the file to be named ${name}`));
    return source.value;
  });
}

function uniqueCitations({ law }: RulesTree, problems: Problem[]): Citation[] {
  const byId = new Map<string, Citation>();
  for (const source of law) {
    source.value.citations.forEach((citation, at) => {
      const problem = (key: string, message: string): void => {
        problems.push(source.problem(['citations', at, key], message));
      };
      if (byId.has(citation.id)) problem('id', `citation "${citation.id}" is there twice`);
      const { validFrom, validUntil } = citation;
      if (validFrom && validUntil && validFrom >= validUntil) problem('validUntil', 'must lie after validFrom');
      byId.set(citation.id, citation);
    });
  }
  return [...byId.values()];
}

/** JSON with sorted keys: the same content gives the same text, whatever the order of its making. */
function canonical(value: unknown): string {
  return JSON.stringify(value, (_, inner: unknown) =>
    inner && typeof inner === 'object' && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([left], [right]) => (left < right ? -1 : 1)))
      : inner,
  );
}
