/** Edits of a text draft on disk: in its encoding, with its line ends. */
import { applyEdits } from '../language-server/document/merge-edits';
import type { Language } from '../language-server/engine/draft';
import type { TextEdit } from '../language-server/engine/finding';
import { commandWords } from './command-words/index';
import { readInput } from './read-input';
import { UsageError } from './usage-error';
import { writeWhole } from './write-file';

/** The text after edits, in any order, that do not touch one another. New lines end as the draft's own do. */
export function rewritten(source: string, edits: readonly TextEdit[]): string {
  const ordered = [...edits].sort((left, right) => left.start - right.start);
  return applyEdits(source, source.includes('\r\n') ? ordered.map((edit) => withLineEnds(edit, source)) : ordered);
}

/** Nothing comes between the two characters of a line end. */
function withLineEnds(edit: TextEdit, source: string): TextEdit {
  const outside = (offset: number): number =>
    offset > 0 && source.startsWith('\r\n', offset - 1) ? offset - 1 : offset;
  const newText = edit.newText.replace(/\r?\n/g, '\r\n');
  return { ...edit, start: outside(edit.start), end: outside(edit.end), newText };
}

/**
 * Writes the new text of a draft that reads `source`, with its byte order mark where it has one. Throws a `UsageError`
 * that ends in `advice` where the draft is not written in UTF-8.
 */
export async function writeText(
  path: string,
  { source, text, advice, language }: { source: string; text: string; advice: string; language: Language },
): Promise<void> {
  const bytes = Buffer.from(await readInput(path));
  const mark = ['', '\uFEFF'].find((each) => bytes.equals(Buffer.from(each + source)));
  if (mark === undefined) throw new UsageError(`${commandWords(language).noUtf8(path)} ${advice}`);
  await writeWhole(path, mark + text, language);
}
