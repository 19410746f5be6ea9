/** The stories of the fake's document: body, headers, notes. */
import { Collection } from './collection';
import type { Fake } from './fake-word';
import { HostObject, type HostSide } from './host-side';
import { ParagraphObject } from './paragraph-object';
import { RangeObject } from './range-object';
import { RichApiError } from './rich-api-error';
import { reviewed, type ParagraphData } from './story';

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
