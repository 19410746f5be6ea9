/** The command that reviews every draft of the workspace, with progress that can be cancelled. */
import type { CancellationToken } from 'vscode-languageserver';
import type { Desk } from '../desk';
import type { WorkspaceReview } from '../protocol';
import { reviewDrafts } from '../review-drafts';
import { diagnostics } from './diagnostics';

export async function reviewWorkspace(desk: Desk, token: CancellationToken): Promise<WorkspaceReview> {
  const { connection, pages, strings, support } = desk;
  // Without the client's support this reports to nobody.
  const progress = await connection.window.createWorkDoneProgress();
  const cancelled = (): boolean => token.isCancellationRequested || progress.token.isCancellationRequested;
  const result = await reviewDrafts(desk, cancelled, progress, (checked, isOpen) => {
    if (isOpen && support.pullDiagnostics) return;
    void connection.sendDiagnostics({ uri: checked.uri, diagnostics: diagnostics(checked, pages) });
  });
  const findings = result.files.reduce((sum, file) => sum + file.findings, 0);
  connection.console.info(strings.reviewed(result.files.length, findings));
  for (const { uri, message } of result.errors) connection.console.warn(`${uri}: ${message}`);
  return result;
}
