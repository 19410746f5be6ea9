/** From Markdown source to its syntax tree, whole or in part. */
import { NodeType, Tree } from '@lezer/common';
import { findFrontMatter, type FoundFrontMatter } from './front-matter';
import { markdown } from './grammar';

/** The tree's positions are offsets of the source. */
export interface MarkdownParse {
  readonly tree: Tree;
  readonly frontMatter: FoundFrontMatter | undefined;
}

/** Parses a whole source. */
export function parseMarkdown(source: string): MarkdownParse {
  const frontMatter = findFrontMatter(source);
  return { tree: markdown.parse(parserText(source, frontMatter?.end ?? 0)), frontMatter };
}

/**
 * Parses the lines of a source from `from` to `to` as a document of their own; both are starts of lines, or the ends of
 * the source. The positions of the tree are offsets of the source. The first `bodyStart` code units are front matter.
 */
export function parseLines(source: string, from: number, to: number, bodyStart: number): Tree {
  const lines = source.slice(from, to);
  const tree = markdown.parse(from === 0 ? parserText(lines, bodyStart) : grammarText(lines));
  return new Tree(NodeType.none, [tree], [from], to);
}

/**
 * The source as the grammar wants it, of the same length: front matter and byte order mark blank, all line ends "\n",
 * no blanks at the end of a table's second line.
 */
function parserText(source: string, bodyStart: number): string {
  const marked = source.startsWith('\ufeff') ? ` ${source.slice(1)}` : source;
  return grammarText(bodyStart > 0 ? `${' '.repeat(bodyStart - 1)}\n${marked.slice(bodyStart)}` : marked);
}

function grammarText(lines: string): string {
  return closeTableLines(unixLineEnds(lines));
}

/**
 * The "\r" of a Windows line end becomes a tab, which ends no line with a hard break that was none; two blanks or a
 * backslash before it stay next to "\n".
 */
function unixLineEnds(text: string): string {
  if (!text.includes('\r')) return text;
  return text.replace(/( {2}|(?<!\\)\\)?\r(\n)?/g, (_, before?: string, feed?: string) => {
    if (feed === undefined) return `${before ?? ''}\n`;
    if (before === undefined) return '\t\n';
    return before === '\\' ? ' \\\n' : `${before} \n`;
  });
}

/** The grammar knows no table whose "|---|---|" has blanks after it: the last bar changes places with them. */
function closeTableLines(text: string): string {
  return text.replace(/\|([ \t]+)$/gm, (end, blanks: string, at: number) => {
    let start = at;
    while (start > 0 && '-:| \t>'.includes(text.charAt(start - 1))) start--;
    const isDelimiterLine = (start === 0 || text[start - 1] === '\n') && text.slice(start, at).includes('-');
    return isDelimiterLine ? `${blanks}|` : end;
  });
}
