/** Starts a new tender from a template with clauses that hold. */
import { env, l10n, Uri, window, workspace } from 'vscode';
import type { Extension } from '../activate';
import { LANGUAGE_NAMES } from '../language-names';
import { TEMPLATES, templateLanguages, templatePath, type Template } from '../templates';

export async function newTender({ context }: Extension): Promise<void> {
  const subjects: Readonly<Record<Template, string>> = { laptops: l10n.t('Laptops and monitors') };
  const items = templateLanguages(env.language).flatMap((language) =>
    TEMPLATES.map((template) => ({
      label: subjects[template],
      description: LANGUAGE_NAMES[language],
      path: templatePath(language, template),
    })),
  );
  const chosen = await window.showQuickPick(items, {
    title: l10n.t('New tender from a template'),
    matchOnDescription: true,
  });
  if (!chosen) return;
  const bytes = await workspace.fs.readFile(Uri.joinPath(context.extensionUri, chosen.path));
  const document = await workspace.openTextDocument({ language: 'markdown', content: new TextDecoder().decode(bytes) });
  await window.showTextDocument(document);
}
