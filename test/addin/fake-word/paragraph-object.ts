/** A paragraph of the fake's document, with the list and the table it stands in. */
import { Collection } from './collection';
import type { Fake } from './fake-word';
import { HostObject, type HostSide } from './host-side';
import { edge, find, type Location } from './range-object';
import { RichApiError } from './rich-api-error';
import { raw, reviewed, type ParagraphData } from './story';

type StyleName = Exclude<Word.Paragraph['styleBuiltIn'], Word.BuiltInStyleName>;

class ListItemObject extends HostObject implements HostSide<Word.ListItem> {
  readonly className = 'ListItem';

  constructor(readonly level: number) {
    super();
  }
}

class ListObject extends HostObject implements HostSide<Word.List> {
  readonly className = 'List';

  constructor(readonly id: number) {
    super();
  }
}

class CellObject extends HostObject implements HostSide<Word.TableCell> {
  readonly className = 'TableCell';

  constructor(
    readonly rowIndex: number,
    readonly cellIndex: number,
  ) {
    super();
  }
}

class TableObject extends HostObject implements HostSide<Word.Table> {
  readonly className = 'Table';

  constructor(
    private readonly fake: Fake,
    private readonly table: number,
  ) {
    super();
  }

  get headerRowCount(): number {
    const cells = this.fake.story.paragraphs.flatMap(({ cell }) => (cell?.table === this.table ? [cell] : []));
    return new Set(cells.filter(({ isHeader }) => isHeader).map(({ row }) => row)).size;
  }

  insertParagraph(text: string, where: 'Before' | 'After'): HostObject {
    const { paragraphs } = this.fake.story;
    const inTable = (each: ParagraphData): boolean => each.cell?.table === this.table;
    const index = where === 'Before' ? paragraphs.findIndex(inTable) : paragraphs.findLastIndex(inTable) + 1;
    return new ParagraphObject(this.fake, this.fake.addParagraph(index, text, undefined));
  }
}

export class ParagraphObject extends HostObject implements HostSide<Word.Paragraph> {
  readonly className = 'Paragraph';

  constructor(
    private readonly fake: Fake,
    readonly data: ParagraphData,
  ) {
    super();
  }

  get text(): string {
    return raw(this.data);
  }

  /** Null without a subscription, whatever the typings say. */
  get uniqueLocalId(): string {
    return this.data.id!;
  }

  get style(): string {
    return this.data.style;
  }

  set style(name: string) {
    this.fake.dress(this.data, 'style', name);
  }

  get styleBuiltIn(): StyleName {
    return this.data.styleBuiltIn as StyleName;
  }

  set styleBuiltIn(name: StyleName) {
    this.fake.dress(this.data, 'styleBuiltIn', name);
  }

  get outlineLevel(): number {
    return this.data.outlineLevel;
  }

  get isListItem(): boolean {
    return this.data.list !== null;
  }

  get tableNestingLevel(): number {
    return this.data.cell?.nesting ?? 0;
  }

  get listItemOrNullObject(): HostObject | null {
    return this.data.list && new ListItemObject(this.data.list.level);
  }

  get listOrNullObject(): HostObject | null {
    return this.data.list && new ListObject(this.data.list.id);
  }

  get parentTableCellOrNullObject(): HostObject | null {
    return this.data.cell && new CellObject(this.data.cell.row, this.data.cell.column);
  }

  get parentTableOrNullObject(): HostObject | null {
    return this.data.cell && new TableObject(this.fake, this.data.cell.table);
  }

  get parentTable(): HostObject {
    if (!this.data.cell) throw new RichApiError('ItemNotFound', 'Paragraph.parentTable');
    return new TableObject(this.fake, this.data.cell.table);
  }

  getReviewedText(version: 'Original' | 'Current' = 'Current'): string {
    return reviewed(this.data, version);
  }

  getPreviousOrNullObject(): HostObject | null {
    const previous = this.fake.story.paragraphs[this.fake.story.indexOf(this.data) - 1];
    return previous ? new ParagraphObject(this.fake, previous) : null;
  }

  getRange(where: Location = 'Whole'): HostObject {
    this.fake.story.indexOf(this.data);
    return edge(this.fake, this.fake.story.whole(this.data), where);
  }

  search(text: string, options?: { matchCase?: boolean }): HostObject {
    return find(this.fake, this.fake.story.whole(this.data), text, options);
  }

  insertParagraph(text: string, where: 'Before' | 'After'): HostObject {
    const { story } = this.fake;
    const index = story.indexOf(this.data) + (where === 'After' ? 1 : 0);
    const added = this.fake.addParagraph(index, text, this.data);
    // Word lets the new paragraph take over the id when it comes after.
    if (where === 'After') [added.id, this.data.id] = [this.data.id, added.id];
    return new ParagraphObject(this.fake, added);
  }

  delete(): void {
    if (this.data.cell) throw new RichApiError('GeneralException', 'Paragraph.delete');
    this.fake.story.deleteParagraph(this.data);
  }

  attachToList(listId: number, level: number): HostObject {
    this.data.list = { id: listId, level };
    return new ListObject(listId);
  }

  detachFromList(): void {
    this.data.list = null;
  }

  getAnnotations(): HostObject {
    this.fake.requireSubscription('Paragraph.getAnnotations');
    return new Collection('AnnotationCollection', []);
  }

  insertAnnotations({ critiques }: Word.AnnotationSet): string[] {
    this.fake.requireSubscription('Paragraph.insertAnnotations');
    return critiques.map((critique) => {
      if (critique.popupOptions && !this.fake.takesPopups) {
        throw new RichApiError('GeneralException', 'Paragraph.insertAnnotations');
      }
      return this.fake.annotate(this.data, critique);
    });
  }
}
