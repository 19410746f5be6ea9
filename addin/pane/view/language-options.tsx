/** Our languages as options of a choice, each by what it calls itself. */
import type { ReactNode } from 'react';
import { LANGUAGES } from '../../../language-server/engine/draft';
import { LANGUAGE_NAMES } from './language-names';

export function LanguageOptions(): ReactNode {
  return LANGUAGES.map((language) => (
    <option key={language} value={language} lang={language}>
      {LANGUAGE_NAMES[language]}
    </option>
  ));
}
