/** The shared names by language. */
import type { Language } from '../engine/draft';
import { de } from './de';
import { en } from './en';
import { fr } from './fr';
import type { Names } from './names';
import { nl } from './nl';

const NAMES: Readonly<Record<Language, Names>> = { nl, fr, de, en };

export function namesIn(language: Language): Names {
  return NAMES[language];
}

/** The name of a product group; a group of the user's own rules goes by its id. */
export function productName(language: Language, id: string): string {
  const names: Readonly<Record<string, string>> = NAMES[language].product;
  return names[id] ?? id;
}
