/** `tenderlint fix`: applies replacements to a text draft. */
import { basename } from 'node:path';
import { mergeEdits } from '../../language-server/document/merge-edits';
import { isHint } from '../../language-server/engine/finding';
import { checkEach, type Told } from '../check-file';
import { rewritten, writeText } from '../rewrite-text';
import { UsageError } from '../usage-error';

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
  // A hint changes nobody's draft.
  const firm = findings.filter((finding) => !isHint(finding));
  const groups = firm.flatMap(({ replacements }) => {
    const safe = replacements.find((replacement) => replacement.safe);
    const chosen = safe ?? (options.all ? replacements[0] : undefined);
    return chosen ? [chosen.edits] : [];
  });
  const { edits, dropped } = mergeEdits(groups);
  const fixed = rewritten(draft.source, edits);
  if (options.dryRun) {
    process.stdout.write(await difference(path, draft.source, fixed));
  } else if (fixed !== draft.source) {
    await writeText(path, draft.source, fixed, 'Save it as UTF-8 in your editor and fix it again.');
  }
  const done = groups.length - dropped.length;
  const said = options.dryRun ? 'would be made' : 'made';
  process.stderr.write(`${path}: ${done} ${done === 1 ? 'replacement' : 'replacements'} ${said}.\n`);
  if (dropped.length > 0) {
    process.stderr.write(`${dropped.length} more are about text that another one replaces: run it again for these.\n`);
  }
}

async function difference(path: string, before: string, after: string): Promise<string> {
  if (before === after) return '';
  const { createTwoFilesPatch } = await import('diff');
  return createTwoFilesPatch(path, path, before, after, 'as it is', `${basename(path)} fixed`, { context: 2 });
}
