/** The text of a clause, whole or only its missing elements, in the draft's language and country. */
import type { Clause, ClauseText } from '../../../rules/schema/clause';

type Variant = ClauseText['variants'][number];

/** The variant for a jurisdiction, else the one for all others. */
export function variantFor(text: ClauseText, jurisdiction: string | null): Variant {
  const own = text.variants.find((variant) => variant.jurisdictions?.includes(jurisdiction ?? ''));
  const general = text.variants.find((variant) => variant.jurisdictions === undefined);
  const chosen = own ?? general ?? text.variants[0];
  if (!chosen) throw new Error('A clause text has at least one variant.');
  return chosen;
}

/** The sentences of the elements wanted, one paragraph each, in the clause's order. */
export function elementParagraphs(
  clause: Clause,
  variant: Variant,
  wanted: (id: string, core: boolean) => boolean,
): string[] {
  return clause.elements.flatMap(({ id, core }) => {
    const text = variant.elements[id];
    return text && wanted(id, core) ? [text] : [];
  });
}
