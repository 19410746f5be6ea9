/** Underlines in the text by Word's annotations: shown while the pane is open, never part of the document. */
import type { InlineMark, ParagraphKey } from '../host';
import type { Family } from '../../language-server/engine/finding';
import { MARK_STRINGS } from '../manifest/mark-strings';
import { rawRange } from './accepted-text';
import type { Support } from './capabilities';
import type { Reading, ReadParagraph } from './reading';
import { errorCode, type WordQueue } from './word-queue';

/** One family, one colour, as in the pane. */
// Word's enums are strings, but their names exist only inside Word.
const COLOURS = {
  'human-rights': 'red',
  certification: 'blue',
  repairability: 'lavender',
  greenwashing: 'green',
  procurement: 'berry',
} as unknown as Readonly<Record<Family, Word.CritiqueColorScheme>>;

/** More would make Word slow; the list in the pane has them all. */
const MOST_MARKS = 200;
const MOST_SUGGESTIONS = 3;
/** Longer texts do not fit Word's menu. */
const LONGEST_SUGGESTION = 100;
/** In a paragraph with notes Word counts otherwise, in some versions. */
const NOTE_SIGN = /[\u0002\u0005]/;

interface PaintedParagraph {
  /** What was painted, to see whether it must be painted anew. */
  signature: string;
  /** Word's ids of the annotations, in the order of the marks. */
  ids: readonly string[];
}

export class Marks {
  private readonly painted = new Map<ParagraphKey, PaintedParagraph>();
  private readonly markOf = new Map<string, string>();
  private withPopups: boolean;
  private wanted = 0;

  constructor(
    private readonly queue: WordQueue,
    support: Support,
  ) {
    this.withPopups = support.popups;
  }

  /** The mark behind an annotation's id, where it is one of ours. */
  markAt(annotationId: string): string | undefined {
    return this.markOf.get(annotationId);
  }

  /** Shows these marks and no others of ours. Paragraphs whose marks are as they were stay untouched. */
  async show(reading: Reading, marks: readonly InlineMark[]): Promise<void> {
    const run = ++this.wanted;
    const wanted = groupByParagraph(reading, marks);
    await this.queue.run(async (context) => {
      // Asked again while others were waiting: only the last one counts.
      if (run !== this.wanted) return;
      const stale = [...this.painted].filter(([key, { signature }]) => wanted.get(key)?.signature !== signature);
      await this.remove(
        context,
        stale.flatMap(([key, { ids }]) => [...this.forget(key, ids)]),
      );
      const fresh = [...wanted].filter(([key]) => !this.painted.has(key));
      await this.paint(context, fresh);
    });
  }

  private forget(key: ParagraphKey, ids: readonly string[]): readonly string[] {
    this.painted.delete(key);
    for (const id of ids) this.markOf.delete(id);
    return ids;
  }

  private async remove(context: Word.RequestContext, ids: readonly string[]): Promise<void> {
    if (ids.length === 0) return;
    for (const id of ids) context.document.getAnnotationById(id).delete();
    try {
      await context.sync();
    } catch (error) {
      // Word takes annotations away by itself when their paragraph changes; the others go one by one.
      if (errorCode(error) !== 'ItemNotFound' || ids.length === 1) return;
      for (const id of ids) await this.remove(context, [id]);
    }
  }

  private async paint(context: Word.RequestContext, paragraphs: [ParagraphKey, WantedParagraph][]): Promise<void> {
    if (paragraphs.length === 0) return;
    const queued = paragraphs.map(([, { paragraph, marks }]) =>
      context.document
        .getParagraphByUniqueLocalId(paragraph.raw.id ?? '')
        .insertAnnotations({ critiques: marks.map((mark) => critique(paragraph, mark, this.withPopups)) }),
    );
    try {
      await context.sync();
    } catch (error) {
      // A popup needs strings of the manifest; where Word does not find them it refuses the annotation with it.
      if (!this.withPopups || errorCode(error) === 'ItemNotFound') throw error;
      this.withPopups = false;
      await this.paint(context, paragraphs);
      return;
    }
    queued.forEach(({ value: ids }, at) => {
      const [key, wanted] = paragraphs[at] ?? [];
      if (key === undefined || !wanted) return;
      this.painted.set(key, { signature: wanted.signature, ids });
      ids.forEach((id, index) => this.markOf.set(id, wanted.marks[index]?.id ?? ''));
    });
  }
}

interface WantedParagraph {
  paragraph: ReadParagraph;
  marks: InlineMark[];
  signature: string;
}

function groupByParagraph(reading: Reading, marks: readonly InlineMark[]): Map<ParagraphKey, WantedParagraph> {
  const groups = new Map<ParagraphKey, WantedParagraph>();
  for (const mark of marks.slice(0, MOST_MARKS)) {
    const { paragraph: key, start, end, text } = mark.passage;
    const paragraph = reading.byKey.get(key);
    if (!paragraph || start === end || !canCarryMarks(paragraph)) continue;
    if (paragraph.texts.clean.slice(start, end) !== text) continue;
    const group = groups.get(key) ?? { paragraph, marks: [], signature: paragraph.texts.raw };
    group.marks.push(mark);
    group.signature += `\n${mark.id} ${start} ${end} ${mark.family} ${mark.suggestions.join('\t')}`;
    groups.set(key, group);
  }
  return groups;
}

function canCarryMarks({ raw, texts, index }: ReadParagraph): boolean {
  return raw.id !== null && index !== null && !texts.hasDeletions && !NOTE_SIGN.test(texts.raw);
}

function critique(
  paragraph: ReadParagraph,
  { passage, family, suggestions }: InlineMark,
  popup: boolean,
): Word.Critique {
  const { start, end } = rawRange(paragraph.texts, passage.start, passage.end);
  const place = { colorScheme: COLOURS[family], start, length: end - start };
  if (!popup) return place;
  const short = suggestions.filter((text) => text.length <= LONGEST_SUGGESTION).slice(0, MOST_SUGGESTIONS);
  return {
    ...place,
    popupOptions: {
      brandingTextResourceId: MARK_STRINGS.brand,
      titleResourceId: MARK_STRINGS.titles[family],
      subtitleResourceId: MARK_STRINGS.subtitle,
      suggestions: short,
    },
  };
}
