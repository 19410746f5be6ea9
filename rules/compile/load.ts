/** Reads the rules tree into validated sources. What is broken is reported and left out; the rest is read on. */
import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { z } from 'zod';
import { LANGUAGES, type Language } from '../../language-server/engine/draft';
import { clause, clauseText, type Clause, type ClauseText } from '../schema/clause';
import { family } from '../schema/common';
import { countryForms, type CountryFormsFile } from '../schema/forms';
import { label, type Label } from '../schema/label';
import { citationFile } from '../schema/law';
import { packFile, type PackFile } from '../schema/pack';
import { strengthFile, type StrengthFile } from '../schema/strength';
import { rule, ruleText, type Rule, type RuleText } from '../schema/rule';
import { sentenceFile, type SentenceFile } from '../schema/sentences';
import { vocabularyFile } from '../schema/vocabulary';
import type { Problem } from './problem';
import { readYaml, type ReadOptions, type Source } from './yaml-source';

/** A folder with one main file and a text in each language: a rule or a clause. */
export interface Entry<Main, Text> {
  /** `repairability/spare-parts-term` for a rule, the folder's name for a clause. */
  folder: string;
  main: Source<Main>;
  texts: Partial<Record<Language, Source<Text>>>;
}

/** The whole tree, read. `whole` says of which parts nothing had to be left out. */
export interface RulesTree {
  /** How problems name the tree's folder. */
  shown: string;
  /** Undefined where the tree has no sound pack.yaml. */
  version: string | undefined;
  secondWitness: PackFile['secondWitness'];
  vocabulary: Source<z.infer<typeof vocabularyFile>>[];
  forms: Source<CountryFormsFile> | undefined;
  law: Source<z.infer<typeof citationFile>>[];
  labels: Source<Label>[];
  clauses: Entry<Clause, ClauseText>[];
  rules: Entry<Rule, RuleText>[];
  /** By what the strength of a demand is graded; undefined where the tree does not say. */
  strength: Source<StrengthFile> | undefined;
  /** What the second reader learns from. */
  sentences: Source<SentenceFile>[];
  whole: { vocabulary: boolean; law: boolean; labels: boolean; clauses: boolean };
  problems: Problem[];
}

const FORMS = 'forms.yaml';

/** Reads all files under `root` (the `rules` folder, or one like it). `shown` is how problems name that folder. */
export function loadRules(root: string, shown = 'rules'): RulesTree {
  const reader = new TreeReader(root, shown);
  const { problems } = reader;
  const complete = <T>(read: () => T): [T, boolean] => {
    const before = problems.length;
    const value = read();
    return [value, problems.length === before];
  };
  const pack = existsSync(join(root, 'pack.yaml')) ? reader.file('pack.yaml', packFile) : undefined;
  const [vocabulary, wholeVocabulary] = complete(() => reader.files('vocabulary', vocabularyFile, { terms: true }));
  const [law, wholeLaw] = complete(() => reader.files('law', citationFile));
  const [labels, wholeLabels] = complete(() => reader.files('labels', label, { terms: true }));
  const [clauses, wholeClauses] = complete(() => reader.entries('clauses', 'clause', clause, clauseText, ''));
  return {
    shown,
    version: pack?.value.version,
    secondWitness: pack?.value.secondWitness,
    vocabulary,
    forms: existsSync(join(root, 'vocabulary', FORMS)) ? reader.file(`vocabulary/${FORMS}`, countryForms) : undefined,
    law,
    labels,
    clauses,
    rules: family.options.flatMap((name) => reader.entries(name, 'rule', rule, ruleText, `${name}/`)),
    strength: existsSync(join(root, 'strength.yaml')) ? reader.file('strength.yaml', strengthFile) : undefined,
    sentences: LANGUAGES.flatMap((language) => reader.files(`sentences/${language}`, sentenceFile)),
    whole: { vocabulary: wholeVocabulary, law: wholeLaw, labels: wholeLabels, clauses: wholeClauses },
    problems,
  };
}

class TreeReader {
  readonly problems: Problem[] = [];

  constructor(
    private readonly root: string,
    private readonly shown: string,
  ) {}

  file<T extends z.ZodType>(path: string, schema: T, options?: ReadOptions): Source<z.infer<T>> | undefined {
    const file = `${this.shown}/${path}`;
    if (!existsSync(join(this.root, path))) {
      this.problems.push({ file, line: 1, key: '', message: 'this file is missing' });
      return undefined;
    }
    return readYaml(join(this.root, path), file, schema, this.problems, options);
  }

  /** All YAML files straight in a folder, but for the country forms, which have a form of their own. */
  files<T extends z.ZodType>(folder: string, schema: T, options?: ReadOptions): Source<z.infer<T>>[] {
    const names = this.list(folder).filter((name) => name.endsWith('.yaml') && name !== FORMS);
    return names.flatMap((name) => this.file(`${folder}/${name}`, schema, options) ?? []);
  }

  /** Every folder in `folder`, each with `<main>.yaml` and `text.<language>.yaml`. */
  entries<M extends z.ZodType, T extends z.ZodType>(
    folder: string,
    main: string,
    schema: M,
    textSchema: T,
    prefix: string,
  ): Entry<z.infer<M>, z.infer<T>>[] {
    return this.list(folder).flatMap((name) => {
      const path = `${folder}/${name}`;
      if (!statSync(join(this.root, path)).isDirectory()) {
        const message = `unexpected file: ${folder} holds one folder for each ${main}`;
        this.problems.push({ file: `${this.shown}/${path}`, line: 1, key: '', message });
        return [];
      }
      this.refuseStrangers(path, main);
      const source = this.file(`${path}/${main}.yaml`, schema);
      const texts: Partial<Record<Language, Source<z.infer<T>>>> = {};
      for (const language of LANGUAGES) {
        const text = this.file(`${path}/text.${language}.yaml`, textSchema);
        if (text) texts[language] = text;
      }
      return source ? [{ folder: `${prefix}${name}`, main: source, texts }] : [];
    });
  }

  private refuseStrangers(path: string, main: string): void {
    const known = [`${main}.yaml`, ...LANGUAGES.map((language) => `text.${language}.yaml`)];
    for (const name of this.list(path)) {
      if (known.includes(name)) continue;
      const message = `unexpected file: this folder holds ${known.join(', ')}`;
      this.problems.push({ file: `${this.shown}/${path}/${name}`, line: 1, key: '', message });
    }
  }

  private list(folder: string): string[] {
    const path = join(this.root, folder);
    if (!existsSync(path)) return [];
    return readdirSync(path)
      .filter((name) => !name.startsWith('.'))
      .sort();
  }
}
