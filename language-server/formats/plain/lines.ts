/** The lines of plain text and what each one looks like by itself. */
import { leaderPage } from '../contents';
import { eachLine } from '../text-builder';
import { readHeadingLine, type HeadingLine } from './heading-line';

export interface Line {
  /** Range of the line's text without blanks at its ends, in UTF-16 code units of the source. */
  start: number;
  end: number;
  /** Blanks before the text; a tab counts as four. */
  indent: number;
  text: string;
  /** Where the text of a list item starts, after its mark. */
  itemStart: number | undefined;
  heading: HeadingLine | undefined;
  /** A row of "===" (1) or "---" (2), which makes the line above it a heading. */
  underline: 1 | 2 | undefined;
  /** A line of a table or of a table of contents, which is joined with no other. */
  alone: boolean;
}

const BULLET = /^(?:[-*•‣◦▪●–—·]|\(?\p{Ll}\)|\(?\d{1,3}[.)]|\(?[ivx]{1,5}\))[ \t]+(?=\S)/u;
/** Longer lines are looked at as text only. */
const LONGEST_MARKED = 2_000;

/** Cuts plain text at line ends and page breaks. Blank lines have `start === end`. */
export function readLines(source: string): Line[] {
  const lines: Line[] = [];
  const add = (from: number, to: number): void => {
    lines.push(readLine(source, from, to));
    if (source[to] === '\f') lines.push(blankLine(to));
  };
  eachLine(source, add, /\r\n?|\n|\f/g);
  return lines;
}

function blankLine(at: number): Line {
  return {
    start: at,
    end: at,
    indent: 0,
    text: '',
    itemStart: undefined,
    heading: undefined,
    underline: undefined,
    alone: false,
  };
}

function readLine(source: string, from: number, to: number): Line {
  let start = from;
  let indent = 0;
  for (; start < to && /[ \t\ufeff]/.test(source.charAt(start)); start++)
    indent += source.charAt(start) === '\t' ? 4 : 1;
  let end = to;
  while (end > start && /[ \t]/.test(source.charAt(end - 1))) end--;
  const text = source.slice(start, end);
  if (text === '') return blankLine(start);
  const head = text.slice(0, LONGEST_MARKED);
  const bullet = BULLET.exec(head);
  return {
    start,
    end,
    indent,
    text,
    itemStart: bullet ? start + bullet[0].length : undefined,
    heading: text.length <= LONGEST_MARKED ? readHeadingLine(text) : undefined,
    underline: /^={3,}$/.test(text) ? 1 : /^-{3,}$/.test(text) ? 2 : undefined,
    alone:
      text.length <= LONGEST_MARKED && (text.includes('\t') || /\|.*\|/.test(text) || leaderPage(text) !== undefined),
  };
}
