/** The text of the fake's document: paragraphs of characters that know who inserted and who struck them. */
import { RichApiError } from './rich-api-error';

export interface Character {
  text: string;
  inserted?: string;
  struck?: string;
}

export interface Cell {
  table: number;
  row: number;
  column: number;
  nesting: number;
  isHeader: boolean;
}

export interface ParagraphData {
  id: string | null;
  characters: Character[];
  style: string;
  styleBuiltIn: string;
  outlineLevel: number;
  list: { id: number; level: number } | null;
  cell: Cell | null;
  /** A tracked insertion of the whole paragraph. */
  inserted?: string;
  /** A tracked deletion of the whole paragraph, its mark included. */
  struck?: string;
  /** In a locked content control. */
  isLocked?: boolean;
}

/** A place between two characters. Moves along with the text. */
export interface Position {
  paragraph: ParagraphData;
  offset: number;
}

export interface TextRange {
  start: Position;
  end: Position;
}

export type TrackingMode = 'Off' | 'TrackAll' | 'TrackMineOnly';

export const LONGEST_SEARCH = 255;

export class Story {
  readonly paragraphs: ParagraphData[] = [];
  tracking: TrackingMode = 'Off';
  author = 'Officer';
  /** Called with each paragraph that changes. */
  onChange: (paragraph: ParagraphData, kind: 'added' | 'changed' | 'deleted') => void = () => undefined;
  private readonly ranges = new Set<TextRange>();

  range(start: Position, end: Position): TextRange {
    const range = { start: { ...start }, end: { ...end } };
    this.ranges.add(range);
    return range;
  }

  whole(paragraph: ParagraphData): TextRange {
    return this.range({ paragraph, offset: 0 }, { paragraph, offset: paragraph.characters.length });
  }

  text({ start, end }: TextRange): string {
    if (start.paragraph === end.paragraph) return raw(start.paragraph).slice(start.offset, end.offset);
    const from = this.indexOf(start.paragraph);
    const to = this.indexOf(end.paragraph);
    const between = this.paragraphs.slice(from + 1, to).map(raw);
    return [raw(start.paragraph).slice(start.offset), ...between, raw(end.paragraph).slice(0, end.offset)].join('\r');
  }

  indexOf(paragraph: ParagraphData): number {
    const index = this.paragraphs.indexOf(paragraph);
    if (index < 0) throw new RichApiError('ItemNotFound');
    return index;
  }

  /** Hits of a search without wildcards, as Word makes them. */
  search({ start, end }: TextRange, needle: string, matchCase: boolean): TextRange[] {
    if (needle === '') throw new RichApiError('InvalidArgument', '.search');
    if (needle.length > LONGEST_SEARCH) throw new RichApiError('SearchStringInvalidOrTooLong', '.search');
    const sought = fold(unescapeCodes(needle), matchCase);
    const first = this.indexOf(start.paragraph);
    const last = this.indexOf(end.paragraph);
    return this.paragraphs.slice(first, last + 1).flatMap((paragraph) => {
      const from = paragraph === start.paragraph ? start.offset : 0;
      const to = paragraph === end.paragraph ? end.offset : paragraph.characters.length;
      const text = fold(raw(paragraph).slice(from, to), matchCase);
      const hits: TextRange[] = [];
      for (let at = text.indexOf(sought); at >= 0; at = text.indexOf(sought, at + sought.length)) {
        const offset = from + at;
        hits.push(this.range({ paragraph, offset }, { paragraph, offset: offset + sought.length }));
      }
      return hits;
    });
  }

  insert({ paragraph, offset }: Position, text: string): void {
    requireOpen(paragraph);
    const mark = this.tracking === 'Off' ? {} : { inserted: this.author };
    paragraph.characters.splice(offset, 0, ...text.split('').map((each) => ({ text: each, ...mark })));
    for (const range of this.ranges) {
      for (const [position, moves] of [
        [range.start, range.start.offset >= offset],
        [range.end, range.end.offset > offset],
      ] as const) {
        if (position.paragraph === paragraph && moves) position.offset += text.length;
      }
    }
    this.onChange(paragraph, 'changed');
  }

  /** Takes text away, or strikes it where changes are tracked; what the same author inserted just goes. */
  remove({ start, end }: TextRange): void {
    if (start.paragraph !== end.paragraph) throw new RichApiError('GeneralException', '.delete');
    const { paragraph } = start;
    requireOpen(paragraph);
    for (let at = end.offset - 1; at >= start.offset; at--) {
      const character = paragraph.characters[at];
      if (!character) continue;
      if (this.tracking !== 'Off' && character.inserted !== this.author) character.struck ??= this.author;
      else this.dropCharacter(paragraph, at);
    }
    this.onChange(paragraph, 'changed');
  }

  insertParagraph(index: number, text: string, like: ParagraphData | undefined, id: string | null): ParagraphData {
    const mark = this.tracking === 'Off' ? {} : { inserted: this.author };
    const paragraph: ParagraphData = {
      style: 'Standaard',
      styleBuiltIn: 'Normal',
      outlineLevel: 10,
      list: null,
      ...(like && { ...like, list: like.list && { ...like.list } }),
      cell: null,
      id,
      characters: text.split('').map((each) => ({ text: each, ...mark })),
      ...mark,
    };
    this.paragraphs.splice(index, 0, paragraph);
    this.onChange(paragraph, 'added');
    return paragraph;
  }

  /** Takes a paragraph away, or strikes it where changes are tracked. The last mark of the document stays. */
  deleteParagraph(paragraph: ParagraphData): void {
    requireOpen(paragraph);
    const isLast = this.indexOf(paragraph) === this.paragraphs.length - 1;
    if (isLast || (this.tracking !== 'Off' && paragraph.inserted !== this.author)) {
      this.remove(this.whole(paragraph));
      if (!isLast) paragraph.struck ??= this.author;
      return;
    }
    this.paragraphs.splice(this.indexOf(paragraph), 1);
    this.onChange(paragraph, 'deleted');
  }

  private dropCharacter(paragraph: ParagraphData, at: number): void {
    paragraph.characters.splice(at, 1);
    for (const { start, end } of this.ranges) {
      for (const position of [start, end]) {
        if (position.paragraph === paragraph && position.offset > at) position.offset--;
      }
    }
  }
}

/** Text with everything in it that is struck or inserted. */
export function raw({ characters }: ParagraphData): string {
  return characters.map(({ text }) => text).join('');
}

export function reviewed({ characters }: ParagraphData, version: 'Original' | 'Current'): string {
  const stays = version === 'Current' ? ({ struck }: Character) => !struck : ({ inserted }: Character) => !inserted;
  return characters
    .filter(stays)
    .map(({ text }) => text)
    .join('');
}

function requireOpen({ isLocked }: ParagraphData): void {
  if (isLocked) throw new RichApiError('AccessDenied', '.insertText');
}

function fold(text: string, matchCase: boolean): string {
  const folded = text
    .replace(/[\u2018\u2019\u201A]/g, "'")
    .replace(/[\u201C\u201D\u201E]/g, '"')
    .replace(/\u00A0/g, ' ');
  return matchCase ? folded : folded.toLowerCase();
}

/** ^^ is a caret; any other code stands for something the fake has not, so that it must not be used. */
function unescapeCodes(needle: string): string {
  return needle.replace(/\^(.?)/g, (_, code: string) => {
    if (code !== '^') throw new RichApiError('SearchStringInvalidOrTooLong', '.search');
    return '^';
  });
}
