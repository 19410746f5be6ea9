import { z } from 'zod';

/** A calendar day, YYYY-MM-DD. */
export const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/, 'expected a day as YYYY-MM-DD');

/** Lower-case words joined by hyphens: the only form of an id. */
export const slug = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'expected lower-case-words-with-hyphens');

export const family = z.enum(['human-rights', 'certification', 'repairability', 'greenwashing', 'procurement']);
export const severity = z.enum(['error', 'warning', 'advice']);
export const phase = z.enum(['exclusion', 'selection', 'specification', 'award', 'performance', 'unknown']);
export const jurisdiction = z.enum(['BE', 'NL', 'FR', 'DE', 'AT', 'CH', 'UK', 'NO', 'EU']);
export const language = z.enum(['nl', 'fr', 'de', 'en']);

/** From when to when something is in force; an open end is left out. */
export const validity = z.strictObject({ from: day.optional(), until: day.optional() });

/** One value for each language of the pack. */
export function perLanguage<T extends z.ZodType>(value: T) {
  return z.strictObject({ nl: value, fr: value, de: value, en: value });
}
