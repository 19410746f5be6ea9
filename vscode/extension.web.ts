/** The extension in a browser: the language server runs in a web worker, and is handed all it would read elsewhere. */
import { Uri, workspace, type ExtensionContext } from 'vscode';
import { LanguageClient } from 'vscode-languageclient/browser';
import type { CompiledPack } from '../language-server/engine/pack';
import { activateWith, deactivateAll } from './activate';

// The browser's own; its types and those of Node cannot be loaded together.
declare const Worker: new (address: string) => ConstructorParameters<typeof LanguageClient>[3];

export function activate(context: ExtensionContext): Promise<void> {
  const inExtension = (path: string): Uri => Uri.joinPath(context.extensionUri, path);
  return activateWith(context, {
    serverReads: () => false,
    pack: async () => {
      const bytes = await workspace.fs.readFile(inExtension('dist/pack.json'));
      // The file is our own build output; its shape was checked when it was made.
      return JSON.parse(new TextDecoder().decode(bytes)) as CompiledPack;
    },
    createClient: (options) => {
      const worker = new Worker(inExtension('dist/server/worker.js').toString(true));
      return new LanguageClient('tenderlint', 'tenderlint', options, worker);
    },
  });
}

export function deactivate(): Promise<void> {
  return deactivateAll();
}
