/** What the Markdown grammar of tenders has beside CommonMark and GFM, and the bounds that keep its cost linear. */
import {
  Autolink,
  parser,
  Strikethrough,
  Table,
  TaskList,
  type BlockContext,
  type Line,
  type MarkdownConfig,
} from '@lezer/markdown';

/** Paragraphs longer than this (UTF-16 code units) are searched for inline markup piece by piece, when they are read. */
export const LONGEST_INLINE = 4_096;
/** A line longer than this is a paragraph: some patterns of the grammar are not linear in the line. */
const LONGEST_LINE = 32_768;
/** Containers nested deeper than this are read as text. */
const DEEPEST = 100;

const DEFINITION = /^\[((?:[^[\]\\]|\\.){1,999})\]:[ \t]*/;
const TITLE = /^[ \t]*(?:"[^"]*"|'[^']*'|\([^()]*\))[ \t]*$/;
const NOTE = /^\[\^[^\]\s]{1,99}\]:/;
const CONTAINER_MARK = /(?:[>\-+*]|\d{1,9}[.)])[ \t]*/y;

const deferLongText: MarkdownConfig = {
  parseInline: [
    { name: 'LongText', before: 'Escape', parse: (cx) => (cx.end - cx.offset > LONGEST_INLINE ? cx.end : -1) },
  ],
};

const bounds: MarkdownConfig = {
  parseBlock: [
    {
      name: 'Bounds',
      after: 'LinkReference',
      parse(cx, line) {
        if (line.text.length <= LONGEST_LINE && cx.depth <= DEEPEST) return false;
        let from = line.pos;
        CONTAINER_MARK.lastIndex = from;
        while (cx.depth > DEEPEST && CONTAINER_MARK.test(line.text)) from = CONTAINER_MARK.lastIndex;
        if (from === line.pos && line.text.length <= LONGEST_LINE) return false;
        const to = line.text.length;
        if (from < to) cx.addElement(cx.elt('Paragraph', cx.lineStart + from, cx.lineStart + to));
        cx.nextLine();
        return true;
      },
    },
  ],
};

/** Definitions on one line, with the title on it or on the next. The one of the library takes square time on an open "[". */
const linkReference: MarkdownConfig = {
  parseBlock: [
    {
      name: 'LinkReference',
      parse(cx, line) {
        if (line.next !== 0x5b || line.indent >= line.baseIndent + 4) return false;
        const end = definitionEnd(line.text.slice(line.pos));
        if (end === undefined) return false;
        const from = cx.lineStart + line.pos;
        let to = from + end.length;
        const titleFollows = !end.titled && TITLE.test(cx.peekLine().slice(0, LONGEST_INLINE));
        cx.nextLine();
        if (titleFollows) {
          to = cx.lineStart + line.text.length;
          cx.nextLine();
        }
        cx.addElement(cx.elt('LinkReference', from, to));
        return true;
      },
    },
  ],
};

function definitionEnd(text: string): { length: number; titled: boolean } | undefined {
  const label = DEFINITION.exec(text.slice(0, 1_200));
  if (!label || text.startsWith('[^')) return undefined;
  const rest = text.slice(label[0].length);
  const bracketed = rest.startsWith('<');
  const addressEnd = bracketed ? rest.indexOf('>') + 1 : rest.search(/[ \t]|$/);
  if (addressEnd <= 0) return undefined;
  const title = rest.slice(addressEnd);
  if (/^[ \t]*$/.test(title)) return { length: text.length, titled: false };
  return /^[ \t]/.test(title) && TITLE.test(title) ? { length: text.length, titled: true } : undefined;
}

/** The label a link reference definition defines, in the form labels are compared in. */
export function definedLabel(definition: string): string | undefined {
  const label = DEFINITION.exec(definition.slice(0, 1_200))?.[1];
  return label === undefined ? undefined : normalLabel(label);
}

/** CommonMark 0.31 "matches": case and blanks make no difference. */
export function normalLabel(label: string): string {
  return label.trim().replace(/\s+/g, ' ').toLowerCase();
}

const footnotes: MarkdownConfig = {
  defineNodes: [
    {
      name: 'FootnoteDefinition',
      block: true,
      composite(_, line) {
        if (line.next >= 0 && line.indent < line.baseIndent + 4) return false;
        line.moveBaseColumn(line.baseIndent + 4);
        return true;
      },
    },
    'FootnoteMark',
  ],
  parseBlock: [
    {
      name: 'FootnoteDefinition',
      before: 'LinkReference',
      parse(cx, line) {
        const mark = noteMark(line);
        if (mark === undefined) return false;
        const from = cx.lineStart + line.pos;
        cx.startComposite('FootnoteDefinition', line.pos);
        cx.addElement(cx.elt('FootnoteMark', from, from + mark.length));
        line.moveBase(line.pos + mark.length);
        return null;
      },
      endLeaf: (_, line) => noteMark(line) !== undefined,
    },
  ],
};

function noteMark(line: Line): string | undefined {
  if (line.next !== 0x5b || line.indent >= line.baseIndent + 4) return undefined;
  return NOTE.exec(line.text.slice(line.pos, line.pos + 104))?.[0];
}

/** The library's test for a table's second line takes square time on a long run of blanks. */
const boundedTable: MarkdownConfig = {
  ...Table,
  parseBlock: (Table.parseBlock ?? []).map((spec) => ({
    ...spec,
    endLeaf: (cx: BlockContext, line: Line, leaf) =>
      cx.peekLine().length <= LONGEST_INLINE && (spec.endLeaf?.(cx, line, leaf) ?? false),
  })),
};

export const markdown = parser.configure([
  TaskList,
  Strikethrough,
  Autolink,
  boundedTable,
  linkReference,
  footnotes,
  bounds,
  deferLongText,
]);

/** For a piece of a long paragraph: no block but the paragraph. */
export const inlineMarkdown = parser.configure([
  Strikethrough,
  Autolink,
  {
    remove: [
      ...['LinkReference', 'IndentedCode', 'FencedCode', 'Blockquote', 'HorizontalRule', 'BulletList', 'OrderedList'],
      ...['ATXHeading', 'HTMLBlock', 'SetextHeading'],
    ],
  },
]);
