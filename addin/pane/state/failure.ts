/** What the pane tells where something went wrong. */
import { faultOf, type DocumentFault } from '../../../language-server/formats/document-error';
import type { Notice } from './pane-state';

/** What is wrong with a document, said in the language of the pane when it is shown; or the words of what failed. */
export type Failure = DocumentFault | string;

export function failureOf(error: unknown): Failure {
  return faultOf(error) ?? (error instanceof Error ? error.message : String(error));
}

export function failure(error: unknown): Notice {
  return { kind: 'failed', failure: failureOf(error) };
}
