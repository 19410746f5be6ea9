/** Code lenses: how complete each clause of the draft is. */
import type { CodeLens } from 'vscode-languageserver';
import type { CheckedDocument } from '../checked-document';
import type { Desk } from '../desk';
import { CLIENT_COMMANDS, SERVER_COMMANDS } from '../protocol';
import { clauseCoverage } from './clauses';

export function codeLenses(
  document: CheckedDocument,
  _: unknown,
  { pack, strings, settings, options }: Desk,
): CodeLens[] {
  if (settings.client.codeLens === false || !document.checked.review.ictHardware) return [];
  const own = options.clientCommands?.includes(CLIENT_COMMANDS.clauseElements);
  return clauseCoverage(document, pack).flatMap(({ clause, name, present, total, range }): CodeLens[] => {
    if (!range) return [];
    const title = strings.clauseLens(name, present, total);
    const command = own ? CLIENT_COMMANDS.clauseElements : SERVER_COMMANDS.clauseElements;
    return [{ range: document.range(range), command: { title, command, arguments: [document.uri, clause] } }];
  });
}
