/** YAML front matter: what a document says about itself before its text. */
import { parseDocument } from 'yaml';

/** Front matter longer than this (UTF-16 code units) is text between two rules. */
const LONGEST = 65_536;
const OPENING = /^\ufeff?---[ \t]*(?:\r\n?|\n)/;
const CLOSING = /^(?:---|\.\.\.)[ \t]*$/gm;
/** A line that starts a mapping or a comment. Anything else after "---" is text after a thematic break. */
const FIRST_LINE = /^(?:#.*|["']?[\p{L}\p{N}_][^\n:]{0,200}:(?:\s.*)?)$/u;

export interface FrontMatter {
  /** Where the document's own text starts, in UTF-16 code units of the source. */
  end: number;
  yaml: string;
  /** Line of the source on which the YAML starts, from 1. */
  firstLine: number;
}

/** The front matter of a Markdown source, or nothing where it has none. */
export function findFrontMatter(source: string): FrontMatter | undefined {
  const opening = OPENING.exec(source.slice(0, 200));
  if (!opening) return undefined;
  const rest = source
    .slice(opening[0].length, opening[0].length + LONGEST)
    .replace(/\r\n?/g, (end) => (end === '\r' ? '\n' : ' \n'));
  const first = /^[^\n]*/.exec(rest)?.[0].trimEnd() ?? '';
  if (!FIRST_LINE.test(first)) return undefined;
  CLOSING.lastIndex = 0;
  const closing = CLOSING.exec(rest);
  if (!closing) return undefined;
  const lineEnd = closing.index + closing[0].length;
  const end = opening[0].length + (rest[lineEnd] === '\n' ? lineEnd + 1 : lineEnd);
  return { end, yaml: rest.slice(0, closing.index), firstLine: 2 };
}

/** Reads front matter. A problem comes back in words, with its line and what to do. */
export function readFrontMatter({ yaml, firstLine }: FrontMatter): {
  values?: Readonly<Record<string, unknown>>;
  problem?: string;
} {
  try {
    const document = parseDocument(yaml, { prettyErrors: true, logLevel: 'silent' });
    const [error] = document.errors;
    if (error) {
      const line = (error.linePos?.[0].line ?? 1) + firstLine - 1;
      const reason = error.message.split(/ at line |\n/, 1)[0] ?? error.code;
      return {
        problem: `Front matter, line ${line}: ${reason}. Its settings were not read; write each as "key: value".`,
      };
    }
    const values: unknown = document.toJS();
    if (values === null || values === undefined) return { values: {} };
    if (isRecord(values)) return { values };
    return {
      problem: `Front matter, line ${firstLine}: expected settings written as "key: value". They were not read.`,
    };
  } catch (error) {
    const reason = error instanceof Error ? error.message : 'unreadable';
    return { problem: `Front matter, line ${firstLine}: ${reason}. Its settings were not read.` };
  }
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
