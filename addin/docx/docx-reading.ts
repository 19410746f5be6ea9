/** A .docx as it was read: the snapshot for the pane and the way from its paragraphs to offsets of the draft's source. */
import type { Block } from '../../language-server/engine/draft';
import type { DocxProjection } from '../../language-server/formats/docx/projection';
import { HostError, type HostParagraph, type ParagraphKey, type Passage, type Snapshot } from '../host';
import { keepKeys } from '../keep-keys';
import { roleOfBlock } from './block-roles';

export interface PlacedParagraph extends HostParagraph {
  /** Range of the paragraph in the draft's source, in UTF-16 code units. */
  readonly start: number;
  readonly end: number;
}

export class DocxReading {
  readonly snapshot: Snapshot;
  private readonly byKey: ReadonlyMap<ParagraphKey, PlacedParagraph>;

  /** `newKey` gives a key never given before. Paragraphs that stayed keep the key they have in `previous`. */
  constructor(
    { draft }: DocxProjection,
    revision: number,
    previous: DocxReading | undefined,
    newKey: () => ParagraphKey,
  ) {
    const texts = draft.blocks.map((block) => textOf(block, draft.source));
    const keys = keepKeys(previous?.snapshot.paragraphs ?? [], texts);
    const paragraphs = draft.blocks.map((block, at): PlacedParagraph => {
      const role = roleOfBlock(block);
      const { start, end } = block;
      return { key: keys[at] ?? newKey(), role, text: texts[at] ?? '', editable: role !== 'toc', start, end };
    });
    this.byKey = new Map(paragraphs.map((paragraph) => [paragraph.key, paragraph]));
    this.snapshot = {
      revision,
      paragraphs: paragraphs.map(({ key, role, text, editable }) => ({ key, role, text, editable })),
      notRead: draft.notRead.map((detail) => ({ part: 'other', certain: true, detail })),
      withOpenDeletions: [],
    };
  }

  /** Throws `gone`. */
  paragraph(key: ParagraphKey): PlacedParagraph {
    const paragraph = this.byKey.get(key);
    if (!paragraph) throw new HostError('gone');
    return paragraph;
  }

  /** Offsets of a passage in the draft's source. Throws `gone`, or `stale` where another text stands there. */
  range({ paragraph: key, start, end, text }: Passage): { start: number; end: number } {
    const paragraph = this.paragraph(key);
    if (paragraph.text.slice(start, end) !== text) throw new HostError('stale');
    return { start: paragraph.start + start, end: paragraph.start + end };
  }
}

function textOf({ start, end }: Block, source: string): string {
  return source.slice(start, end);
}
