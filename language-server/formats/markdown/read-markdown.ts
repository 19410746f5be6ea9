/** Reads Markdown: CommonMark with GFM tables, task lists and strikethrough, footnotes and YAML front matter. */
import type { Draft } from '../../engine/draft';
import { parseMarkdown, type MarkdownParse } from './parse-markdown';
import { readWhole } from './update-markdown';

/** Reads a source, from its parse where the caller has one. Never throws: all text is Markdown. */
export function readMarkdown(source: string, parse: MarkdownParse = parseMarkdown(source)): Draft {
  return readWhole(source, parse).draft;
}
