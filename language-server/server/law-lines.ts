/** The citations of a rule as lines of Markdown, with their dates. What is unsure is not shown. */
import { certainLaw, type LawEntry } from '../document/citations';
import type { Language } from '../engine/draft';
import type { Pack } from '../engine/pack';
import type { Strings } from './strings/strings';

export function lawLines(ids: readonly string[], pack: Pack, language: Language, strings: Strings): string[] {
  return certainLaw(ids, pack, language).map((entry) => `- ${line(entry, strings)}`);
}

function line({ title, address, validFrom, validUntil, checkedOn }: LawEntry, strings: Strings): string {
  const name = address ? `[${title}](${address})` : title;
  const dates = [strings.inForce(validFrom, validUntil), strings.checkedOn(checkedOn)].filter(Boolean);
  return `${name} (${dates.join('; ')})`;
}
