/** The extension in a browser: the language server runs in a web worker, and is handed all it would read elsewhere. */
import { Uri, workspace, type ExtensionContext } from 'vscode';
import { LanguageClient } from 'vscode-languageclient/browser';
import { LANGUAGES } from '../language-server/engine/draft';
import { activateWith, deactivateAll } from './activate';
import { workerAddress } from './worker-program';

// The browser's own; its types and those of Node cannot be loaded together.
declare const Worker: new (address: string) => ConstructorParameters<typeof LanguageClient>[3];

export function activate(context: ExtensionContext): Promise<void> {
  const read = async (path: string): Promise<string> =>
    new TextDecoder().decode(await workspace.fs.readFile(Uri.joinPath(context.extensionUri, path)));
  return activateWith(context, {
    serverReads: () => false,
    pack: async () => {
      const languages = LANGUAGES.map(
        async (language) => [language, await read(`dist/pack.${language}.json`)] as const,
      );
      return {
        packText: await read('dist/pack.json'),
        packLanguages: Object.fromEntries(await Promise.all(languages)),
      };
    },
    createClient: async (options) => {
      const address = await workerAddress((name) => read(`dist/server/${name}`));
      return new LanguageClient('tenderlint', 'tenderlint', options, new Worker(address));
    },
  });
}

export function deactivate(): Promise<void> {
  return deactivateAll();
}
