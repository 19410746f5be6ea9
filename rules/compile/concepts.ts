/** From vocabulary and label register to the pack's concepts and terms. */
import { LANGUAGES, type Language } from '../../language-server/engine/draft';
import type { CompiledLexicon } from '../../language-server/engine/annotate/terms';
import type { CompiledConcept, CompiledPack } from '../../language-server/engine/pack';
import type { Label } from '../schema/label';
import type { vocabularyFile } from '../schema/vocabulary';
import type { z } from 'zod';
import type { Problem } from './problem';
import { decodeLexicon, encodeLexicon, type TermRow } from './lexicon-code';
import { perLanguage } from './per-language';
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
  lexicons: Record<Language, CompiledLexicon>;
  indexes: ReadonlyMap<string, number>;
}

/**
 * Compiles all concepts, those of the labels after those of the vocabulary. `whole`: no file had to be left out. A
 * concept that the `base` has already gets the words and the parts given here beside its own.
 */
export function compileConcepts(
  vocabulary: readonly Source<z.infer<typeof vocabularyFile>>[],
  labels: readonly Source<Label>[],
  whole: boolean,
  problems: Problem[],
  base?: Pick<CompiledPack, 'concepts' | 'languages'>,
): ConceptTable {
  const indexes = new Map((base?.concepts ?? []).map(({ id }, index) => [id, index]));
  const known = indexes.size;
  const defined = new Set<string>();
  const drafts = [...vocabulary.flatMap(fromVocabulary), ...fromLabels(labels)].filter((draft) => {
    if (defined.has(draft.id)) {
      problems.push(draft.source.problem(draft.path, `concept "${draft.id}" is defined twice`));
      return false;
    }
    defined.add(draft.id);
    if (!indexes.has(draft.id)) indexes.set(draft.id, indexes.size);
    return true;
  });
  const indexOf = (draft: ConceptDraft): number => indexes.get(draft.id) ?? 0;
  const indexesOf = (draft: ConceptDraft, key: 'includes' | 'near' | 'notNear'): number[] =>
    draft[key].flatMap((id, at) => {
      const index = indexes.get(id);
      if (index === undefined && whole) {
        problems.push(draft.source.problem([...draft.path, key, at], `there is no concept "${id}"`));
      }
      return index ?? [];
    });
  const concepts: CompiledConcept[] = [...(base?.concepts ?? [])];
  const includes = includesOf(concepts, indexes.size);
  for (const draft of drafts) {
    const index = indexOf(draft);
    includes[index]?.push(...indexesOf(draft, 'includes'));
    if (index >= known) {
      concepts[index] = {
        id: draft.id,
        countsFor: [],
        near: indexesOf(draft, 'near'),
        notNear: indexesOf(draft, 'notNear'),
      };
    } else if (draft.near.length + draft.notNear.length > 0) {
      const message = `the pack defines "${draft.id}": it can be given words and parts, not "near" or "notNear"`;
      problems.push(draft.source.problem(draft.path, message));
    }
  }
  const counted = concepts.map((concept, index) => {
    const above = includersOf(index, includes);
    const draft = above.includes(index) ? drafts.find(({ id }) => id === concept.id) : undefined;
    if (draft) {
      const message = `"${draft.id}" includes itself, perhaps through others`;
      problems.push(draft.source.problem([...draft.path, 'includes'], message));
    }
    return { ...concept, countsFor: above.filter((other) => other !== index) };
  });
  const lexicons = perLanguage((language) => {
    const own = drafts.map((draft) => rowOf(draft, indexOf(draft), language, problems));
    return encodeLexicon([...(base ? decodeLexicon(base.languages[language].lexicon) : []), ...own]);
  });
  return { concepts: counted, lexicons, indexes };
}

/** Of each concept, the ones it includes: for those compiled already, turned round from what they count for. */
function includesOf(concepts: readonly CompiledConcept[], count: number): number[][] {
  const includes = Array.from({ length: count }, (): number[] => []);
  concepts.forEach(({ countsFor }, included) => {
    for (const includer of countsFor) includes[includer]?.push(included);
  });
  return includes;
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

/** The words of one concept in one language. */
function rowOf(draft: ConceptDraft, concept: number, language: Language, problems: Problem[]): TermRow {
  const sequences = (list: readonly Words[]): string[] => {
    const compiled = list.flatMap(({ term, path }) => {
      try {
        return compileTerm(term, language);
      } catch (error) {
        if (!(error instanceof TermError)) throw error;
        problems.push(draft.source.problem(path, `term "${term}": ${error.message}`));
        return [];
      }
    });
    return [...new Set(compiled)];
  };
  return { concept, terms: sequences(draft.terms[language]), blockers: sequences(draft.blockers[language]) };
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
