/** `tenderlint fix`: applies replacements to a text draft. */
import { basename } from 'node:path';
import { mergeEdits } from '../../language-server/document/merge-edits';
import { isHint } from '../../language-server/engine/finding';
import { checkEach, type Told } from '../check-file';
import type { CommandWords } from '../command-words/command-words';
import { commandWords } from '../command-words/index';
import { answerLanguage } from '../language';
import { languageOf } from '../report';
import { rewritten, writeText } from '../rewrite-text';
import { UsageError } from '../usage-error';

export interface FixOptions extends Told {
  all: boolean;
  dryRun: boolean;
}

const TEXT_FORMATS = new Set(['markdown', 'html', 'plain']);

/** Rewrites the draft, or with `dryRun` prints the difference. Throws a `UsageError`. */
export async function fix(path: string, options: FixOptions): Promise<void> {
  if (path === '-') throw new UsageError(commandWords(answerLanguage()).fix.nameFile);
  const [file] = await checkEach([path], options);
  if (!file) return;
  const language = answerLanguage(languageOf([file]));
  const words = commandWords(language).fix;
  const { draft, findings } = file.checked;
  if (!TEXT_FORMATS.has(draft.format)) throw new UsageError(words.noText(path));
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
    process.stdout.write(await difference(path, draft.source, fixed, words));
  } else if (fixed !== draft.source) {
    await writeText(path, { source: draft.source, text: fixed, advice: words.otherEncoding, language });
  }
  const done = groups.length - dropped.length;
  process.stderr.write(`${path}: ${options.dryRun ? words.wouldBeMade(done) : words.made(done)}\n`);
  if (dropped.length > 0) process.stderr.write(`${words.overlapping(dropped.length)}\n`);
}

async function difference(path: string, before: string, after: string, words: CommandWords['fix']): Promise<string> {
  if (before === after) return '';
  const { createTwoFilesPatch } = await import('diff');
  return createTwoFilesPatch(path, path, before, after, words.before, words.after(basename(path)), { context: 2 });
}
