/** Shows how often the rules are right: the measurements that come with the extension. */
import { commands, l10n, Uri, window, workspace } from 'vscode';
import type { Extension } from '../activate';

export async function showQuality({ context }: Extension): Promise<void> {
  const page = Uri.joinPath(context.extensionUri, 'docs/quality.md');
  try {
    await workspace.fs.stat(page);
  } catch {
    await window.showWarningMessage(
      l10n.t('This build came without the quality figures. "npm run quality" makes them.'),
    );
    return;
  }
  await commands.executeCommand('markdown.showPreview', page);
}
