/**
 * Word for tests: a document behind a client that behaves as Office.js does. It counts its round trips, and has the
 * faults of real Words at hand: lost events, coauthors between two round trips, refused licences, protected documents.
 */
import type { HostTheme } from '../../../addin/host';
import type { WordProgram } from '../../../addin/word/word-program';
import { FakeContext } from './fake-client';
import type { XmlPartData } from './document-objects';
import { PROFILES, supports, type Profile, type ProfileName } from './profiles';
import { RichApiError } from './rich-api-error';
import { Story, type Cell, type Character, type ParagraphData, type TextRange, type TrackingMode } from './story';

export interface FakeParagraph {
  text: string;
  styleBuiltIn?: string;
  /** Name in the language of Word, for a style of one's own. */
  style?: string;
  list?: { id: number; level: number };
  cell?: Cell;
  isLocked?: boolean;
  /** Struck by somebody: offsets in the text. */
  struck?: { start: number; end: number };
}

/** Names of built-in styles in a Dutch Word. */
const DUTCH: Readonly<Record<string, string>> = {
  Normal: 'Standaard',
  Heading1: 'Kop 1',
  Heading2: 'Kop 2',
  Heading3: 'Kop 3',
  ListBullet: 'Lijst opsom.teken',
  ListBullet2: 'Lijst opsom.teken 2',
  Quote: 'Citaat',
};

export class Fake {
  readonly profile: Profile;
  readonly story = new Story();
  readonly headers: ParagraphData[] = [];
  readonly footnotes: ParagraphData[] = [];
  readonly comments: { text: string; range: TextRange }[] = [];
  readonly xmlParts: XmlPartData[] = [];
  readonly annotations = new Map<string, { paragraph: ParagraphData; critique: Word.Critique }>();
  readonly highlighted = new Set<TextRange>();
  readonly opened: string[] = [];
  readonly tracked = new Set<object>();
  /** All modes that were set, in order. */
  readonly trackingModes: TrackingMode[] = [];
  selection: TextRange;
  security = 0;
  isReadOnly = false;
  searchDialogIsOpen = false;
  takesPopups = true;
  losesEvents = false;
  /** Paragraphs in one answer that are too many, as on the web. */
  mostInAnswer = Infinity;
  /** Round trips made; those with nothing to do are not counted unless asked for. */
  syncs = 0;
  countsEmptySyncs = true;
  private nextId = 0;
  private readonly handlers = new Map<string, Set<(args: unknown) => Promise<void>>>();
  private readonly selectionListeners = new Set<() => void>();
  private coauthors: (() => void)[] = [];
  private faults: { at: string; code: string }[] = [];
  private events: { name: string; args: unknown }[] = [];

  constructor(profile: ProfileName, paragraphs: readonly FakeParagraph[]) {
    this.profile = PROFILES[profile];
    for (const paragraph of paragraphs) this.story.paragraphs.push(this.data(paragraph));
    const [first] = this.story.paragraphs;
    if (!first) throw new Error('A Word document has a paragraph at least.');
    this.selection = this.story.range({ paragraph: first, offset: 0 }, { paragraph: first, offset: 0 });
    const names = { added: 'onParagraphAdded', changed: 'onParagraphChanged', deleted: 'onParagraphDeleted' };
    this.story.onChange = (paragraph, kind) => {
      const source = this.story.author === 'Officer' ? 'Local' : 'Remote';
      this.events.push({ name: names[kind], args: { type: kind, source, uniqueLocalIds: [paragraph.id] } });
    };
  }

  data({ text, struck, ...given }: FakeParagraph): ParagraphData {
    const styleBuiltIn = given.styleBuiltIn ?? (given.style === undefined ? 'Normal' : 'Other');
    const characters = text.split('').map((each, at): Character => {
      return struck && at >= struck.start && at < struck.end ? { text: each, struck: 'Colleague' } : { text: each };
    });
    return {
      id: this.newId(),
      characters,
      styleBuiltIn,
      style: given.style ?? DUTCH[styleBuiltIn] ?? styleBuiltIn,
      outlineLevel: outlineOf(styleBuiltIn),
      list: given.list ?? null,
      cell: given.cell ?? null,
      isLocked: given.isLocked ?? false,
    };
  }

  /** What the add-in sees of this Word. */
  program(): WordProgram {
    return {
      run: async (batch, object) => {
        const context =
          (object ? (object as unknown as { context: FakeContext }).context : undefined) ?? new FakeContext(this);
        context.isOver = false;
        try {
          const result = await batch(context as unknown as Word.RequestContext);
          await this.flush(context);
          return result;
        } finally {
          context.isOver = true;
        }
      },
      supports: (set, version) => supports(this.profile, set, version),
      uiLanguage: 'nl-BE',
      partitionKey: undefined,
      description: this.profile.name,
      theme: (): HostTheme => undefined,
      documentAddress: () => 'https://example.org/bestek%20laptops.docx?web=1',
      isReadOnly: () => this.isReadOnly,
      onSelectionMoved: (listener) => {
        this.selectionListeners.add(listener);
        return Promise.resolve(() => this.selectionListeners.delete(listener));
      },
      xmlParts: {
        read: (namespace) =>
          Promise.resolve(this.xmlParts.filter((part) => part.namespace === namespace).map(({ xml }) => xml)),
        write: (namespace, xml) => {
          const others = this.xmlParts.filter((part) => part.namespace !== namespace);
          this.xmlParts.splice(0, Infinity, ...others, ...(xml === undefined ? [] : [{ namespace, xml }]));
          return Promise.resolve();
        },
      },
    };
  }

  /** The user or a coauthor does something before the next round trip. */
  beforeNextSync(act: () => void, author = 'Officer'): void {
    this.coauthors.push(() => this.as(author, act));
  }

  /** Somebody does something now, outside any batch. */
  act(act: () => void, author = 'Officer'): void {
    this.as(author, act);
    this.afterSync();
  }

  /** The next call of that name, 'Range.insertComment', is refused. */
  failAt(at: string, code: string): void {
    this.faults.push({ at, code });
  }

  type(index: number, offset: number, text: string): void {
    const paragraph = this.paragraph(index);
    this.story.insert({ paragraph, offset }, text);
  }

  select(index: number, start: number, end: number): void {
    const paragraph = this.paragraph(index);
    this.selection = this.story.range({ paragraph, offset: start }, { paragraph, offset: end });
    for (const listener of this.selectionListeners) listener();
  }

  paragraph(index: number): ParagraphData {
    const paragraph = this.story.paragraphs[index];
    if (!paragraph) throw new Error(`The fake document has no paragraph ${index}.`);
    return paragraph;
  }

  addParagraph(index: number, text: string, like: ParagraphData | undefined): ParagraphData {
    return this.story.insertParagraph(index, text, like, this.newId());
  }

  dress(paragraph: ParagraphData, by: 'style' | 'styleBuiltIn', name: string): void {
    const builtIn = by === 'styleBuiltIn' ? name : Object.keys(DUTCH).find((each) => DUTCH[each] === name);
    paragraph.styleBuiltIn = builtIn ?? 'Other';
    paragraph.style = by === 'style' ? name : (DUTCH[name] ?? name);
    paragraph.outlineLevel = outlineOf(paragraph.styleBuiltIn);
  }

  annotate(paragraph: ParagraphData, critique: Word.Critique): string {
    const id = `annotation-${this.annotations.size}-${this.nextId++}`;
    this.annotations.set(id, { paragraph, critique });
    return id;
  }

  requireSubscription(at: string): void {
    if (!this.profile.hasSubscription) throw new RichApiError('GeneralException', at);
  }

  mayFail(at: string): void {
    const found = this.faults.findIndex((fault) => fault.at === at);
    if (found < 0) return;
    const [fault] = this.faults.splice(found, 1);
    throw new RichApiError(fault?.code ?? '', at);
  }

  checkAnswerSize(count: number): void {
    if (count > this.mostInAnswer) throw new RichApiError('ResponsePayloadSizeLimitExceeded');
  }

  async beforeSync(): Promise<void> {
    await Promise.resolve();
    const acts = this.coauthors;
    this.coauthors = [];
    for (const act of acts) act();
  }

  /** Events come after the round trip that made them. */
  afterSync(): void {
    const { events } = this;
    this.events = [];
    if (this.losesEvents) return;
    for (const { name, args } of events) this.fire(name, args);
  }

  fire(name: string, args: unknown): void {
    for (const handler of this.handlers.get(name) ?? []) void handler(args);
  }

  addHandler(name: string, handler: (args: unknown) => Promise<void>): void {
    const handlers = this.handlers.get(name) ?? new Set();
    this.handlers.set(name, handlers.add(handler));
  }

  removeHandler(name: string, handler: (args: unknown) => Promise<void>): void {
    this.handlers.get(name)?.delete(handler);
  }

  get handlerCount(): number {
    return [...this.handlers.values()].reduce((sum, { size }) => sum + size, 0) + this.selectionListeners.size;
  }

  /** Word.run ends with a round trip where something is left to do. */
  private async flush(context: FakeContext): Promise<void> {
    this.countsEmptySyncs = false;
    try {
      await context.sync();
    } finally {
      this.countsEmptySyncs = true;
    }
  }

  private as(author: string, act: () => void): void {
    const { author: before } = this.story;
    this.story.author = author;
    try {
      act();
    } finally {
      this.story.author = before;
    }
  }

  private newId(): string | null {
    const hasIds = this.profile.hasSubscription && supports(this.profile, 'WordApi', '1.6');
    return hasIds ? `{id-${this.nextId++}}` : null;
  }
}

function outlineOf(styleBuiltIn: string): number {
  const level = /^Heading(\d)$/.exec(styleBuiltIn)?.[1];
  return level === undefined ? 10 : Number(level);
}
