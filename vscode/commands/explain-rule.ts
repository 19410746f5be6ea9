/** Shows a rule's page: why, the law behind it, what to write instead. */
import { commands, l10n, languages, window } from 'vscode';
import { ruleLink } from '../rule-link';
import { rulePageUri } from '../rule-pages';

/** Shows the page of a rule beside the draft. */
export async function showRule(rule: string, language?: string): Promise<void> {
  await commands.executeCommand('markdown.showPreviewToSide', rulePageUri(rule, language));
}

/** Shows the page of the finding under the cursor; where there is none, asks which of the draft's findings is meant. */
export async function explainRule(): Promise<void> {
  const editor = window.activeTextEditor;
  if (!editor) return;
  const found = languages.getDiagnostics(editor.document.uri).flatMap(({ code, message, range }) => {
    const rule = typeof code === 'object' ? code.value : code;
    return typeof rule === 'string' && ruleLink(rule) ? [{ label: rule, detail: message, range }] : [];
  });
  const here = found.filter(({ range }) => range.contains(editor.selection.active));
  const offered = distinct(here.length > 0 ? here : found);
  if (offered.length === 0) {
    await window.showInformationMessage(l10n.t('tenderlint found nothing in this document.'));
    return;
  }
  const chosen =
    offered.length === 1
      ? offered[0]
      : await window.showQuickPick(offered, { title: l10n.t('Which finding?'), matchOnDetail: true });
  if (chosen) await showRule(chosen.label);
}

function distinct<T extends { label: string }>(items: readonly T[]): T[] {
  return [...new Map(items.map((item) => [item.label, item])).values()];
}
