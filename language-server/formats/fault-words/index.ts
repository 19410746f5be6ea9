/** What is said of a document that cannot be read; the words of a language are loaded when they are needed. */
import type { Language } from '../../engine/draft';
import type { DocumentFault } from '../document-error';
import type { FaultWords } from './fault-words';

const LOAD: Readonly<Record<Language, () => Promise<FaultWords>>> = {
  nl: async () => (await import('./nl')).nl,
  fr: async () => (await import('./fr')).fr,
  de: async () => (await import('./de')).de,
  en: async () => (await import('./en')).en,
};

/** The fault in the user's language, as whole sentences: what is wrong, and what to do about it. */
export async function sayFault(fault: DocumentFault, language: Language): Promise<string> {
  const said = (await LOAD[language]())[fault.code] as string | ((fault: DocumentFault) => string);
  return typeof said === 'string' ? said : said(fault);
}
