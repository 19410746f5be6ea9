/** What went wrong with a file, for the user. */
import type { Language } from '../language-server/engine/draft';
import { faultOf } from '../language-server/formats/document-error';
import { sayFault } from '../language-server/formats/fault-words/index';
import { UsageError } from './usage-error';
import { describeFailure } from './read-input';

/** Whole sentences in the language: what is wrong with the document, or why the file could not be read. */
export async function describeError(error: unknown, language: Language): Promise<string> {
  const fault = faultOf(error);
  if (fault) return sayFault(fault, language);
  if (error instanceof UsageError || !isOfFiles(error)) return error instanceof Error ? error.message : String(error);
  return describeFailure(error, language);
}

/** True of what the file system or the reading of files throws: it has a code. */
function isOfFiles(error: unknown): boolean {
  return error instanceof Error && 'code' in error;
}
