/** The law that a rule or finding cites, as it is shown. */
import type { Language } from '../engine/draft';
import type { Pack } from '../engine/pack';

/** A citation in one language. Days are YYYY-MM-DD. */
export interface LawEntry {
  id: string;
  title: string;
  /** '' where none is known. */
  address: string;
  validFrom?: string;
  validUntil?: string;
  checkedOn: string;
}

/** The citations by their ids, in that order. What the register is unsure of is never shown as ground. */
export function certainLaw(ids: readonly string[], pack: Pack, language: Language): LawEntry[] {
  return ids.flatMap((id): LawEntry[] => {
    const citation = pack.compiled.law.find((each) => each.id === id);
    if (!citation || citation.certainty === 'unsure') return [];
    const { title, address, validFrom, validUntil, checkedOn } = citation;
    return [
      {
        id,
        title: title[language],
        address,
        ...(validFrom === undefined ? {} : { validFrom }),
        ...(validUntil === undefined ? {} : { validUntil }),
        checkedOn,
      },
    ];
  });
}
