/** Reviews every draft of the workspace and opens the list of problems. */
import { commands, l10n, ProgressLocation, window, workspace, type CancellationToken } from 'vscode';
import { TEXT_ENDINGS } from '../../language-server/formats/draft-files';
import { SERVER_COMMANDS, type WorkspaceReview } from '../../language-server/server/protocol';
import type { Extension } from '../activate';
import { runOnServer } from './run-on-server';

const DRAFTS = `**/*.{${TEXT_ENDINGS.join(',')}}`;
/** More than this many the client does not open on the server's behalf. */
const MOST = 500;

export async function review(extension: Extension): Promise<void> {
  const progress = {
    location: ProgressLocation.Notification,
    title: l10n.t('Reviewing the drafts of the workspace'),
    cancellable: true,
  };
  const result = await window.withProgress(progress, async (_, token) => {
    await openForServer(extension, token);
    return runOnServer<WorkspaceReview>(extension.client, SERVER_COMMANDS.reviewWorkspace, [], token);
  });
  await commands.executeCommand('workbench.actions.view.problems');
  const findings = result.files.reduce((sum, file) => sum + file.findings, 0);
  window.setStatusBarMessage(l10n.t('Drafts reviewed: {0}. Findings: {1}.', result.files.length, findings), 10_000);
  const [failed] = result.errors;
  if (failed) void window.showWarningMessage(l10n.t('Not reviewed: {0} ({1})', failed.uri, failed.message));
}

/** Opens the drafts in folders that the server cannot read; open documents it reviews wherever they are. */
async function openForServer({ start }: Extension, token: CancellationToken): Promise<void> {
  if ((workspace.workspaceFolders ?? []).every(({ uri }) => start.serverReads(uri))) return;
  for (const uri of await workspace.findFiles(DRAFTS, '**/node_modules/**', MOST, token)) {
    if (token.isCancellationRequested) return;
    const folder = workspace.getWorkspaceFolder(uri);
    // A file that is no text after all has nothing to review.
    if (!folder || !start.serverReads(folder.uri))
      await Promise.resolve(workspace.openTextDocument(uri)).catch(() => undefined);
  }
}
