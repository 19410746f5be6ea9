/** Reads one Markdown text, after a change only the blocks it reaches. */
import type { ChangedRange } from '@lezer/common';
import type { Draft } from '../../engine/draft';
import type { TextReader } from '../text-reader';
import { updateMarkdown, type MarkdownReading } from './update-markdown';

export class MarkdownReader implements TextReader {
  private reading: MarkdownReading | undefined;

  read(source: string, change?: ChangedRange): Draft {
    this.reading = updateMarkdown(source, this.reading, change);
    return this.reading.draft;
  }
}
