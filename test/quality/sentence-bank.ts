/** The bank of sentences (rules/sentences): faults and sound ones, written without a look at the rules. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { LANGUAGES, type Language } from '../../language-server/engine/draft';
import type { Family } from '../../language-server/engine/finding';
import { sentenceFile } from '../../rules/schema/sentences';

/** How the files of the bank end; the others hold sentences of drafts. */
const BANK = ['', '-paraphrased', '-in-other-words'];

export interface BankSentence {
  language: Language;
  text: string;
  /** The kind of fault, or undefined where the sentence is sound. */
  fault: string | undefined;
}

/** The sentences of a family in some languages, in the order of the files. */
export function readSentences(family: Family, languages: readonly Language[] = LANGUAGES): BankSentence[] {
  return languages.flatMap((language) => {
    const folder = `rules/sentences/${language}`;
    if (!existsSync(folder)) return [];
    const files = readdirSync(folder).filter((name) => BANK.some((ending) => name === `${family}${ending}.yaml`));
    return files.sort().flatMap((name) => {
      const { sentences } = sentenceFile.parse(parse(readFileSync(`${folder}/${name}`, 'utf8')));
      return sentences.map((entry) => ({
        language,
        text: entry.text,
        fault: 'fault' in entry ? entry.fault : undefined,
      }));
    });
  });
}
