/** The words of a report in its language, with the ways that language writes days and names. */
import type { Language } from '../../engine/draft';
import { de } from './de';
import { en } from './en';
import { fr } from './fr';
import { nl } from './nl';
import type { ReportWords } from './words';

const WORDS: Readonly<Record<Language, ReportWords>> = { nl, fr, de, en };

/** English days as they are written outside America. */
const LOCALES: Readonly<Record<Language, string>> = { nl: 'nl', fr: 'fr', de: 'de', en: 'en-GB' };

export function reportWords(language: Language): ReportWords {
  return WORDS[language];
}

/** A day (YYYY-MM-DD, or the day of an ISO time) as the language writes it: "21 november 2026". What is no day stays. */
export function dayIn(language: Language, day: string): string {
  const date = new Date(`${day.slice(0, 10)}T00:00:00Z`);
  if (Number.isNaN(date.getTime())) return day;
  return new Intl.DateTimeFormat(LOCALES[language], { dateStyle: 'long', timeZone: 'UTC' }).format(date);
}

/** The name of a jurisdiction; UK is ours for what ISO calls GB. */
export function countryIn(language: Language, jurisdiction: string): string {
  const code = jurisdiction === 'UK' ? 'GB' : jurisdiction;
  return new Intl.DisplayNames([LOCALES[language]], { type: 'region' }).of(code) ?? jurisdiction;
}

export function languageNameIn(language: Language, named: Language): string {
  const name = new Intl.DisplayNames([LOCALES[language]], { type: 'language' }).of(named) ?? named;
  return name.charAt(0).toUpperCase() + name.slice(1);
}

export function numberIn(language: Language, value: number): string {
  return new Intl.NumberFormat(LOCALES[language]).format(value);
}

/** What stands between a label and its text. */
export function colonIn(language: Language): string {
  return language === 'fr' ? '\u00a0:' : ':';
}
