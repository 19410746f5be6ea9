/** A document as it was read: the snapshot for the pane, and beside it what Word needs to find each paragraph again. */
import type { HostParagraph, NotRead, ParagraphKey, Snapshot } from '../host';
import type { ParagraphRole } from '../../language-server/formats/paragraphs/encode-paragraphs';
import { keepKeys } from '../keep-keys';
import { paragraphTexts, type ParagraphTexts } from './accepted-text';
import { paragraphRoles } from './paragraph-roles';
import type { RawParagraph } from './raw-paragraph';

export interface ReadParagraph {
  readonly key: ParagraphKey;
  readonly role: ParagraphRole;
  readonly raw: RawParagraph;
  readonly texts: ParagraphTexts;
  /** Index in the body's paragraphs; null outside the body. */
  readonly index: number | null;
}

export interface Reading {
  readonly snapshot: Snapshot;
  /** All paragraphs, empty ones too, in reading order. */
  readonly all: readonly ReadParagraph[];
  readonly byKey: ReadonlyMap<ParagraphKey, ReadParagraph>;
}

/** What Word said of the document, without keys. */
export interface RawDocument {
  readonly paragraphs: readonly RawParagraph[];
  readonly notRead: readonly NotRead[];
}

/** Gives out keys, and keeps them over readings: by Word's ids, and where there are none by the text around. */
export class Readings {
  private revision = 0;
  private newKeys = 0;
  private readonly bySnapshot = new WeakMap<Snapshot, Reading>();

  /** The reading behind a snapshot this host gave out. */
  of(snapshot: Snapshot): Reading | undefined {
    return this.bySnapshot.get(snapshot);
  }

  add({ paragraphs, notRead }: RawDocument, previous: Reading | undefined): Reading {
    const keys = this.keysFor(paragraphs, previous?.all ?? []);
    const roles = paragraphRoles(paragraphs);
    let body = 0;
    const shown: HostParagraph[] = [];
    const all = paragraphs.map((raw, at): ReadParagraph => {
      const key = keys[at] ?? this.newKey();
      const texts = paragraphTexts(raw);
      const role = roles[at] ?? 'p';
      const editable = raw.region === 'body' && texts.isMapped && role !== 'toc';
      if (texts.clean.trim() !== '') shown.push({ key, role, text: texts.clean, editable });
      return { key, role, raw, texts, index: raw.region === 'body' ? body++ : null };
    });
    const withOpenDeletions = all.filter(({ texts }) => texts.hasDeletions).map(({ key }) => key);
    const snapshot: Snapshot = { revision: ++this.revision, paragraphs: shown, notRead, withOpenDeletions };
    const reading: Reading = { snapshot, all, byKey: new Map(all.map((each) => [each.key, each])) };
    this.bySnapshot.set(snapshot, reading);
    return reading;
  }

  private keysFor(now: readonly RawParagraph[], before: readonly ReadParagraph[]): ParagraphKey[] {
    const taken = new Set<ParagraphKey>();
    const isNamed = now.every(({ id }) => id !== null);
    const unnamed = isNamed
      ? []
      : keepKeys(
          before.map(({ key, raw }) => ({ key, text: raw.text })),
          now.map(({ text }) => text),
        );
    return now.map(({ id }, at) => {
      const wanted = id ?? unnamed[at];
      // Word has given one id to two paragraphs.
      const key = wanted !== undefined && !taken.has(wanted) ? wanted : this.newKey();
      taken.add(key);
      return key;
    });
  }

  private newKey(): ParagraphKey {
    return `paragraph-${++this.newKeys}`;
  }
}
