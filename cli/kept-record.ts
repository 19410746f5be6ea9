/** The record of a draft in the decisions file beside it. YAML is loaded only where there is such a file. */
import { readFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { DECISIONS_FILE, EMPTY_RECORD, type DocumentRecord } from '../language-server/decisions/decision';
import type { ReadRecord } from '../language-server/decisions/read-record';
import type { Language } from '../language-server/engine/draft';
import { answerLanguage } from './language';
import { describeFailure } from './read-input';
import { UsageError } from './usage-error';
import { writeWhole } from './write-file';

/** Path of the decisions file that speaks of a draft. */
function decisionsFileOf(path: string): string {
  return join(dirname(path), DECISIONS_FILE);
}

/** What the decisions file says of a draft; an empty record where there is none. `name` is that of the draft. */
export async function keptRecord(path: string, name = path): Promise<ReadRecord> {
  const text = path === '-' ? undefined : await readText(decisionsFileOf(path));
  if (text === undefined) return { record: EMPTY_RECORD, problems: [] };
  const { recordFromFile } = await import('../language-server/decisions/decisions-file');
  const { record, problems } = recordFromFile(text, basename(name));
  return { record, problems: problems.map((problem) => `${DECISIONS_FILE}: ${problem}`) };
}

/** Puts the record of a draft into the decisions file. Throws a `UsageError`, in `language` where it can. */
export async function keepRecord(path: string, record: DocumentRecord, language: Language): Promise<void> {
  const file = decisionsFileOf(path);
  const { recordIntoFile } = await import('../language-server/decisions/decisions-file');
  try {
    await writeWhole(file, recordIntoFile((await readText(file)) ?? '', basename(path), record), language);
  } catch (error) {
    throw error instanceof UsageError ? error : new UsageError(`${file}: ${(error as Error).message}`);
  }
}

async function readText(file: string): Promise<string | undefined> {
  return readFile(file, 'utf8').catch((error: unknown) => {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw new UsageError(`${file}: ${describeFailure(error, answerLanguage())}`);
  });
}
