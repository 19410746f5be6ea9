/** Applies every safe replacement in the draft in front. */
import { window } from 'vscode';
import { SERVER_COMMANDS } from '../../language-server/server/protocol';
import type { Extension } from '../activate';
import { runOnServer } from './run-on-server';

export async function applySafe({ client }: Extension): Promise<void> {
  const uri = window.activeTextEditor?.document.uri.toString();
  if (uri !== undefined) await runOnServer(client, SERVER_COMMANDS.fixAll, [uri]);
}
