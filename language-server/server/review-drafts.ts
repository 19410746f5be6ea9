/** Reviews every draft of the workspace, one after another, so that the server stays able to answer in between. */
import type { WorkDoneProgressReporter } from 'vscode-languageserver';
import type { Language } from '../engine/draft';
import { faultOf } from '../formats/document-error';
import { sayFault } from '../formats/fault-words/index';
import type { CheckedDocument } from './checked-document';
import type { Desk } from './desk';
import type { WorkspaceReview } from './protocol';
import { plainAddress } from './same-address';

/** Calls `each` with every draft's review. A file that cannot be read is named in the result; the others go on. */
export async function reviewDrafts(
  { documents, host, reviews, folders, strings, language }: Desk,
  cancelled: () => boolean,
  progress: WorkDoneProgressReporter,
  each: (checked: CheckedDocument, isOpen: boolean) => void,
): Promise<WorkspaceReview> {
  const result: WorkspaceReview = { files: [], errors: [], cancelled: false };
  const opened = documents.all();
  const isOpen = new Set(opened.map(({ uri }) => plainAddress(uri)));
  const onDisk = (await host.files([...folders])).filter(({ uri }) => !isOpen.has(plainAddress(uri)));
  const work: { uri: string; isOpen: boolean; review: () => Promise<CheckedDocument> }[] = [
    ...opened.map((document) => ({ uri: document.uri, isOpen: true, review: () => reviews.of(document) })),
    ...onDisk.map((file) => ({
      uri: file.uri,
      isOpen: false,
      review: async () => reviews.ofDraft(file.uri, await file.read()),
    })),
  ];
  progress.begin(strings.progress.title, 0, strings.progress.file(0, work.length), true);
  for (const [at, { uri, isOpen: shown, review }] of work.entries()) {
    await pause();
    if (cancelled()) {
      result.cancelled = true;
      break;
    }
    try {
      const checked = await review();
      each(checked, shown);
      result.files.push({ uri, findings: checked.checked.findings.length });
    } catch (error) {
      result.errors.push({ uri, message: await reasonOf(error, language) });
    }
    progress.report(Math.round(((at + 1) * 100) / work.length), strings.progress.file(at + 1, work.length));
  }
  progress.done();
  return result;
}

/** Why a file could not be reviewed, in the user's language where it is the file that is at fault. */
async function reasonOf(error: unknown, language: Language): Promise<string> {
  const fault = faultOf(error);
  return fault ? sayFault(fault, language) : error instanceof Error ? error.message : String(error);
}

/** Lets messages that came in meanwhile (a cancellation, an edit) be handled first. */
function pause(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 0));
}
