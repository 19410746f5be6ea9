/** The extension in a browser: the language server runs in a web worker, and is handed all it would read elsewhere. */
import { Uri, workspace, type ExtensionContext } from 'vscode';
import { LanguageClient } from 'vscode-languageclient/browser';
import type { CompiledPack } from '../language-server/engine/pack';
import { activateWith, deactivateAll } from './activate';

// The browser's own; its types and those of Node cannot be loaded together.
declare const Worker: new (address: string) => ConstructorParameters<typeof LanguageClient>[3];

export function activate(context: ExtensionContext): Promise<void> {
  const read = async (path: string): Promise<string> =>
    new TextDecoder().decode(await workspace.fs.readFile(Uri.joinPath(context.extensionUri, path)));
  return activateWith(context, {
    serverReads: () => false,
    // The file is our own build output; its shape was checked when it was made.
    pack: async () => JSON.parse(await read('dist/pack.json')) as CompiledPack,
    createClient: async (options) => {
      // Made from its text: VS Code starts no worker from the address of an extension on another machine.
      const program = new Blob([await read('dist/server/worker.js')], { type: 'text/javascript' });
      return new LanguageClient('tenderlint', 'tenderlint', options, new Worker(URL.createObjectURL(program)));
    },
  });
}

export function deactivate(): Promise<void> {
  return deactivateAll();
}
