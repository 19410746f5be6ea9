/** The general vocabulary (grammar, modality, phases, products, countries, equivalence …) against texts that must hit and traps. */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parse } from 'yaml';
import { annotate } from '../../language-server/engine/annotate/annotate';
import type { Hit } from '../../language-server/engine/annotate/annotation';
import { LANGUAGES, type Language } from '../../language-server/engine/draft';
import type { Pack } from '../../language-server/engine/pack';
import { testPack } from '../support/pack';

type Cases = Record<string, Record<Language, { hit: string[]; miss: string[] }>>;
type Headings = Record<Language, Record<string, string[]>>;

const folder = fileURLToPath(new URL('./vocabulary-cases', import.meta.url));
const read = (name: string): unknown => parse(readFileSync(`${folder}/${name}`, 'utf8'));
const subjects = readdirSync(folder).filter((name) => name !== 'headings.yaml' && name !== 'negation.yaml');

function hits(text: string, language: Language, pack: Pack): { id: string; hit: Hit }[] {
  return annotate(text, language, pack).sentences.flatMap((sentence) =>
    sentence.hits.map((hit) => ({ id: pack.compiled.concepts[hit.concept]?.id ?? '', hit })),
  );
}

function finds(concept: string, text: string, language: Language, pack: Pack): boolean {
  return hits(text, language, pack).some(({ id }) => id === concept);
}

describe('The general vocabulary', () => {
  let pack: Pack;
  before(() => {
    pack = testPack();
  });

  for (const name of subjects) {
    for (const [concept, byLanguage] of Object.entries(read(name) as Cases)) {
      describe(concept, () => {
        for (const language of LANGUAGES) {
          const { hit, miss } = byLanguage[language];
          for (const text of hit) {
            it(`${language}: is found in "${text}"`, () => assert.ok(finds(concept, text, language, pack)));
          }
          for (const text of miss) {
            it(`${language}: is not found in "${text}"`, () => assert.ok(!finds(concept, text, language, pack)));
          }
        }
      });
    }
  }

  it('has cases for every concept of its files but those that have tables of their own', () => {
    const files = fileURLToPath(new URL('../../rules/vocabulary', import.meta.url));
    const tested = new Set(subjects.flatMap((name) => Object.keys(read(name) as Cases)));
    const untested = subjects.flatMap((name) => {
      const { concepts } = parse(readFileSync(`${files}/${name}`, 'utf8')) as { concepts: { id: string }[] };
      return concepts.map(({ id }) => id).filter((id) => !tested.has(id) && !id.startsWith('phase-heading:'));
    });
    assert.deepEqual(untested, ['negation', 'conjunction-and', 'clause-break']);
  });
});

describe('Headings', () => {
  const headings = read('headings.yaml') as Headings;
  for (const language of LANGUAGES) {
    for (const [phase, texts] of Object.entries(headings[language])) {
      for (const text of texts) {
        it(`${language}: "${text}" speaks of ${phase}`, () => {
          const found = hits(text, language, testPack()).flatMap(
            ({ id }) => /^phase-heading:(.*)$/.exec(id)?.[1] ?? [],
          );
          assert.deepEqual([...new Set(found)], phase === 'none' ? [] : [phase]);
        });
      }
    }
  }
});

describe('Negation', () => {
  const cases = read('negation.yaml') as Record<Language, { concept: string; negated: string[]; plain: string[] }>;
  for (const language of LANGUAGES) {
    const { concept, negated, plain } = cases[language];
    const states = (text: string): boolean[] =>
      hits(text, language, testPack()).flatMap(({ id, hit }) => (id === concept ? [hit.negated] : []));
    for (const text of negated) {
      it(`${language}: reaches "${concept}" in "${text}"`, () => assert.deepEqual(states(text), [true]));
    }
    for (const text of plain) {
      it(`${language}: does not reach "${concept}" in "${text}"`, () => assert.deepEqual(states(text), [false]));
    }
  }
});
