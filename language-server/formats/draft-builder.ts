/** Collects the blocks and comments of one draft while a reader walks its source. */
import type {
  Block,
  BlockKind,
  CellPlace,
  Draft,
  FrontMatter,
  ItemPlace,
  Language,
  Region,
  SourceComment,
} from '../engine/draft';
import { markContents } from './contents';
import type { TextBuilder } from './text-builder';

/** What a block is and where it stands, before its text is known. */
export interface Setting {
  kind: BlockKind;
  region: Region;
  level?: number | undefined;
  item?: ItemPlace | undefined;
  cell?: CellPlace | undefined;
  language?: Language | undefined;
}

export class DraftBuilder {
  readonly blocks: Block[] = [];
  readonly comments: SourceComment[] = [];
  readonly notRead: string[] = [];
  frontMatter: FrontMatter | undefined;
  private lists = 0;
  private tables = 0;

  constructor(
    readonly format: string,
    readonly source: string,
  ) {}

  nextList(): number {
    return this.lists++;
  }

  nextTable(): number {
    return this.tables++;
  }

  /** Lists and tables counted so far. */
  get counted(): { lists: number; tables: number } {
    return { lists: this.lists, tables: this.tables };
  }

  /** Goes on counting from what came before the part that is read. */
  resume(lists: number, tables: number): void {
    this.lists = lists;
    this.tables = tables;
  }

  /** Adds a block over `start .. end` of the source. A block without visible text, such as an empty cell, is left out. */
  add(builder: TextBuilder, setting: Setting, start: number, end: number): void {
    const clean = builder.finish(start);
    if (!clean) return;
    const { kind, region, level, item, cell, language } = setting;
    this.blocks.push({
      kind,
      region,
      text: clean.text,
      map: clean.map,
      start,
      end,
      ...(level !== undefined && { level }),
      ...(item && { item }),
      ...(cell && { cell }),
      ...(language && { language }),
    });
  }

  finish(): Draft {
    markContents(this.blocks);
    return {
      format: this.format,
      source: this.source,
      blocks: this.blocks,
      comments: this.comments,
      ...(this.frontMatter && { frontMatter: this.frontMatter }),
      notRead: this.notRead,
    };
  }
}
