/** Starts the language server anew. */
import { window, l10n } from 'vscode';
import type { Extension } from '../activate';

export async function restart(extension: Extension): Promise<void> {
  await extension.restart();
  window.setStatusBarMessage(l10n.t('tenderlint has started again.'), 5000);
}
