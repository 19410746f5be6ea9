/** Finds YAML front matter: what a document says about itself before its text. It is read in `config/front-matter.ts`. */
import type { FrontMatter } from '../../engine/draft';

/** Front matter longer than this (UTF-16 code units) is text between two rules. */
const LONGEST = 65_536;
const OPENING = /^\ufeff?---[ \t]*(?:\r\n?|\n)/;
const CLOSING = /^(?:---|\.\.\.)[ \t]*$/gm;
/** A line that starts a mapping or a comment. Anything else after "---" is text after a thematic break. */
const FIRST_LINE = /^(?:#.*|["']?[\p{L}\p{N}_][^\n:]{0,200}:(?:\s.*)?)$/u;

/** Front matter and the end of its last line: where the document's own text starts, in UTF-16 code units of the source. */
export interface FoundFrontMatter extends FrontMatter {
  end: number;
}

/** The front matter of a Markdown source, or nothing where it has none. */
export function findFrontMatter(source: string): FoundFrontMatter | undefined {
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
