import type { Language } from '../../language-server/engine/draft';

/** A record with a value for each language. */
export function perLanguage<T>(value: (language: Language) => T): Record<Language, T> {
  return { nl: value('nl'), fr: value('fr'), de: value('de'), en: value('en') };
}
