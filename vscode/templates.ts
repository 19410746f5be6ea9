/** The templates of tenders that come with the extension. */
import { LANGUAGES, type Language } from '../language-server/engine/draft';

/** What is bought; each has a template in every language. */
export const TEMPLATES = ['laptops'] as const;
export type Template = (typeof TEMPLATES)[number];

/** Path of a template from the extension's folder. */
export function templatePath(language: Language, template: Template): string {
  return `examples/${language}/${template}-template.md`;
}

/** Languages of templates, the user's own first. */
export function templateLanguages(locale: string): Language[] {
  const own = (language: Language): number => (locale.startsWith(language) ? 0 : 1);
  return [...LANGUAGES].sort((left, right) => own(left) - own(right));
}
