/** What HTML elements and their attributes say about the text in them. */
import { LANGUAGES, type Language } from '../../engine/draft';

const words = (list: string): ReadonlySet<string> => new Set(list.split(' '));

/** Elements that start and end a block of text. */
export const BLOCK_ELEMENTS = words(
  'address article aside blockquote body caption center dd details dialog dir div dl dt fieldset figcaption figure footer ' +
    'form h1 h2 h3 h4 h5 h6 header hr html legend li main menu nav ol option p pre search section summary table tbody td ' +
    'textarea tfoot th thead tr ul',
);

/** Elements whose content is no text of the document. */
export const LEFT_OUT = words('head iframe noembed noframes object script style svg template title');

export const VOID_ELEMENTS = words(
  'area base basefont br col command embed frame hr img input isindex keygen link meta param source track wbr',
);

/** Elements that an opening tag closes first, up to the nearest element of `within`. */
export const IMPLIED_ENDS: ReadonlyMap<string, { closes: ReadonlySet<string>; within: ReadonlySet<string> }> = new Map(
  (
    [
      ['li', 'li', 'ul ol menu dir table'],
      ['dt', 'dt dd', 'dl table'],
      ['dd', 'dt dd', 'dl table'],
      ['tr', 'tr', 'table'],
      ['td', 'td th', 'tr table'],
      ['th', 'td th', 'tr table'],
      ['thead', 'thead tbody tfoot caption', 'table'],
      ['tbody', 'thead tbody tfoot caption', 'table'],
      ['tfoot', 'thead tbody tfoot caption', 'table'],
      ['option', 'option', 'form table'],
    ] as const
  ).map(([name, closes, within]) => [name, { closes: words(closes), within: words(within) }]),
);

/** A closing tag does not reach out of the cell it stands in, unless it closes a part of the table. */
export const CELL_ELEMENTS = words('td th caption');
export const TABLE_PARTS = words('table thead tbody tfoot tr td th caption');

export type Attributes = ReadonlyMap<string, string>;

export function isHidden(attributes: Attributes): boolean {
  if (attributes.has('hidden')) return true;
  return /(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*hidden)\b/i.test(attributes.get('style') ?? '');
}

/** The mark of a footnote in running text, as pandoc and DPUB-ARIA write it. */
export function isNoteReference(attributes: Attributes): boolean {
  return attributes.get('role') === 'doc-noteref' || /\bfootnote-ref\b/.test(attributes.get('class') ?? '');
}

export function holdsNotes(attributes: Attributes): boolean {
  if (/^doc-(?:footnote|endnotes?)$/.test(attributes.get('role') ?? '')) return true;
  return /(?:^|\s)(?:footnotes?|endnotes?|MsoFootnoteText)(?:\s|$)/i.test(attributes.get('class') ?? '');
}

export function holdsContents(name: string, attributes: Attributes): boolean {
  if (name === 'nav' || attributes.get('role') === 'doc-toc') return true;
  const names = `${attributes.get('class') ?? ''} ${attributes.get('id') ?? ''}`;
  return /(?:^|\s)(?:(?:Mso)?toc\d?|table-of-contents|inhoudsopgave|inhaltsverzeichnis|table-des-matieres)(?:\s|$)/i.test(
    names,
  );
}

/** The language a `lang` attribute names; `undefined` for one that the rules do not speak. */
export function languageOf(tag: string): Language | undefined {
  const primary = tag.trim().toLowerCase().split(/[-_]/, 1)[0];
  return LANGUAGES.find((language) => language === primary);
}
