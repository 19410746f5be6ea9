/** Edits of the engine as edits of the protocol, made for one version of a document and checked against its text. */
import type { TextDocumentEdit, WorkspaceEdit } from 'vscode-languageserver';
import { stillStand } from '../document/merge-edits';
import type { TextEdit } from '../engine/finding';
import type { CheckedDocument } from './checked-document';
import type { ClientSupport } from './client-support';

/**
 * The workspace edit, versioned where the client takes versions. Undefined where the text of the document, `now`, is no
 * longer the one the edits were made for.
 */
export function workspaceEdit(
  document: CheckedDocument,
  edits: readonly TextEdit[],
  now: string,
  support: ClientSupport,
): WorkspaceEdit | undefined {
  if (edits.length === 0 || !stillStand(edits, document.text, now)) return undefined;
  const made = edits.map((edit) => ({ range: document.range(edit), newText: edit.newText }));
  if (!support.versionedEdits) return { changes: { [document.uri]: made } };
  return { documentChanges: [versioned(document, made)] };
}

/** An insertion with a field to fill in where the client can show one; else the text without the field. */
export function fieldEdit(
  document: CheckedDocument,
  { offset, before, field, after }: { offset: number; before: string; field: string; after: string },
  support: ClientSupport,
): WorkspaceEdit {
  const range = document.range({ start: offset, end: offset });
  if (support.snippetEdits && support.versionedEdits) {
    const value = `${escapeSnippet(before)}\${1:${escapeSnippet(field)}}${escapeSnippet(after)}`;
    return { documentChanges: [versioned(document, [{ range, snippet: { kind: 'snippet', value } }])] };
  }
  const plain = { range, newText: before + after };
  return support.versionedEdits
    ? { documentChanges: [versioned(document, [plain])] }
    : { changes: { [document.uri]: [plain] } };
}

/** Text as it stands in a snippet. */
function escapeSnippet(text: string): string {
  return text.replace(/[\\$}]/g, '\\$&');
}

function versioned(document: CheckedDocument, edits: TextDocumentEdit['edits']): TextDocumentEdit {
  return { textDocument: { uri: document.uri, version: document.version }, edits };
}
