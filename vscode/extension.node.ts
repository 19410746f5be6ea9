/** The extension on a machine: the language server runs as a process of its own and reads settings files itself. */
import type { ExtensionContext } from 'vscode';
import { LanguageClient, TransportKind } from 'vscode-languageclient/node';
import { activateWith, deactivateAll } from './activate';

export function activate(context: ExtensionContext): Promise<void> {
  const module = context.asAbsolutePath('dist/server/main.cjs');
  const run = { module, transport: TransportKind.ipc };
  return activateWith(context, {
    serverReads: ({ scheme }) => scheme === 'file',
    pack: () => Promise.resolve({}),
    createClient: (options) =>
      Promise.resolve(new LanguageClient('tenderlint', 'tenderlint', { run, debug: run }, options)),
  });
}

export function deactivate(): Promise<void> {
  return deactivateAll();
}
