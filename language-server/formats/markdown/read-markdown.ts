/** Reads Markdown: CommonMark with GFM tables, task lists and strikethrough, footnotes and YAML front matter. */
import type { Draft } from '../../engine/draft';
import { DraftBuilder } from '../draft-builder';
import { definedLabels } from './links';
import { MarkdownBlocks } from './markdown-blocks';
import { parseMarkdown, type MarkdownParse } from './parse-markdown';

/** Reads a source, from its parse where the caller has one. Never throws: all text is Markdown. */
export function readMarkdown(source: string, parse: MarkdownParse = parseMarkdown(source)): Draft {
  const draft = new DraftBuilder('markdown', source);
  if (parse.frontMatter) {
    const { yaml, firstLine } = parse.frontMatter;
    draft.frontMatter = { yaml, firstLine };
  }
  const blocks = new MarkdownBlocks(draft, definedLabels(parse.tree, source));
  parse.tree.iterate({ enter: (node) => blocks.enter(node), leave: (node) => blocks.leave(node) });
  return draft.finish();
}
