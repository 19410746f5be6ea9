/** Fills the {placeholders} of the pack's texts. */
import type { CountryForms } from '../pack';

/**
 * Puts values and the country's words into a text: `{match}` from the finding, `{document}` as "bestek" or
 * "beschrijvend document" by jurisdiction. `{The-contractor}` is `{the-contractor}` with a capital. A placeholder nobody
 * knows stays, so that it is seen. Switzerland writes ss for ß.
 */
export function fill(
  text: string,
  values: Readonly<Record<string, string>>,
  forms: CountryForms,
  jurisdiction: string | null,
): string {
  const words = jurisdiction === 'CH' ? text.replaceAll('ß', 'ss') : text;
  // Most texts have none.
  if (!words.includes('{')) return words;
  return words.replace(/\{([A-Za-z][a-z-]*)\}/g, (whole, name: string) => {
    const plain = name.toLowerCase();
    const form = forms[plain];
    const word = values[plain] ?? form?.[jurisdiction ?? 'default'] ?? form?.default;
    if (word === undefined) return whole;
    return name === plain ? word : word.charAt(0).toUpperCase() + word.slice(1);
  });
}
