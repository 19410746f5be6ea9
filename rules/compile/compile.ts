/** From the rules tree to the pack. Every problem is collected; what has one is left out of the pack. */
import { createHash } from 'node:crypto';
import type { CompiledLexicon } from '../../language-server/engine/annotate/terms';
import { LANGUAGES, type Language } from '../../language-server/engine/draft';
import {
  RESERVED,
  type CompiledLanguage,
  type CompiledPack,
  type CompiledText,
  type CountryForms,
} from '../../language-server/engine/pack';
import type { Clause, ClauseText } from '../schema/clause';
import type { Label, RegisteredLabel } from '../schema/label';
import type { Citation } from '../schema/law';
import type { Rule, RuleText } from '../schema/rule';
import { checkClause } from './check-clauses';
import { PatternCheck } from './check-patterns';
import { checkRule } from './check-rules';
import { compileConcepts } from './concepts';
import { perLanguage } from './per-language';
import type { Entry, RulesTree } from './load';
import { sortProblems, type Problem } from './problem';
import { packSentences } from './pack-sentences';
import { trainReaders } from './train';
import type { Source } from './yaml-source';

/** Concepts the engine asks for by name, beside those that pack.ts reserves. */
export const ENGINE_CONCEPTS = [
  ...Object.values(RESERVED),
  'other-subject',
  'partial-document',
  'template-name',
  'points-column',
  'price-word',
  'quality-criterion',
];

export interface Compiled {
  pack: CompiledPack;
  problems: Problem[];
}

/** Compiles what `loadRules` read; with a `base`, adds it to that pack, whose concepts, labels, law and clauses it may use. */
export function compile(tree: RulesTree, base?: CompiledPack): Compiled {
  const problems = [...tree.problems];
  const labels = [...(base?.labels ?? []), ...uniqueLabels(tree.labels, base, problems).map(withoutNames)];
  const law = [...(base?.law ?? []), ...uniqueCitations(tree, base, problems)];
  const whole = tree.whole.vocabulary && tree.whole.labels;
  const { concepts, lexicons, indexes } = compileConcepts(tree.vocabulary, tree.labels, whole, problems, base);
  if (!base) problems.push(...missingParts(tree, indexes));
  const patterns = new PatternCheck(indexes, labels, whole);
  const sound = <Main, Text>(entry: Entry<Main, Text>, found: readonly Problem[]): boolean => {
    problems.push(...found);
    return found.length === 0 && LANGUAGES.every((language) => entry.texts[language] !== undefined);
  };
  const forms = joinForms(base, tree);
  const names = tree.forms || base ? formNames(forms) : undefined;
  const clauses = withoutTaken(tree.clauses, base?.clauses, problems).filter((entry) =>
    sound(entry, checkClause(entry, patterns, names)),
  );
  const around = {
    patterns,
    forms: names,
    texts: new Map(tree.rules.map(({ main, texts }) => [main.value.id, valuesOf(texts)])),
    law: new Set(law.map((citation) => citation.id)),
    clauses: new Map(
      [...(base?.clauses ?? []), ...clauses.map(({ main }) => main.value)].map((each) => [each.id, each]),
    ),
    whole: { law: tree.whole.law, clauses: tree.whole.clauses && clauses.length === tree.clauses.length },
  };
  const rules = withoutTaken(tree.rules, base?.rules, problems).filter((entry) =>
    sound(entry, checkRule(entry, around)),
  );
  const content: Omit<CompiledPack, 'sha256'> = {
    version: [base?.version, tree.version].filter((version) => version !== undefined).join('+') || '0.0.0',
    concepts,
    rules: [...(base?.rules ?? []), ...rules.map(({ main }) => main.value)],
    clauses: [...(base?.clauses ?? []), ...clauses.map(({ main }) => main.value)],
    languages: languagesOf(lexicons, rules, clauses, base),
    labels,
    law,
    forms,
    ...strengthOf(tree, base, patterns, problems),
    ...secondWitnessOf(tree, base),
  };
  const complete = withReaders(content, tree);
  const sha256 = createHash('sha256').update(canonical(complete)).digest('hex');
  return { pack: { ...complete, sha256 }, problems: sortProblems(problems) };
}

/** What a rule says in each language it has a file for. */
function valuesOf<Text>(texts: Entry<Rule, Text>['texts']): Partial<Record<Language, Text>> {
  return Object.fromEntries(LANGUAGES.flatMap((each) => (texts[each] ? [[each, texts[each].value]] : [])));
}

function withoutNames({ aliases: _, notAliases: __, ...registered }: Label): RegisteredLabel {
  return registered;
}

/** How likely a fault must be: as the tree says, else as its base does while the base's reader is kept: levels go with a reader. */
function secondWitnessOf(tree: RulesTree, base: CompiledPack | undefined): Pick<CompiledPack, 'secondWitness'> {
  const secondWitness = tree.secondWitness ?? (tree.sentences.length === 0 ? base?.secondWitness : undefined);
  return secondWitness ? { secondWitness } : {};
}

/** By what demands are graded: the tree's own words, else those of its base. */
function strengthOf(
  { strength }: RulesTree,
  base: CompiledPack | undefined,
  patterns: PatternCheck,
  problems: Problem[],
): Pick<CompiledPack, 'strength'> {
  if (!strength) return base?.strength ? { strength: base.strength } : {};
  const { subjects, ...parts } = strength.value;
  const lists = [...Object.entries({ ...subjects, ...parts })];
  const found = lists.flatMap(([name, ids]) => ids.flatMap((id) => patterns.concept(strength, id, [name])));
  problems.push(...found);
  return found.length > 0 ? {} : { strength: strength.value };
}

/** With the second reader, trained on the tree's sentences; a tree without any keeps that of its base. */
function withReaders(content: Omit<CompiledPack, 'sha256'>, tree: RulesTree): Omit<CompiledPack, 'sha256'> {
  if (tree.sentences.length === 0) return content;
  const own = tree.sentences.map(({ value }) => value);
  const inBank = new Set(own.map(({ language }) => language));
  // What rules say teaches beside a bank; it is none by itself.
  const bank = [...own, ...packSentences(tree, content.forms).filter(({ language }) => inBank.has(language))];
  const readers = trainReaders({ ...content, sha256: '' }, bank);
  const withReader = (language: Language): CompiledLanguage => {
    const { [language]: reader } = readers;
    return { ...content.languages[language], ...(reader ? { reader } : {}) };
  };
  return { ...content, languages: perLanguage(withReader) };
}

/** What the tree says in each language, beside what its base says. */
function languagesOf(
  lexicons: Readonly<Record<Language, CompiledLexicon>>,
  rules: readonly Entry<Rule, RuleText>[],
  clauses: readonly Entry<Clause, ClauseText>[],
  base: CompiledPack | undefined,
): CompiledPack['languages'] {
  return perLanguage((language) => ({
    ...base?.languages[language],
    lexicon: lexicons[language],
    texts: {
      ...base?.languages[language].texts,
      ...textsById(rules, language, ({ message, why, likened, theme, replacements }): CompiledText => ({
        message,
        why,
        ...(likened === undefined ? {} : { likened }),
        ...(theme === undefined ? {} : { theme }),
        replacements,
      })),
    },
    clauseTexts: { ...base?.languages[language].clauseTexts, ...textsById(clauses, language, (text) => text) },
  }));
}

/** What a pack that stands alone must have. */
function missingParts(tree: RulesTree, indexes: ReadonlyMap<string, number>): Problem[] {
  const at = (file: string, message: string): Problem => ({ file: `${tree.shown}/${file}`, line: 1, key: '', message });
  const concepts = tree.whole.vocabulary ? ENGINE_CONCEPTS.filter((id) => !indexes.has(id)) : [];
  const broken = tree.problems.some(({ file }) => file === `${tree.shown}/pack.yaml`);
  return [
    ...(tree.version === undefined && !broken ? [at('pack.yaml', 'this file is missing')] : []),
    ...concepts.map((id) => at('vocabulary', `no file defines the concept "${id}", which the engine needs`)),
  ];
}

/** Entries whose id the base does not have yet. */
function withoutTaken<Main extends { id: string }, Text>(
  entries: readonly Entry<Main, Text>[],
  taken: readonly { id: string }[] | undefined,
  problems: Problem[],
): Entry<Main, Text>[] {
  const ids = new Set(taken?.map(({ id }) => id));
  return entries.filter(({ main }) => {
    if (!ids.has(main.value.id)) return true;
    problems.push(main.problem(['id'], `the pack has a "${main.value.id}" already: give yours a name of its own`));
    return false;
  });
}

/** Country forms of both, those of the tree first. */
function joinForms(base: CompiledPack | undefined, { forms }: RulesTree): CompiledPack['forms'] {
  const of = (language: Language): CountryForms => ({ ...base?.forms[language], ...forms?.value[language] });
  return perLanguage(of);
}

function textsById<Main extends Rule | Clause, Text, Kept>(
  entries: readonly Entry<Main, Text>[],
  language: Language,
  keep: (text: Text) => Kept,
): Record<string, Kept> {
  const kept = entries.flatMap(({ main, texts }) => {
    const text = texts[language];
    return text ? [[main.value.id, keep(text.value)] as const] : [];
  });
  return Object.fromEntries(kept);
}

function formNames(forms: CompiledPack['forms']): Record<Language, ReadonlySet<string>> {
  return perLanguage((language) => new Set(Object.keys(forms[language])));
}

function uniqueLabels(sources: readonly Source<Label>[], base: CompiledPack | undefined, problems: Problem[]): Label[] {
  const taken = new Set(base?.labels.map((label) => label.id));
  return sources.flatMap((source) => {
    const name = `${source.value.id.replaceAll('_', '-')}.yaml`;
    if (!source.file.endsWith(`/${name}`))
      problems.push(source.problem(['id'], `expected the file to be named ${name}`));
    if (!taken.has(source.value.id)) return [source.value];
    problems.push(source.problem(['id'], `the pack has a label "${source.value.id}" already`));
    return [];
  });
}

function uniqueCitations({ law }: RulesTree, base: CompiledPack | undefined, problems: Problem[]): Citation[] {
  const taken = new Set(base?.law.map((citation) => citation.id));
  const byId = new Map<string, Citation>();
  for (const source of law) {
    source.value.citations.forEach((citation, at) => {
      const problem = (key: string, message: string): void => {
        problems.push(source.problem(['citations', at, key], message));
      };
      if (byId.has(citation.id) || taken.has(citation.id)) problem('id', `citation "${citation.id}" is there twice`);
      const { validFrom, validUntil } = citation;
      if (validFrom && validUntil && validFrom >= validUntil) problem('validUntil', 'must lie after validFrom');
      if (!taken.has(citation.id)) byId.set(citation.id, citation);
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
