/** The words of a language, loaded when it is first shown. */
import type { Language } from '../../../language-server/engine/draft';
import type { Strings } from './strings';

const LOAD: Readonly<Record<Language, () => Promise<Strings>>> = {
  nl: async () => (await import('./nl')).nl,
  fr: async () => (await import('./fr')).fr,
  de: async () => (await import('./de')).de,
  en: async () => (await import('./en')).en,
};

export function loadStrings(language: Language): Promise<Strings> {
  return LOAD[language]();
}
