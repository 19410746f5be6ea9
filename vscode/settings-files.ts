/** Hands the server every tenderlint.yaml that it cannot read itself, and tells it when one changes or goes. */
import { Disposable, Uri, workspace } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { SETTINGS_FILE_NOTIFICATION, type SettingsFileParams } from '../language-server/server/protocol';
import type { ServerStart } from './server-start';

const PATTERN = '**/tenderlint.yaml';

export function sendSettingsFiles(client: BaseLanguageClient, { serverReads }: ServerStart): Disposable {
  const tell = async (uri: Uri, text: string | null): Promise<void> => {
    const params: SettingsFileParams = { uri: uri.toString(), text };
    await client.sendNotification(SETTINGS_FILE_NOTIFICATION, params);
  };
  const send = async (uri: Uri): Promise<void> => {
    const folder = workspace.getWorkspaceFolder(uri);
    if (folder && serverReads(folder.uri)) return;
    await tell(uri, new TextDecoder().decode(await workspace.fs.readFile(uri)));
  };
  const log = (error: unknown): void => client.error('tenderlint.yaml', error, false);
  const sendAll = async (): Promise<void> => {
    const folders = workspace.workspaceFolders ?? [];
    if (folders.every(({ uri }) => serverReads(uri))) return;
    for (const { uri } of folders) await send(Uri.joinPath(uri, 'tenderlint.yaml')).catch(() => undefined);
    for (const uri of await workspace.findFiles(PATTERN, '**/node_modules/**')) await send(uri);
  };
  sendAll().catch(log);
  const watcher = workspace.createFileSystemWatcher(PATTERN);
  return Disposable.from(
    watcher,
    watcher.onDidCreate((uri) => void send(uri).catch(log)),
    watcher.onDidChange((uri) => void send(uri).catch(log)),
    watcher.onDidDelete((uri) => void tell(uri, null).catch(log)),
    workspace.onDidChangeWorkspaceFolders(() => void sendAll().catch(log)),
  );
}
