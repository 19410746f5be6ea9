/** Asks why a finding is set aside, then has the server write the comment. */
import { l10n, window } from 'vscode';
import { SERVER_COMMANDS } from '../../language-server/server/protocol';
import type { Extension } from '../activate';
import { runOnServer } from './run-on-server';

export async function askReason({ client }: Extension, uri: string, finding: string, rule: string): Promise<void> {
  const reason = await window.showInputBox({
    title: l10n.t('Ignore {0}', rule),
    prompt: l10n.t('Why is this right here? The reason stands in the draft as a comment.'),
    validateInput: (text) => (text.trim() === '' ? l10n.t('Give a reason: without one the finding stays.') : undefined),
  });
  if (reason !== undefined) await runOnServer(client, SERVER_COMMANDS.ignore, [uri, finding, reason]);
}
