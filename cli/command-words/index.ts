import type { Language } from '../../language-server/engine/draft';
import type { CommandWords } from './command-words';
import { de } from './de';
import { en } from './en';
import { fr } from './fr';
import { nl } from './nl';

const WORDS: Readonly<Record<Language, CommandWords>> = { nl, fr, de, en };

export function commandWords(language: Language): CommandWords {
  return WORDS[language];
}
