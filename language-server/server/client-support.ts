/** What the client can do, from its capabilities. */
import type { ClientCapabilities } from 'vscode-languageserver';

export interface ClientSupport {
  /** Asks for diagnostics itself: they are then not pushed as well, which would show each twice. */
  pullDiagnostics: boolean;
  refreshDiagnostics: boolean;
  refreshInlayHints: boolean;
  refreshCodeLenses: boolean;
  /** Takes edits with the version they were made for. */
  versionedEdits: boolean;
  snippetEdits: boolean;
  snippetCompletions: boolean;
  configuration: boolean;
  /** Tells of changed settings where the server registers for it. */
  watchSettings: boolean;
  watchFiles: boolean;
  workDoneProgress: boolean;
  hierarchicalSymbols: boolean;
  workspaceFolders: boolean;
  applyEdit: boolean;
}

export function readSupport({ textDocument, workspace, window }: ClientCapabilities): ClientSupport {
  return {
    pullDiagnostics: textDocument?.diagnostic !== undefined,
    refreshDiagnostics: workspace?.diagnostics?.refreshSupport === true,
    refreshInlayHints: workspace?.inlayHint?.refreshSupport === true,
    refreshCodeLenses: workspace?.codeLens?.refreshSupport === true,
    versionedEdits: workspace?.workspaceEdit?.documentChanges === true,
    snippetEdits: workspace?.workspaceEdit?.snippetEditSupport === true,
    snippetCompletions: textDocument?.completion?.completionItem?.snippetSupport === true,
    configuration: workspace?.configuration === true,
    watchSettings: workspace?.didChangeConfiguration?.dynamicRegistration === true,
    watchFiles: workspace?.didChangeWatchedFiles?.dynamicRegistration === true,
    workDoneProgress: window?.workDoneProgress === true,
    hierarchicalSymbols: textDocument?.documentSymbol?.hierarchicalDocumentSymbolSupport === true,
    workspaceFolders: workspace?.workspaceFolders === true,
    applyEdit: workspace?.applyEdit === true,
  };
}
