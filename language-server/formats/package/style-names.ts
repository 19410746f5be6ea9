/**
 * Roles by the names of styles. Word stores built-in styles under their English name and an id in the language of
 * its user interface; other programs store the translated name; so both are known, in the languages drafts come in.
 */

export interface NamedRole {
  role: 'heading' | 'toc' | 'quote';
  headingLevel?: number;
}

const HEADING =
  /^(?:heading|kop|titre|überschrift|ueberschrift|berschrift|titolo|título|titulo|ttulo|overskrift|rubrik|otsikko|nagłówek|nagwek|nadpis)([1-9])$/;
const TITLE = /^(?:title|titel|titre|documenttitle|documenttitel|dokumenttitel|titredudocument)$/;
const CONTENTS =
  /^(?:(?:toc|inhopg|inhoudsopgave|tm|tabledesmatières|verzeichnis|inhaltsverzeichnis|contents|innhold|indholdsfortegnelse|innehåll|sommario|tdc)[1-9]|tocheading|contentsheading|kopvaninhoudsopgave|entêtedetabledesmatières|en-ttedetabledesmatires|inhaltsverzeichnisüberschrift|inhaltsverzeichnisberschrift|tableoffigures|lijstmetafbeeldingen|tabledesillustrations|abbildungsverzeichnis)$/;
const QUOTE =
  /^(?:(?:intense)?quote|(?:duidelijk)?citaat|citation(?:intense)?|(?:intensives)?zitat|quotations?|blockquote)$/;

/** The role a style's name or id gives away, or undefined. Case, spaces and underscores do not count. */
export function roleOfName(name: string): NamedRole | undefined {
  const plain = name.replace(/_20_/g, '').replace(/[\s_]/g, '').toLowerCase();
  const heading = HEADING.exec(plain);
  if (heading) return { role: 'heading', headingLevel: Math.min(Number(heading[1]), 6) };
  if (TITLE.test(plain)) return { role: 'heading', headingLevel: 1 };
  if (CONTENTS.test(plain)) return { role: 'toc' };
  if (QUOTE.test(plain)) return { role: 'quote' };
  return undefined;
}
