/** Diagnostics for clients that ask for them, of one document or of the whole workspace. */
import type {
  CancellationToken,
  DocumentDiagnosticParams,
  DocumentDiagnosticReport,
  ResultProgressReporter,
  WorkspaceDiagnosticParams,
  WorkspaceDiagnosticReport,
  WorkspaceDiagnosticReportPartialResult,
  WorkspaceDocumentDiagnosticReport,
  WorkDoneProgressReporter,
} from 'vscode-languageserver';
import { hash } from '../../engine/hash';
import type { CheckedDocument } from '../checked-document';
import type { Desk } from '../desk';
import { reviewDrafts } from '../review-drafts';
import { diagnostics } from './diagnostics';

/** Report of an open document; `unchanged` where the client has this very result. */
export function documentReport(
  checked: CheckedDocument,
  { previousResultId }: DocumentDiagnosticParams,
  { pages, settings }: Desk,
): DocumentDiagnosticReport {
  const resultId = resultOf(checked, settings.generation);
  if (previousResultId === resultId) return { kind: 'unchanged', resultId };
  return { kind: 'full', resultId, items: diagnostics(checked, pages) };
}

/** Reports of every draft in the workspace, open ones by the text they have in the editor, streamed where the client can. */
export async function workspaceReport(
  { previousResultIds }: WorkspaceDiagnosticParams,
  desk: Desk,
  token: CancellationToken,
  progress: WorkDoneProgressReporter,
  stream?: ResultProgressReporter<WorkspaceDiagnosticReportPartialResult>,
): Promise<WorkspaceDiagnosticReport> {
  const known = new Map(previousResultIds.map(({ uri, value }) => [uri, value]));
  const items: WorkspaceDocumentDiagnosticReport[] = [];
  await reviewDrafts(
    desk,
    () => token.isCancellationRequested,
    progress,
    (checked, isOpen) => {
      const { uri } = checked;
      const resultId = resultOf(checked, desk.settings.generation);
      const version = isOpen ? checked.version : null;
      const item: WorkspaceDocumentDiagnosticReport =
        known.get(uri) === resultId
          ? { kind: 'unchanged', uri, version, resultId }
          : { kind: 'full', uri, version, resultId, items: diagnostics(checked, desk.pages) };
      if (stream) stream.report({ items: [item] });
      else items.push(item);
    },
  );
  return { items };
}

/** Names a result by the text and the settings it rests on. */
function resultOf({ text }: CheckedDocument, generation: number): string {
  return `${generation}.${text.length}.${hash(text)}`;
}
