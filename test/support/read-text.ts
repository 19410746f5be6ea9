/** The readers of all text formats in one door that need not be waited for, for tests and benchmarks. */
import type { Draft } from '../../language-server/engine/draft';
import { readHtml } from '../../language-server/formats/html/read-html';
import { readMarkdown } from '../../language-server/formats/markdown/read-markdown';
import { readParagraphs } from '../../language-server/formats/paragraphs/read-paragraphs';
import { readPlain } from '../../language-server/formats/plain/read-plain';
import type { TextFormat } from '../../language-server/formats/text-reader';

const READERS: Readonly<Record<TextFormat, (source: string) => Draft>> = {
  markdown: (source) => readMarkdown(source),
  html: readHtml,
  plain: readPlain,
  paragraphs: readParagraphs,
};

export const TEXT_FORMATS = ['markdown', 'html', 'plain', 'paragraphs'] as const;

/** Reads text into a draft whose offsets count in that text, in UTF-16 code units. */
export function readText(source: string, format: TextFormat): Draft {
  return READERS[format](source);
}
