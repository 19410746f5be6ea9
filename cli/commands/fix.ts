/** `tenderlint fix`: applies replacements to a text draft. */
import { basename } from 'node:path';
import { applyEdits, mergeEdits } from '../../language-server/document/merge-edits';
import type { TextEdit } from '../../language-server/engine/finding';
import { checkEach, type Told } from '../check-file';
import { readInput } from '../read-input';
import { UsageError } from '../usage-error';
import { writeWhole } from '../write-file';

export interface FixOptions extends Told {
  all: boolean;
  dryRun: boolean;
}

const TEXT_FORMATS = new Set(['markdown', 'html', 'plain']);

/** Rewrites the draft, or with `dryRun` prints the difference. Throws a `UsageError`. */
export async function fix(path: string, options: FixOptions): Promise<void> {
  if (path === '-') throw new UsageError('Name a file to fix.');
  const [file] = await checkEach([path], options);
  if (!file) return;
  const { draft, findings } = file.checked;
  if (!TEXT_FORMATS.has(draft.format)) {
    throw new UsageError(
      `${path} is no text file. For Word documents use "tenderlint review ${path}", which writes tracked changes.`,
    );
  }
  const groups = findings.flatMap(({ replacements }) => {
    const safe = replacements.find((replacement) => replacement.safe);
    const chosen = safe ?? (options.all ? replacements[0] : undefined);
    return chosen ? [chosen.edits] : [];
  });
  const { edits, dropped } = mergeEdits(groups);
  const fixed = applyEdits(draft.source, withLineEnds(edits, draft.source));
  if (options.dryRun) {
    process.stdout.write(await difference(path, draft.source, fixed));
  } else if (fixed !== draft.source) await writeWhole(path, await asBefore(path, draft.source, fixed));
  const done = groups.length - dropped.length;
  const said = options.dryRun ? 'would be made' : 'made';
  process.stderr.write(`${path}: ${done} ${done === 1 ? 'replacement' : 'replacements'} ${said}.\n`);
  if (dropped.length > 0) {
    process.stderr.write(`${dropped.length} more are about text that another one replaces: run it again for these.\n`);
  }
}

/** New lines end as the file's own do, and nothing comes between the two characters of such an end. */
function withLineEnds(edits: readonly TextEdit[], source: string): TextEdit[] {
  if (!source.includes('\r\n')) return [...edits];
  return edits.map((edit) => ({
    ...edit,
    start: outOfLineEnd(edit.start, source),
    end: outOfLineEnd(edit.end, source),
    newText: edit.newText.replace(/\r?\n/g, '\r\n'),
  }));
}

function outOfLineEnd(offset: number, source: string): number {
  return source.startsWith('\r\n', offset - 1) ? offset - 1 : offset;
}

async function difference(path: string, before: string, after: string): Promise<string> {
  if (before === after) return '';
  const { createTwoFilesPatch } = await import('diff');
  return createTwoFilesPatch(path, path, before, after, 'as it is', `${basename(path)} fixed`, { context: 2 });
}

/** The new text in the encoding of the file, byte order mark included. Throws where that is not UTF-8. */
async function asBefore(path: string, source: string, fixed: string): Promise<Uint8Array> {
  const bytes = Buffer.from(await readInput(path));
  for (const mark of ['', '\uFEFF']) {
    if (bytes.equals(Buffer.from(mark + source))) return Buffer.from(mark + fixed);
  }
  throw new UsageError(
    `${path} is not written in UTF-8, so it was left as it is. Save it as UTF-8 in your editor and fix it again.`,
  );
}
