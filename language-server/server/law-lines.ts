/** The citations of a rule as lines of Markdown, with their dates. What is unsure is not shown. */
import type { Citation } from '../../rules/schema/law';
import type { Language } from '../engine/draft';
import type { Pack } from '../engine/pack';
import type { Strings } from './strings/strings';

export function lawLines(ids: readonly string[], pack: Pack, language: Language, strings: Strings): string[] {
  return ids.flatMap((id) => {
    const citation = pack.compiled.law.find((entry) => entry.id === id);
    return citation && citation.certainty !== 'unsure' ? [`- ${line(citation, language, strings)}`] : [];
  });
}

function line(
  { title, address, validFrom, validUntil, checkedOn }: Citation,
  language: Language,
  strings: Strings,
): string {
  const name = address ? `[${title[language]}](${address})` : title[language];
  const dates = [strings.inForce(validFrom, validUntil), strings.checkedOn(checkedOn)].filter(Boolean);
  return `${name} (${dates.join('; ')})`;
}
