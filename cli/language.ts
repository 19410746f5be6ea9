/** The one way in which every command finds the language it answers in. */
import { LANGUAGES, type Language } from '../language-server/engine/draft';

/**
 * The first that is told: as asked on the command line, the language of the draft, that of the settings of its folder.
 * Where none is, that of the terminal's user.
 */
export function answerLanguage(...told: readonly (Language | undefined)[]): Language {
  return told.find((language) => language !== undefined) ?? userLanguage(process.env);
}

/** The language of the terminal's user, from LANG and its like; English where it is none of ours. */
function userLanguage(environment: NodeJS.ProcessEnv): Language {
  const { LC_ALL, LC_MESSAGES, LANG } = environment;
  const told = [LC_ALL, LC_MESSAGES, LANG].find((value) => value !== undefined && value !== '') ?? '';
  const code = told.slice(0, 2).toLowerCase();
  return LANGUAGES.find((language) => language === code) ?? 'en';
}
