/** Each language in its own words: the same whatever the user's language is. */
import type { Language } from '../language-server/engine/draft';

export const LANGUAGE_NAMES: Readonly<Record<Language, string>> = {
  nl: 'Nederlands',
  fr: 'Français',
  de: 'Deutsch',
  en: 'English',
};
