/** Shows the report on the draft in front: what was found, what is covered, what was decided. */
import { window } from 'vscode';
import type { Extension } from '../activate';

export async function showReport({ reports }: Extension): Promise<void> {
  const document = window.activeTextEditor?.document;
  if (document) await reports.show(document);
}
