/** The procurement phase of sections and passages. Order of trust: headings, column heads, wording and actors. */
import type { Phase } from '../finding';
import type { Section } from './situation';
import type { Traits } from './traits';

/**
 * Gives each section the phase its heading names, else that of the section above. A heading that names several
 * ("Exclusion and selection") leaves it to the wording of each passage.
 */
export function situateSections(sections: readonly Section[], traits: readonly Traits[]): void {
  for (const section of sections) {
    const named = traits[section.heading]?.headings ?? [];
    const [only] = named;
    if (named.length === 1 && only) section.phase = only;
    else section.phase = named.length > 1 ? 'unknown' : (section.parent?.phase ?? 'unknown');
  }
}

/** The phase of one passage; `column` are the traits of its column head. */
export function situatePassage(own: Traits, section: Section, column: Traits | undefined, scored: boolean): Phase {
  const byColumn = column?.headings[0];
  if (byColumn) return byColumn;
  if (section.phase !== 'unknown') return section.phase;
  if (scored) return 'award';
  return own.wording[0] ?? 'unknown';
}
