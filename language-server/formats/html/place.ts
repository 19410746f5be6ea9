/** Where in the document the text at the current tag stands. */
import type { CellPlace, ItemPlace, Language, Region } from '../../engine/draft';
import type { DraftBuilder, Setting } from '../draft-builder';
import { holdsContents, holdsNotes, languageOf, type Attributes } from './elements';
import { TableGrid } from './table-grid';

export interface Place {
  readonly region: Region;
  readonly quote: boolean;
  readonly contents: boolean;
  readonly preformatted: boolean;
  readonly level: number | undefined;
  readonly item: ItemPlace | undefined;
  /** The list that an item would belong to. */
  readonly list: ItemPlace | undefined;
  readonly cell: CellPlace | undefined;
  readonly grid: TableGrid | undefined;
  readonly language: Language | undefined;
  /** Inside an article, a section or the like, where `header` and `footer` are not those of the page. */
  readonly sectioned: boolean;
}

export const OUTERMOST: Place = {
  region: 'body',
  quote: false,
  contents: false,
  preformatted: false,
  level: undefined,
  item: undefined,
  list: undefined,
  cell: undefined,
  grid: undefined,
  language: undefined,
  sectioned: false,
};

export function settingOf(place: Place): Setting {
  const { region, item, cell, language } = place;
  const isHeading = kindOf(place) === 'heading';
  return { kind: kindOf(place), region, level: isHeading ? place.level : undefined, item, cell, language };
}

function kindOf(place: Place): Setting['kind'] {
  if (place.preformatted) return 'code';
  if (place.quote) return 'quote';
  if (place.contents) return 'toc';
  if (place.level !== undefined) return 'heading';
  if (place.cell) return 'cell';
  return place.item ? 'item' : 'paragraph';
}

/** The place inside an element that opens at `place`. */
export function enter(place: Place, name: string, attributes: Attributes, draft: DraftBuilder): Place {
  const lang = attributes.get('lang') ?? attributes.get('xml:lang');
  const inside: Place = {
    ...place,
    language: lang === undefined ? place.language : languageOf(lang),
    contents: place.contents || holdsContents(name, attributes),
    region: holdsNotes(attributes) ? 'footnote' : place.region,
  };
  const heading = /^h([1-6])$/.exec(name);
  if (heading) return { ...inside, level: Number(heading[1]) };
  switch (name) {
    case 'ul':
    case 'ol':
    case 'menu':
    case 'dir':
      return { ...inside, list: nestedList(place, draft) };
    case 'li':
      return { ...inside, item: place.list ?? { list: draft.nextList(), depth: 0 } };
    case 'table':
      return { ...inside, grid: new TableGrid(draft.nextTable()), cell: undefined, list: undefined, item: undefined };
    case 'thead':
    case 'tbody':
    case 'tfoot':
      if (place.grid) place.grid.inHead = name === 'thead';
      return inside;
    case 'tr':
      place.grid?.startRow();
      return inside;
    case 'td':
    case 'th':
      return {
        ...inside,
        cell: place.grid?.startCell(name, attributes),
        list: undefined,
        item: undefined,
        sectioned: true,
      };
    case 'blockquote':
      return { ...inside, quote: true };
    case 'pre':
      return { ...inside, preformatted: true };
    case 'header':
    case 'footer':
      return { ...inside, region: place.sectioned ? inside.region : name };
    case 'article':
    case 'aside':
    case 'main':
    case 'section':
      return { ...inside, sectioned: true };
    default:
      return inside;
  }
}

function nestedList(place: Place, draft: DraftBuilder): ItemPlace {
  return place.list ? { list: place.list.list, depth: place.list.depth + 1 } : { list: draft.nextList(), depth: 0 };
}
