/** The readers of all formats that are text by themselves; each is loaded with the first text of its format. */
import type { ChangedRange } from '@lezer/common';
import type { Draft } from '../engine/draft';
import { readParagraphs } from './paragraphs/read-paragraphs';
import { readPlain } from './plain/read-plain';

export type TextFormat = 'markdown' | 'html' | 'plain' | 'paragraphs';

/** Reads one text, again after each change of it. */
export interface TextReader {
  /**
   * Reads the text into a draft whose offsets count in it, in UTF-16 code units. `change` is what changed since it was read
   * the last time, where that is known: what stayed as it was may then be used again, which uses the draft before up. Never
   * throws; what could not be read stands in the draft's `notRead`.
   */
  read(source: string, change?: ChangedRange): Draft;
}

export async function textReader(format: TextFormat): Promise<TextReader> {
  switch (format) {
    case 'markdown':
      return new (await import('./markdown/markdown-reader')).MarkdownReader();
    case 'html':
      return { read: (await import('./html/read-html')).readHtml };
    case 'plain':
      return { read: readPlain };
    case 'paragraphs':
      return { read: readParagraphs };
  }
}
