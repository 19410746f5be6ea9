/** A stretch of the fake's document: what Word does when a call reaches it. */
import { Collection } from './collection';
import type { Fake } from './fake-word';
import { HostObject, type HostSide } from './host-side';
import { ParagraphObject } from './paragraph-object';
import { RichApiError } from './rich-api-error';
import type { Position, TextRange } from './story';

export type Location = 'Replace' | 'Start' | 'End' | 'Before' | 'After' | 'Whole' | 'Content';

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

/** The part of a range that a location names. */
export function edge(fake: Fake, { start, end }: TextRange, where: Location): RangeObject {
  if (where === 'Start') return new RangeObject(fake, fake.story.range(start, start));
  if (where === 'End' || where === 'After') return new RangeObject(fake, fake.story.range(end, end));
  return new RangeObject(fake, fake.story.range(start, end));
}

/** The hits of a search, as ranges. */
export function find(fake: Fake, within: TextRange, text: string, options?: { matchCase?: boolean }): Collection {
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
