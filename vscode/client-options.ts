/** What the language client is told: which documents are drafts, the settings, and how findings are shown. */
import { Uri, workspace } from 'vscode';
import type { LanguageClientOptions } from 'vscode-languageclient';
import { CLIENT_COMMANDS, SETTINGS_SECTION, type InitializationOptions } from '../language-server/server/protocol';
import { draftSelector } from './draft-selector';
import { ruleLink } from './rule-link';
import { serverSettings } from './server-settings';

export function clientOptions(pack: Pick<InitializationOptions, 'packText' | 'packLanguages'>): LanguageClientOptions {
  const initializationOptions: InitializationOptions = {
    ...pack,
    settings: serverSettings(workspace.getConfiguration(SETTINGS_SECTION)),
    clientCommands: Object.values(CLIENT_COMMANDS),
    checkedNotification: true,
  };
  return {
    documentSelector: draftSelector((workspace.workspaceFolders ?? []).map(({ uri }) => uri.scheme)),
    initializationOptions,
    markdown: { isTrusted: false },
    middleware: {
      workspace: {
        configuration: async (params, token, next) => {
          const answered = await next(params, token);
          if (!Array.isArray(answered)) return answered;
          return answered.map((each: unknown, at) =>
            params.items[at]?.section === SETTINGS_SECTION ? serverSettings(each) : each,
          );
        },
      },
      handleDiagnostics: (uri, diagnostics, next) => {
        // A rule's name leads to its page in the editor.
        for (const diagnostic of diagnostics) {
          const rule = typeof diagnostic.code === 'object' ? diagnostic.code.value : diagnostic.code;
          const link = ruleLink(rule);
          if (rule !== undefined && link) diagnostic.code = { value: rule, target: Uri.parse(link) };
        }
        next(uri, diagnostics);
      },
    },
  };
}
