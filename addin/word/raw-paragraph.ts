/** A paragraph as Word gives it. */
import type { Region } from '../../language-server/engine/draft';

export interface RawParagraph {
  /** Word's own id; null before WordApi 1.6 and without a subscription. */
  readonly id: string | null;
  /** With all tracked insertions and deletions still in it, and control characters for notes and breaks. */
  readonly text: string;
  /** What Word gives as the text with all changes accepted; the same as `text` where nobody has deleted anything. */
  readonly accepted: string;
  /** Name of the style in the language of Word. */
  readonly style: string;
  /** Name of a built-in style in English, without spaces: 'Heading1'; 'Other' for a style of one's own. */
  readonly styleBuiltIn: string;
  /** 1 to 9 for headings; anything else is body text. */
  readonly outlineLevel: number;
  readonly isListItem: boolean;
  /** Depth of a list item from 0. */
  readonly listLevel: number;
  readonly listId: number | null;
  /** 0 outside tables. */
  readonly tableNesting: number;
  /** Null where Word gave none. */
  readonly cell: { readonly row: number; readonly column: number; readonly isHeader: boolean } | null;
  readonly region: Region;
}

export interface PropertySource {
  readonly text: string;
  /** Null for users without a subscription, whatever the typings say. */
  readonly uniqueLocalId: string | null;
  readonly style: string;
  readonly styleBuiltIn: string;
  readonly outlineLevel: number;
  readonly isListItem: boolean;
  readonly tableNestingLevel: number;
}

const PROPERTIES = ['text', 'style', 'styleBuiltIn', 'outlineLevel', 'isListItem', 'tableNestingLevel'];

/** What to load of a paragraph. Named one by one: to load all is slow, and has moved the focus in some versions. */
export function propertiesToLoad(hasIds: boolean): string[] {
  return hasIds ? [...PROPERTIES, 'uniqueLocalId'] : PROPERTIES;
}

/** From loaded properties; list, table and changes are filled in by who asked for them. */
export function rawParagraph(source: PropertySource, hasIds: boolean, region: Region): RawParagraph {
  return {
    id: hasIds && source.uniqueLocalId !== '' ? source.uniqueLocalId : null,
    text: source.text,
    accepted: source.text,
    style: source.style,
    styleBuiltIn: source.styleBuiltIn,
    outlineLevel: source.outlineLevel,
    isListItem: source.isListItem,
    listLevel: 0,
    listId: null,
    tableNesting: source.tableNestingLevel,
    cell: null,
    region,
  };
}
