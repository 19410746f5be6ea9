/** From Markdown source to its syntax tree, whole or by the parts that changed. */
import { TreeFragment, type ChangedRange, type Tree } from '@lezer/common';
import { findFrontMatter, type FoundFrontMatter } from './front-matter';
import { markdown } from './grammar';

/** The tree's positions are offsets of the source it was parsed from. */
export interface MarkdownParse {
  readonly tree: Tree;
  readonly frontMatter: FoundFrontMatter | undefined;
}

/** Footnotes and front matter reach past blank lines, which the reuse of an old tree does not know of. */
const FOOTNOTE = /^[ \t>]*\[\^/m;

/**
 * Parses a source. With the parse of the text before an edit and the ranges that changed (in order, from the old text
 * to this one, UTF-16 code units) it reuses what stayed; the tree is the same either way.
 */
export function parseMarkdown(
  source: string,
  previous?: MarkdownParse,
  changes: readonly ChangedRange[] = [],
): MarkdownParse {
  const frontMatter = findFrontMatter(source);
  const text = parserText(source, frontMatter?.end ?? 0);
  const reusable = previous && !previous.frontMatter && !frontMatter && !FOOTNOTE.test(source);
  const fragments = reusable
    ? TreeFragment.applyChanges(TreeFragment.addTree(previous.tree), widen(changes, text))
    : [];
  return { tree: markdown.parse(text, fragments), frontMatter };
}

/**
 * One range around all changes that starts two lines earlier and ends with its last line: the grammar looks one line
 * ahead, and at the start of a document it takes a line as unchanged whose indent is not.
 */
function widen(changes: readonly ChangedRange[], text: string): ChangedRange[] {
  const [first] = changes;
  const last = changes.at(-1);
  if (!first || !last) return [];
  let from = first.fromB;
  for (let lines = 0; lines < 3 && from > 0; lines++) from = text.lastIndexOf('\n', from - 1);
  from = Math.max(0, from);
  const lineEnd = text.indexOf('\n', last.toB);
  const to = lineEnd < 0 ? text.length : lineEnd + 1;
  return [{ fromA: from, toA: last.toA + to - last.toB, fromB: from, toB: to }];
}

/**
 * The source as the grammar wants it, of the same length: front matter and byte order mark blank, all line ends "\n",
 * no blanks at the end of a table's second line.
 */
function parserText(source: string, bodyStart: number): string {
  const marked = source.startsWith('\ufeff') ? ` ${source.slice(1)}` : source;
  const text = bodyStart > 0 ? `${' '.repeat(bodyStart - 1)}\n${marked.slice(bodyStart)}` : marked;
  return closeTableLines(unixLineEnds(text));
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
