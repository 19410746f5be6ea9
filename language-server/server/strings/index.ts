/** The server's words by the client's locale. */
import { LANGUAGES, type Language } from '../../engine/draft';
import { de } from './de';
import { en } from './en';
import { fr } from './fr';
import { nl } from './nl';
import type { Strings } from './strings';

const STRINGS: Readonly<Record<Language, Strings>> = { nl, fr, de, en };

/** The language of a locale such as "nl-BE"; English where it is none of ours. */
export function languageOf(locale: string | undefined): Language {
  const told = locale?.slice(0, 2).toLowerCase();
  return LANGUAGES.find((language) => language === told) ?? 'en';
}

export function stringsIn(language: Language): Strings {
  return STRINGS[language];
}
