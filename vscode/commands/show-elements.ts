/** Shows which elements a clause has and which it lacks; choosing one goes to its words. */
import { l10n, Range, Uri, window, workspace, type QuickPickItem } from 'vscode';
import type { SourceRange } from '../../language-server/engine/draft';
import { SERVER_COMMANDS, type ClauseCoverage } from '../../language-server/server/protocol';
import type { Extension } from '../activate';
import { runOnServer } from './run-on-server';

export async function showElements({ client }: Extension, uri: string, clause: string): Promise<void> {
  const coverage = await runOnServer<ClauseCoverage | null>(client, SERVER_COMMANDS.clauseElements, [uri, clause]);
  if (!coverage) return;
  const items = coverage.elements.map(
    ({ label, core, present, ranges }): QuickPickItem & { range: SourceRange | undefined } => ({
      label: `$(${present ? 'check' : 'close'}) ${label}`,
      description: core ? (present ? '' : l10n.t('missing')) : l10n.t('optional'),
      range: ranges[0] ?? coverage.range,
    }),
  );
  const title = `${coverage.name}: ${coverage.present}/${coverage.total}`;
  const chosen = await window.showQuickPick(items, { title });
  if (!chosen?.range) return;
  const document = await workspace.openTextDocument(Uri.parse(uri));
  const { start, end } = chosen.range;
  await window.showTextDocument(document, {
    selection: new Range(document.positionAt(start), document.positionAt(end)),
  });
}
