/** Text for any country takes the country's word: what stands in a replacement or a clause is read abroad too. */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parse } from 'yaml';
import { LANGUAGES, type Language } from '../../language-server/engine/draft';
import type { ClauseText } from '../../rules/schema/clause';
import { readPackSources } from '../support/pack';

const clauses = fileURLToPath(new URL('../../rules/clauses', import.meta.url));

/** Words that only some countries use, with the form to write instead. */
const OF_SOME_COUNTRIES: Readonly<Record<Language, Readonly<Record<string, RegExp>>>> = {
  nl: { currency: /€|\beuro\b/i, tender: /\boffertes?\b/i },
  fr: {
    currency: /€|\beuros?\b/i,
    'working-days': /\bjours? ouvr(able|é)s?\b/i,
    'the-contractor': /\b(titulaire|adjudicataire)\b/i,
  },
  de: { currency: /€|\bEuro\b/, 'the-tenderer': /\bBieter\b/, 'the-contractor': /\bAuftragnehmer\b/ },
  en: { currency: /€|\b(EUR|euros?)\b/i, contractor: /\bcontractor\b/, tenderer: /\btenderer\b/ },
};

/** Every text for any country, with its place. */
function texts(language: Language): [place: string, text: string][] {
  const ofRules = readPackSources()
    .filter(({ rule }) => !rule.jurisdictions)
    .flatMap(({ rule, texts: own }) =>
      own[language].replacements
        .filter(({ jurisdictions }) => !jurisdictions)
        .map(({ text }): [string, string] => [rule.id, text]),
    );
  const ofClauses = readdirSync(clauses)
    .filter((name) => name !== 'human-rights')
    .flatMap((name) => {
      const { variants } = parse(readFileSync(`${clauses}/${name}/text.${language}.yaml`, 'utf8')) as ClauseText;
      return variants
        .filter(({ jurisdictions }) => !jurisdictions)
        .flatMap(({ elements }) => Object.values(elements).map((text): [string, string] => [name, text]));
    });
  return [...ofRules, ...ofClauses];
}

describe('Text for any country', () => {
  for (const language of LANGUAGES) {
    it(`${language}: takes the country's word where countries differ`, () => {
      const all = texts(language);
      assert.ok(all.length > 100);
      const found = all.flatMap(([place, text]) =>
        Object.entries(OF_SOME_COUNTRIES[language])
          .filter(([, word]) => word.test(text.replaceAll(/\{[^}]*\}/g, '')))
          .map(([form]) => `${place}: {${form}} in "${text.slice(0, 80)}"`),
      );
      assert.deepEqual(found, []);
    });
  }
});
