/**
 * The wire format of Word: one paragraph a line, ended by "\n", its role before the first tab.
 *
 *   h1 … h6           heading of that level
 *   p                 paragraph
 *   li, li2, li3 …    list item, with its depth from 1
 *   td, td:T:R:C      table cell; table, row and column count from 0
 *   th:T:R:C          cell that heads its column
 *   q toc fn          quote, line of a table of contents, footnote
 *   hd ft tb          page header, page footer, text box
 *   code              block of code
 *   cm, ci            comment of the source before a paragraph, or inside the one that follows: no paragraph itself
 *   fm                front matter as YAML, without the lines of dashes around it
 *
 * A line without a known role is a paragraph as it stands. A line break inside a paragraph comes as U+2028, a tab after
 * the first as itself. So a line is a paragraph, and a character keeps its offset in it.
 */
import type { BlockKind, Draft, Region, SourceRange } from '../../engine/draft';
import { DraftBuilder, type Setting } from '../draft-builder';
import { TextBuilder } from '../text-builder';

const ROLE =
  /^(?:h([1-6])|li([1-9]?)|(t[dh])(?::(\d{1,9}):(\d{1,9}):(\d{1,9}))?|(p|q|toc|fn|hd|ft|tb|code)|(cm|ci|fm))\t/;
const LONGEST_ROLE = 40;
const LINE_BREAK = '\u2028';

const PLAIN_ROLES: Readonly<Record<string, { kind: BlockKind; region: Region }>> = {
  p: { kind: 'paragraph', region: 'body' },
  q: { kind: 'quote', region: 'body' },
  toc: { kind: 'toc', region: 'body' },
  fn: { kind: 'paragraph', region: 'footnote' },
  hd: { kind: 'paragraph', region: 'header' },
  ft: { kind: 'paragraph', region: 'footer' },
  tb: { kind: 'paragraph', region: 'textbox' },
  code: { kind: 'code', region: 'body' },
};

/** Reads text in the wire format. Never throws: a line that follows no rule is a paragraph. */
export function readParagraphs(source: string): Draft {
  const draft = new DraftBuilder('paragraphs', source);
  let list: number | undefined;
  /** Where the comments inside the next paragraph start: its range holds them. */
  let inside: number | undefined;
  for (let start = 0; start < source.length;) {
    const feed = source.indexOf('\n', start);
    const next = feed < 0 ? source.length : feed + 1;
    const end = feed < 0 ? source.length : source[feed - 1] === '\r' && feed > start ? feed - 1 : feed;
    const role = ROLE.exec(source.slice(start, Math.min(end, start + LONGEST_ROLE)));
    const textStart = start + (role?.[0].length ?? 0);
    const aside = role?.[8];
    if (aside !== undefined) {
      readAside(aside, { start: textStart, end }, draft);
      if (aside === 'ci') inside ??= start;
      start = next;
      continue;
    }
    const isItem = role?.[2] !== undefined;
    if (!isItem) list = undefined;
    else list ??= draft.nextList();
    const blockStart = inside ?? start;
    inside = undefined;
    draft.add(readText(source, textStart, end), readRole(role, list), blockStart, end);
    start = next;
  }
  return draft.finish();
}

/** What is no paragraph: a comment, or what the document says of itself. */
function readAside(role: string, { start, end }: SourceRange, draft: DraftBuilder): void {
  const text = draft.source.slice(start, end).replaceAll(LINE_BREAK, '\n');
  // In the file a line of dashes stands before it.
  if (role === 'fm') draft.frontMatter ??= { yaml: text, firstLine: 2 };
  else draft.comments.push({ start, end, text });
}

function readRole(role: RegExpExecArray | null, list: number | undefined): Setting {
  if (!role) return { kind: 'paragraph', region: 'body' };
  const [, level, depth, cell, table, row, column, plain] = role;
  if (level !== undefined) return { kind: 'heading', region: 'body', level: Number(level) };
  if (depth !== undefined) {
    return { kind: 'item', region: 'body', item: { list: list ?? 0, depth: Math.max(0, Number(depth) - 1) } };
  }
  if (cell !== undefined) {
    const place = { table: Number(table), row: Number(row), column: Number(column), header: cell === 'th' };
    return { kind: 'cell', region: 'body', cell: table === undefined ? undefined : place };
  }
  return { ...(PLAIN_ROLES[plain ?? 'p'] ?? { kind: 'paragraph', region: 'body' }) };
}

function readText(source: string, start: number, end: number): TextBuilder {
  const builder = new TextBuilder();
  const text = source.slice(start, end);
  let from = 0;
  for (let at = text.indexOf(LINE_BREAK); at >= 0; at = text.indexOf(LINE_BREAK, from)) {
    builder.append(text.slice(from, at), start + from);
    builder.hardBreak(start + at, start + at + 1);
    from = at + 1;
  }
  builder.append(text.slice(from), start + from);
  return builder;
}
