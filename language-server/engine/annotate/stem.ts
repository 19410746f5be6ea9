/** Stems by `natural`, one stemmer a language, imported by their own paths so that its database drivers stay out. */
import PorterStemmerDe from 'natural/lib/natural/stemmers/porter_stemmer_de.js';
import PorterStemmer from 'natural/lib/natural/stemmers/porter_stemmer.js';
import PorterStemmerFr from 'natural/lib/natural/stemmers/porter_stemmer_fr.js';
import PorterStemmerNl from 'natural/lib/natural/stemmers/porter_stemmer_nl.js';
import type { Language } from '../draft';
import { fold } from './fold';

interface DutchStemmer {
  stem(word: string): string;
  replaceAccentedCharacters(word: string): string;
}

/** The Dutch stemmer goes through a word once for each accent there is; most words have none. */
const dutch: DutchStemmer = Object.assign(Object.create(PorterStemmerNl) as DutchStemmer, {
  replaceAccentedCharacters: (word: string): string =>
    /^[a-z]+$/.test(word) ? word : (PorterStemmerNl as DutchStemmer).replaceAccentedCharacters(word),
});

const STEMMERS: Readonly<Record<Language, { stem(word: string): string }>> = {
  nl: dutch,
  fr: PorterStemmerFr,
  de: PorterStemmerDe,
  en: PorterStemmer,
};

/**
 * The stem of a word as it stands in the text, folded. The stemmer sees the accents (French endings hang on them);
 * words under four letters and words with digits are their own stem.
 */
export function stem(word: string, language: Language): string {
  const lower = word.toLowerCase().replace(/[’ʼ‘]/g, "'").replace(/'s$/, '');
  if (lower.length < 4 || /\d/.test(lower)) return fold(lower);
  return fold(STEMMERS[language].stem(lower));
}
