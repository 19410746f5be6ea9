/** The text of the fake's document: bodies, paragraphs, ranges, tables; what Word does when a call reaches them. */
import { Collection } from './collection';
import type { Fake } from './fake-word';
import { HostObject, type HostSide } from './host-side';
import { RichApiError } from './rich-api-error';
import { raw, reviewed, type ParagraphData, type Position, type TextRange } from './story';

type StyleName = Exclude<Word.Paragraph['styleBuiltIn'], Word.BuiltInStyleName>;
type Location = 'Replace' | 'Start' | 'End' | 'Before' | 'After' | 'Whole' | 'Content';

export class SectionObject extends HostObject implements HostSide<Word.Section> {
  readonly className = 'Section';
  readonly body: BodyObject;

  constructor(private readonly fake: Fake) {
    super();
    this.body = new BodyObject(fake);
  }

  getHeader(): BodyObject {
    return new BodyObject(this.fake, this.fake.headers);
  }

  getFooter(): BodyObject {
    return new BodyObject(this.fake, []);
  }
}

class NoteObject extends HostObject implements HostSide<Word.NoteItem> {
  readonly className = 'NoteItem';
  readonly type = 'Footnote';
  readonly body: BodyObject;

  constructor(fake: Fake, paragraph: ParagraphData) {
    super();
    this.body = new BodyObject(fake, [paragraph]);
  }
}

export class BodyObject extends HostObject implements HostSide<Word.Body> {
  readonly className = 'Body';
  readonly type = 'MainDoc';

  constructor(
    private readonly fake: Fake,
    private readonly own: ParagraphData[] = fake.story.paragraphs,
  ) {
    super();
  }

  get paragraphs(): Collection {
    return new Collection(
      'ParagraphCollection',
      this.own.map((paragraph) => new ParagraphObject(this.fake, paragraph)),
    );
  }

  get footnotes(): Collection {
    const notes = this.fake.footnotes.map((paragraph) => new NoteObject(this.fake, paragraph));
    return new Collection('NoteItemCollection', notes);
  }

  get endnotes(): Collection {
    return new Collection('NoteItemCollection', []);
  }

  getRange(): HostObject {
    const [first, last] = [this.own[0], this.own.at(-1)];
    if (!first || !last) throw new RichApiError('ItemNotFound', 'Body.getRange');
    return new RangeObject(
      this.fake,
      this.fake.story.range({ paragraph: first, offset: 0 }, { paragraph: last, offset: 0 }),
    );
  }

  getReviewedText(version: 'Original' | 'Current' = 'Current'): string {
    return this.own.map((paragraph) => reviewed(paragraph, version)).join('\r');
  }

  insertParagraph(text: string, where: 'Start' | 'End'): HostObject {
    const index = where === 'Start' ? 0 : this.own.length;
    return new ParagraphObject(this.fake, this.fake.addParagraph(index, text, undefined));
  }
}

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

export class RangeObject extends HostObject implements HostSide<Word.Range> {
  readonly className = 'Range';

  constructor(
    private readonly fake: Fake,
    readonly range: TextRange,
  ) {
    super();
  }

  get text(): string {
    return this.fake.story.text(this.range);
  }

  get isEmpty(): boolean {
    return this.text === '';
  }

  get paragraphs(): Collection {
    const { story } = this.fake;
    const [from, to] = [story.indexOf(this.range.start.paragraph), story.indexOf(this.range.end.paragraph)];
    const inside = story.paragraphs.slice(from, to + 1);
    return new Collection(
      'ParagraphCollection',
      inside.map((paragraph) => new ParagraphObject(this.fake, paragraph)),
    );
  }

  getRange(where: Location = 'Whole'): HostObject {
    return edge(this.fake, this.range, where);
  }

  expandTo(other: never): HostObject {
    const { range } = other as RangeObject;
    const { story } = this.fake;
    const [start] = [this.range.start, range.start].sort((a, b) => compare(this.fake, a, b));
    const [, end] = [this.range.end, range.end].sort((a, b) => compare(this.fake, a, b));
    return new RangeObject(this.fake, story.range(start ?? this.range.start, end ?? this.range.end));
  }

  search(text: string, options?: { matchCase?: boolean }): HostObject {
    return find(this.fake, this.range, text, options);
  }

  insertText(text: string, where: Location): HostObject {
    const { story } = this.fake;
    if (where === 'Replace') {
      // What comes stands behind what is struck.
      story.remove(this.range);
    }
    const at = where === 'Start' || where === 'Before' ? this.range.start : this.range.end;
    const offset = at.offset;
    story.insert(at, text);
    if (where === 'End' || where === 'Replace') this.range.end.offset = offset + text.length;
    const added = story.range({ ...at, offset }, { ...at, offset: offset + text.length });
    return new RangeObject(this.fake, added);
  }

  delete(): void {
    this.fake.story.remove(this.range);
  }

  insertComment(text: string): HostObject {
    this.fake.comments.push({ text, range: this.range });
    return new CommentObject();
  }

  select(mode: 'Select' | 'Start' | 'End' = 'Select'): void {
    this.fake.selection = mode === 'Select' ? this.range : this.fake.story.range(this.range.start, this.range.start);
  }

  highlight(): void {
    this.fake.highlighted.add(this.range);
  }

  removeHighlight(): void {
    this.fake.highlighted.delete(this.range);
  }
}

class CommentObject extends HostObject implements HostSide<Word.Comment> {
  readonly className = 'Comment';
  readonly content = '';
}

function edge(fake: Fake, { start, end }: TextRange, where: Location): RangeObject {
  if (where === 'Start') return new RangeObject(fake, fake.story.range(start, start));
  if (where === 'End' || where === 'After') return new RangeObject(fake, fake.story.range(end, end));
  return new RangeObject(fake, fake.story.range(start, end));
}

function find(fake: Fake, within: TextRange, text: string, options?: { matchCase?: boolean }): Collection {
  if (fake.searchDialogIsOpen) throw new RichApiError('SearchDialogIsOpen', '.search');
  const hits = fake.story.search(within, text, options?.matchCase ?? false);
  return new Collection(
    'RangeCollection',
    hits.map((hit) => new RangeObject(fake, hit)),
  );
}

function compare(fake: Fake, one: Position, other: Position): number {
  return fake.story.indexOf(one.paragraph) - fake.story.indexOf(other.paragraph) || one.offset - other.offset;
}
