/** Document symbols: the recognised outline, with phases and clauses. */
import { SymbolKind, type DocumentSymbol } from 'vscode-languageserver';
import type { CheckedDocument } from '../checked-document';
import type { Desk } from '../desk';
import type { OutlineSection } from '../protocol';
import { outline } from './outline';

export function documentSymbols(document: CheckedDocument, _: unknown, desk: Desk): DocumentSymbol[] {
  const symbol = (section: OutlineSection): DocumentSymbol => ({
    // A symbol's name may not be empty.
    name: section.title.trim() || '—',
    kind: SymbolKind.Namespace,
    ...(section.phase === 'unknown' ? {} : { detail: desk.strings.phase[section.phase] }),
    range: document.range(section),
    selectionRange: document.range(section.heading),
    children: [
      ...section.clauses.map(({ name, range }): DocumentSymbol => {
        const place = document.range(range);
        return { name, kind: SymbolKind.Interface, range: place, selectionRange: place };
      }),
      ...section.children.map(symbol),
    ],
  });
  return outline(document, _, desk).sections.map(symbol);
}
