/** What the pack's own texts teach the second reader: examples that flag, and all that it holds to be sound. */
import type { CompiledPack, CountryForms } from '../../language-server/engine/pack';
import { fill } from '../../language-server/engine/propose/forms';
import type { SentenceFile } from '../schema/sentences';
import type { RulesTree } from './load';

/** How often a near-miss counts: it was written because it is taken for a fault most easily. */
const ALIKE_COUNTS = 30;
/** How often a text counts that the pack itself proposes: it must not be found at fault where it was inserted. */
const OWN_COUNTS = 12;

/** A file of sentences for each rule and clause and language. */
export function packSentences(tree: RulesTree, forms: CompiledPack['forms']): SentenceFile[] {
  return [...exampleSentences(tree), ...proposedSentences(tree, forms)];
}

/** What flags, what was mended, what only looks alike. */
function exampleSentences(tree: RulesTree): SentenceFile[] {
  return tree.rules.flatMap(({ main, texts }) =>
    Object.values(texts).map(({ value: { language, examples, nearMisses } }): SentenceFile => {
      const passages = examples.filter(({ whole }) => !whole);
      const alike = nearMisses.flatMap((miss) => paragraphsOf(typeof miss === 'string' ? miss : miss.text));
      return {
        language,
        family: main.value.family,
        judgedFor: 'own family',
        subject: 'ict',
        sentences: [
          ...passages.map(({ flag }) => ({ fault: 'example', text: flag })),
          ...passages
            .flatMap(({ fixed }) => paragraphsOf(fixed))
            .map((text) => ({ sound: 'mended', text, times: OWN_COUNTS })),
          ...alike.map((text) => ({ sound: 'near-miss', text, times: ALIKE_COUNTS })),
        ],
      };
    }),
  );
}

/** The texts of clauses and replacements. */
function proposedSentences(tree: RulesTree, forms: CompiledPack['forms']): SentenceFile[] {
  const clauses = tree.clauses.flatMap(({ texts }) =>
    Object.values(texts).map(({ value: { language, variants } }) => ({
      language,
      texts: variants.flatMap(({ opening, elements }) => [opening, ...Object.values(elements)]),
    })),
  );
  const replacements = tree.rules.flatMap(({ texts }) =>
    Object.values(texts).map(({ value: { language, replacements } }) => ({
      language,
      texts: replacements.map(({ text }) => text),
    })),
  );
  return [...clauses, ...replacements].flatMap(({ language, texts }): SentenceFile[] => {
    const said = texts.flatMap((text) => inEachCountry(text, forms[language]));
    // What stays open is filled with the draft's own words.
    const paragraphs = said.flatMap(paragraphsOf).filter((text) => !/\{[a-z-]+\}/i.test(text));
    if (paragraphs.length === 0) return [];
    return [
      {
        language,
        family: 'procurement',
        judgedFor: 'all families',
        subject: 'ict',
        sentences: paragraphs.map((text) => ({ sound: 'proposed', text, times: OWN_COUNTS })),
      },
    ];
  });
}

/** A text as it is inserted in drafts of each country that has words of its own for it, and where none is known. */
function inEachCountry(text: string, forms: CountryForms): string[] {
  const countries = new Set(Object.values(forms).flatMap((form) => Object.keys(form)));
  return [...new Set([...countries].map((country) => fill(text, {}, forms, country)))];
}

/** The paragraphs of a text, headings left out. */
function paragraphsOf(text: string): string[] {
  return text.split(/\n+/).filter((line) => line.trim() !== '' && !line.startsWith('#'));
}
