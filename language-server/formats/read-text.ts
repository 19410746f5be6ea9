/** The readers of all formats that are text by themselves. */
import type { Draft } from '../engine/draft';
import { readHtml } from './html/read-html';
import { readMarkdown } from './markdown/read-markdown';
import { readParagraphs } from './paragraphs/read-paragraphs';
import { readPlain } from './plain/read-plain';

export const TEXT_FORMATS = ['markdown', 'html', 'plain', 'paragraphs'] as const;
export type TextFormat = (typeof TEXT_FORMATS)[number];

/**
 * Reads text into a draft whose offsets count in that text, in UTF-16 code units. Never throws; what could not be read
 * stands in the draft's `notRead`.
 */
export function readText(source: string, format: TextFormat): Draft {
  switch (format) {
    case 'markdown':
      return readMarkdown(source);
    case 'html':
      return readHtml(source);
    case 'plain':
      return readPlain(source);
    case 'paragraphs':
      return readParagraphs(source);
  }
}
