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
  configuration: boolean;
  /** Tells of changed settings where the server registers for it. */
  watchSettings: boolean;
  watchFiles: boolean;
  workspaceFolders: boolean;
}

export function readSupport({ textDocument, workspace }: ClientCapabilities): ClientSupport {
  return {
    pullDiagnostics: textDocument?.diagnostic !== undefined,
    refreshDiagnostics: workspace?.diagnostics?.refreshSupport === true,
    refreshInlayHints: workspace?.inlayHint?.refreshSupport === true,
    refreshCodeLenses: workspace?.codeLens?.refreshSupport === true,
    versionedEdits: workspace?.workspaceEdit?.documentChanges === true,
    snippetEdits: workspace?.workspaceEdit?.snippetEditSupport === true,
    configuration: workspace?.configuration === true,
    watchSettings: workspace?.didChangeConfiguration?.dynamicRegistration === true,
    watchFiles: workspace?.didChangeWatchedFiles?.dynamicRegistration === true,
    workspaceFolders: workspace?.workspaceFolders === true,
  };
}
