/** From vocabulary and label register to the pack's concepts and terms. */
import { LANGUAGES, type Language } from '../../language-server/engine/draft';
import type { CompiledConcept, TermRow } from '../../language-server/engine/pack';
import type { Label } from '../schema/label';
import type { vocabularyFile } from '../schema/vocabulary';
import type { z } from 'zod';
import type { Problem } from './problem';
import { compileTerm, TermError } from './term';
import type { KeyPath, Source } from './yaml-source';

interface Words {
  term: string;
  path: KeyPath;
}

/** A concept wherever it comes from, before its words are compiled. */
interface ConceptDraft {
  id: string;
  path: KeyPath;
  terms: Record<Language, Words[]>;
  blockers: Record<Language, Words[]>;
  includes: readonly string[];
  near: readonly string[];
  notNear: readonly string[];
  source: Source<unknown>;
}

export interface ConceptTable {
  concepts: CompiledConcept[];
  terms: Record<Language, TermRow[]>;
  indexes: ReadonlyMap<string, number>;
}

/** Compiles all concepts, those of the labels after those of the vocabulary. `whole`: no file had to be left out. */
export function compileConcepts(
  vocabulary: readonly Source<z.infer<typeof vocabularyFile>>[],
  labels: readonly Source<Label>[],
  whole: boolean,
  problems: Problem[],
): ConceptTable {
  const drafts = [...vocabulary.flatMap(fromVocabulary), ...fromLabels(labels)];
  const indexes = new Map<string, number>();
  const unique = drafts.filter((draft) => {
    const first = indexes.get(draft.id);
    if (first !== undefined) {
      problems.push(draft.source.problem(draft.path, `concept "${draft.id}" is defined twice`));
      return false;
    }
    indexes.set(draft.id, indexes.size);
    return true;
  });
  const indexesOf = (draft: ConceptDraft, key: 'includes' | 'near' | 'notNear'): number[] =>
    draft[key].flatMap((id, at) => {
      const index = indexes.get(id);
      if (index === undefined && whole) {
        problems.push(draft.source.problem([...draft.path, key, at], `there is no concept "${id}"`));
      }
      return index ?? [];
    });
  const includes = unique.map((draft) => indexesOf(draft, 'includes'));
  const counted = unique.map((draft, index) => {
    const above = includersOf(index, includes);
    if (above.includes(index)) {
      problems.push(
        draft.source.problem([...draft.path, 'includes'], `"${draft.id}" includes itself, perhaps through others`),
      );
    }
    return above.filter((other) => other !== index);
  });
  const terms = Object.fromEntries(
    LANGUAGES.map((language) => [
      language,
      unique.flatMap((draft, at) => rowOf(draft, at, language, problems)),
    ]),
  ) as Record<Language, TermRow[]>;
  const concepts = unique.map((draft, at) => ({
    id: draft.id,
    countsFor: counted[at] ?? [],
    near: indexesOf(draft, 'near'),
    notNear: indexesOf(draft, 'notNear'),
  }));
  return { concepts, terms, indexes };
}

/** Concepts that include `index`, themselves or through others; holds `index` only if it includes itself. */
function includersOf(index: number, includes: readonly (readonly number[])[]): number[] {
  const found: number[] = [];
  const open = [index];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const included = next;
    includes.forEach((list, includer) => {
      if (!list.includes(included) || found.includes(includer)) return;
      found.push(includer);
      open.push(includer);
    });
  }
  return found.sort((left, right) => left - right);
}

/** The row of one concept in one language; none where it has no words there. */
function rowOf(draft: ConceptDraft, concept: number, language: Language, problems: Problem[]): TermRow[] {
  const sequences = (list: readonly Words[]): string => {
    const compiled = list.flatMap(({ term, path }) => {
      try {
        return compileTerm(term, language);
      } catch (error) {
        if (!(error instanceof TermError)) throw error;
        problems.push(draft.source.problem(path, `term "${term}": ${error.message}`));
        return [];
      }
    });
    return [...new Set(compiled)].join('\n');
  };
  const terms = sequences(draft.terms[language]);
  const blockers = sequences(draft.blockers[language]);
  if (blockers !== '') return [[concept, terms, blockers]];
  return terms === '' ? [] : [[concept, terms]];
}

function perLanguage<T>(value: (language: Language) => T): Record<Language, T> {
  return { nl: value('nl'), fr: value('fr'), de: value('de'), en: value('en') };
}

function fromVocabulary(source: Source<z.infer<typeof vocabularyFile>>): ConceptDraft[] {
  return source.value.concepts.map((concept, at) => {
    const path = ['concepts', at];
    const words = (list: readonly string[] | undefined, ...keys: string[]): Words[] =>
      (list ?? []).map((term, place) => ({ term, path: [...path, ...keys, place] }));
    return {
      id: concept.id,
      path,
      terms: perLanguage((language) => words(concept[language], language)),
      blockers: perLanguage((language) => words(concept.not[language], 'not', language)),
      includes: concept.includes,
      near: concept.near,
      notNear: concept.notNear,
      source,
    };
  });
}

/** One concept a label, then those for all labels of a kind, about one thing, and for any label. */
function fromLabels(labels: readonly Source<Label>[]): ConceptDraft[] {
  const own = labels.map(fromLabel);
  const group = (id: string, members: readonly ConceptDraft[]): ConceptDraft[] => {
    const [first] = members;
    if (!first) return [];
    const none = perLanguage<Words[]>(() => []);
    const includes = members.map((member) => member.id);
    return [{ ...first, id, path: [], terms: none, blockers: none, includes, near: [], notNear: [] }];
  };
  const grouped = (key: 'kind' | 'certificateOf', prefix: string): ConceptDraft[] => {
    const values = [...new Set(labels.map(({ value }) => value[key]))].sort();
    return values.flatMap((value) =>
      group(
        `${prefix}:${value}`,
        own.filter((_, at) => labels[at]?.value[key] === value),
      ),
    );
  };
  return [
    ...own,
    ...grouped('kind', 'label-kind'),
    ...grouped('certificateOf', 'label-of'),
    ...group('any-label', own),
  ];
}

/** Names of labels travel: the aliases of all languages hold in each. */
function fromLabel(source: Source<Label>): ConceptDraft {
  const { id, aliases, notAliases } = source.value;
  const all = (lists: Partial<Record<Language, string[]>>, key: string): Words[] =>
    LANGUAGES.flatMap((language) => (lists[language] ?? []).map((term, at) => ({ term, path: [key, language, at] })));
  return {
    id: `label:${id}`,
    path: ['id'],
    terms: perLanguage(() => all(aliases, 'aliases')),
    blockers: perLanguage(() => all(notAliases, 'notAliases')),
    includes: [],
    near: [],
    notNear: [],
    source,
  };
}
