/** The words of a language, loaded when it is first shown. */
import type { Language } from '../../../language-server/engine/draft';
import type { Strings } from './strings';

const LOAD: Readonly<Record<Language, () => Promise<Strings>>> = {
  nl: async () => (await import('./nl/index')).nl,
  fr: async () => (await import('./fr/index')).fr,
  de: async () => (await import('./de/index')).de,
  en: async () => (await import('./en/index')).en,
};

export function loadStrings(language: Language): Promise<Strings> {
  return LOAD[language]();
}
