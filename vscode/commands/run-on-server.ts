/** Runs one of the server's commands. */
import type { CancellationToken } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';

/** Rejects with the server's words, in the user's language, where it cannot be done. */
export function runOnServer<R>(
  client: BaseLanguageClient,
  command: string,
  given: string[],
  token?: CancellationToken,
): Promise<R> {
  return client.sendRequest<R>('workspace/executeCommand', { command, arguments: given }, token);
}
