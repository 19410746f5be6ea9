/** The answer to `initialize`: what the server can do for this client. */
import { CodeActionKind, TextDocumentSyncKind, type InitializeResult } from 'vscode-languageserver';
import type { ClientSupport } from './client-support';
import { SERVER_COMMANDS } from './protocol';

export function capabilities(support: ClientSupport): InitializeResult['capabilities'] {
  return {
    textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental },
    ...(support.pullDiagnostics
      ? { diagnosticProvider: { identifier: 'tenderlint', interFileDependencies: false, workspaceDiagnostics: true } }
      : {}),
    codeActionProvider: { codeActionKinds: [CodeActionKind.QuickFix, FIX_ALL] },
    hoverProvider: true,
    completionProvider: { triggerCharacters: ['-', ',', '/'] },
    documentSymbolProvider: true,
    codeLensProvider: { resolveProvider: false },
    inlayHintProvider: true,
    documentLinkProvider: { resolveProvider: false },
    executeCommandProvider: { commands: Object.values(SERVER_COMMANDS) },
    workspace: { workspaceFolders: { supported: true, changeNotifications: true } },
  };
}

/** Kind of the code action that applies every safe replacement. */
export const FIX_ALL = `${CodeActionKind.SourceFixAll}.tenderlint`;
