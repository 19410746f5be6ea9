/** The rules pack as the engine uses it: compiled at build from `rules/`, read from one JSON, turned into lookups here. */
import type { Clause, ClauseText } from '../../rules/schema/clause';
import type { RegisteredLabel } from '../../rules/schema/label';
import type { Citation } from '../../rules/schema/law';
import type { PackFile } from '../../rules/schema/pack';
import type { Rule, RuleText } from '../../rules/schema/rule';
import type { StrengthFile } from '../../rules/schema/strength';
import { ConceptRows } from './annotate/concept-rows';
import { Found } from './annotate/found';
import { Lexicon } from './annotate/lexicon';
import type { CompiledLexicon } from './annotate/terms';
import { SecondReader, type CompiledReader } from './second-reader/second-reader';
import type { Language } from './draft';

/** A concept without its words, which stand in the lexicon of each language. */
export interface CompiledConcept {
  id: string;
  /** Indexes of the concepts that include this one, directly or through others: its hits are hits of theirs. */
  countsFor: readonly number[];
  near: readonly number[];
  notNear: readonly number[];
}

/** What a rule says in one language, without the examples, which only tests and documentation need. */
export type CompiledText = Pick<RuleText, 'message' | 'why' | 'likened' | 'theme' | 'replacements'>;

/** Words that differ by country: "bestek" and "beschrijvend document". */
export type CountryForms = Readonly<Record<string, Readonly<Record<string, string>>>>;

/** What the pack knows and says in one language: a file of its own, read when a draft first needs it. */
export interface CompiledLanguage {
  lexicon: CompiledLexicon;
  /** By rule id. */
  texts: Readonly<Record<string, CompiledText>>;
  /** By clause id. */
  clauseTexts: Readonly<Record<string, ClauseText>>;
  /** The second reader's weights, where the language has a sentence bank. */
  reader?: CompiledReader;
}

/** What `npm run build` makes of `rules/`: one JSON for what all languages share, and one for each language. */
export interface CompiledPack {
  version: string;
  sha256: string;
  concepts: readonly CompiledConcept[];
  rules: readonly Rule[];
  clauses: readonly Clause[];
  languages: Readonly<Record<Language, CompiledLanguage>>;
  labels: readonly RegisteredLabel[];
  law: readonly Citation[];
  forms: Readonly<Record<Language, CountryForms>>;
  /** How likely a fault the second reader must find what rules with a witness see. */
  secondWitness?: NonNullable<PackFile['secondWitness']>;
  /** By which concepts the strength of a demand is graded. */
  strength?: StrengthFile;
}

/** The part of a pack that all languages share. */
export type PackCore = Omit<CompiledPack, 'languages'>;

/** A whole pack whose languages are read when first asked for. `read` throws where it cannot. */
export function packOnDemand(core: PackCore, read: (language: Language) => CompiledLanguage): CompiledPack {
  const known = new Map<Language, CompiledLanguage>();
  const once = (language: Language): CompiledLanguage => {
    let part = known.get(language);
    if (!part) known.set(language, (part = read(language)));
    return part;
  };
  const languages = {
    get nl() {
      return once('nl');
    },
    get fr() {
      return once('fr');
    },
    get de() {
      return once('de');
    },
    get en() {
      return once('en');
    },
  };
  return { ...core, languages };
}

/** Concepts the engine itself asks for. The pack must define each. */
export const RESERVED = {
  negation: 'negation',
  and: 'conjunction-and',
  clauseBreak: 'clause-break',
  refusal: 'refusal',
  definition: 'definition',
  answerNo: 'answer-no',
  must: 'modal-must',
  may: 'modal-may',
  wish: 'modal-wish',
  effort: 'modal-effort',
} as const;

/** What a concept says of the sentence it stands in, as bits; the four modalities are the lowest ones. */
export const STANCE = { must: 1, may: 2, wish: 4, effort: 8, modality: 15, refuses: 16, defines: 32 } as const;

export type ReservedConcepts = Readonly<Record<keyof typeof RESERVED, number>>;

/** The pack with its lookups. Lexicons are built on first use of their language. */
export class Pack {
  readonly reserved: ReservedConcepts;
  /** By concept 1 where it counts only beside some others, or not beside some. */
  readonly bound: Uint8Array;
  /** By concept the bits of STANCE. */
  readonly stances: Uint8Array;
  /** Scratch of the annotation, one sentence after the other. */
  readonly found: Found;
  readonly rows: ConceptRows;
  /** By concept the others that its hits are hits of. */
  private readonly countsFor: readonly (readonly number[])[];
  private readonly readers = new Map<Language, SecondReader | null>();
  private readonly indexes = new Map<string, number>();
  private readonly named = new Map<string, readonly { index: number; name: string }[]>();
  private readonly lexicons = new Map<Language, Lexicon>();
  private readonly lawById: ReadonlyMap<string, Citation>;
  private readonly labelOfConcept = new Map<number, RegisteredLabel>();

  constructor(readonly compiled: CompiledPack) {
    compiled.concepts.forEach((concept, index) => this.indexes.set(concept.id, index));
    this.bound = Uint8Array.from(compiled.concepts, ({ near, notNear }) => (near.length + notNear.length > 0 ? 1 : 0));
    this.countsFor = compiled.concepts.map(({ countsFor }) => countsFor);
    this.found = new Found(compiled.concepts.length);
    this.rows = new ConceptRows(compiled.concepts.length);
    const reserved = Object.entries(RESERVED).map(([name, id]) => [name, this.concept(id)]);
    this.reserved = Object.fromEntries(reserved) as ReservedConcepts;
    const { must, may, wish, effort, refusal, definition } = this.reserved;
    this.stances = new Uint8Array(compiled.concepts.length);
    this.stances[must] = STANCE.must;
    this.stances[may] = STANCE.may;
    this.stances[wish] = STANCE.wish;
    this.stances[effort] = STANCE.effort;
    this.stances[refusal] = STANCE.refuses;
    this.stances[definition] = STANCE.defines;
    this.lawById = new Map(compiled.law.map((citation) => [citation.id, citation]));
    for (const label of compiled.labels) {
      const index = this.indexes.get(`label:${label.id}`);
      if (index !== undefined) this.labelOfConcept.set(index, label);
    }
  }

  /** Index of a concept. Throws where the pack has none of that id: the compiler has checked every id a rule names. */
  concept(id: string): number {
    const index = this.indexes.get(id);
    if (index === undefined) throw new Error(`The rules pack has no concept "${id}".`);
    return index;
  }

  /** Indexes and rest of the ids of all concepts named `prefix:rest`. */
  conceptsNamed(prefix: string): readonly { index: number; name: string }[] {
    let named = this.named.get(prefix);
    if (!named) {
      const start = `${prefix}:`;
      const all = [...this.indexes].filter(([id]) => id.startsWith(start));
      this.named.set(prefix, (named = all.map(([id, index]) => ({ index, name: id.slice(start.length) }))));
    }
    return named;
  }

  /** The label a concept stands for, if it is a label's. */
  labelFor(concept: number): RegisteredLabel | undefined {
    return this.labelOfConcept.get(concept);
  }

  lexicon(language: Language): Lexicon {
    let lexicon = this.lexicons.get(language);
    if (!lexicon) {
      const { lexicon: words } = this.compiled.languages[language];
      lexicon = new Lexicon(language, words, this.countsFor);
      this.lexicons.set(language, lexicon);
    }
    return lexicon;
  }

  /** The second reader of a language, if the pack has one. */
  secondReader(language: Language): SecondReader | undefined {
    let reader = this.readers.get(language);
    if (reader === undefined) {
      const compiled = this.compiled.languages[language].reader;
      reader = compiled ? new SecondReader(compiled, this.compiled.concepts) : null;
      this.readers.set(language, reader);
    }
    return reader ?? undefined;
  }

  /** What a rule says in a language; throws where the pack has no such rule. */
  text(ruleId: string, language: Language): CompiledText {
    const text = this.compiled.languages[language].texts[ruleId];
    if (!text) throw new Error(`The rules pack has no ${language} text for rule "${ruleId}".`);
    return text;
  }

  /** The citations among `ids` that speak to a jurisdiction, in their order; where it is unknown, those of the Union. */
  lawFor(ids: readonly string[], jurisdiction: string | null): string[] {
    if (jurisdiction === null) return ids.filter((id) => this.isUnion(id));
    return ids.filter((id) =>
      (this.lawById.get(id)?.jurisdictions as readonly string[] | undefined)?.includes(jurisdiction),
    );
  }

  private isUnion(id: string): boolean {
    const jurisdictions = this.lawById.get(id)?.jurisdictions ?? [];
    return jurisdictions.includes('EU') || jurisdictions.length > 1;
  }

  clause(id: string): Clause {
    const clause = this.compiled.clauses.find((candidate) => candidate.id === id);
    if (!clause) throw new Error(`The rules pack has no clause "${id}".`);
    return clause;
  }

  clauseText(id: string, language: Language): ClauseText {
    const text = this.compiled.languages[language].clauseTexts[id];
    if (!text) throw new Error(`The rules pack has no ${language} text for clause "${id}".`);
    return text;
  }
}
