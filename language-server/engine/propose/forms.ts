/** Fills the {placeholders} of the pack's texts. */
import type { CountryForms } from '../pack';

/**
 * Puts values and the country's words into a text: `{match}` from the finding, `{document}` as "bestek" or
 * "beschrijvend document" by jurisdiction. A placeholder nobody knows stays, so that it is seen.
 */
export function fill(
  text: string,
  values: Readonly<Record<string, string>>,
  forms: CountryForms,
  jurisdiction: string | null,
): string {
  // Most texts have none.
  if (!text.includes('{')) return text;
  return text.replace(/\{([a-z-]+)\}/g, (whole, name: string) => {
    const form = forms[name];
    return values[name] ?? form?.[jurisdiction ?? 'default'] ?? form?.default ?? whole;
  });
}
