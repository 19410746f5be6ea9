/** Asks for the country whose procurement law applies, or the language to assume, and keeps the choice in the settings. */
import { ConfigurationTarget, l10n, QuickPickItemKind, window, workspace, type QuickPickItem } from 'vscode';
import { JURISDICTIONS, type Jurisdiction } from '../../language-server/engine/context';
import { LANGUAGES } from '../../language-server/engine/draft';
import { SETTINGS_SECTION } from '../../language-server/server/protocol';
import type { Extension } from '../activate';
import { LANGUAGE_NAMES } from '../language-names';
import { nextCheck } from '../next-check';

interface Choice extends QuickPickItem {
  key?: 'jurisdiction' | 'language';
  value?: string;
}

export async function choosePlace({ status }: Extension): Promise<void> {
  const chosen = await window.showQuickPick(choices(), {
    title: l10n.t('Whose procurement law applies?'),
    matchOnDescription: true,
  });
  if (!chosen?.key || chosen.value === undefined) return;
  const uri = window.activeTextEditor?.document.uri;
  const checked = uri && nextCheck(status, uri.toString());
  const target = workspace.workspaceFolders ? ConfigurationTarget.Workspace : ConfigurationTarget.Global;
  const value = chosen.value === 'auto' ? undefined : chosen.value;
  await workspace.getConfiguration(SETTINGS_SECTION, uri).update(chosen.key, value, target);
  const { jurisdiction } = (await checked) ?? {};
  if (chosen.key === 'jurisdiction' && value && jurisdiction && jurisdiction !== value) {
    void window.showInformationMessage(
      l10n.t('The draft or a tenderlint.yaml says {0}, and that counts for this draft.', jurisdiction),
    );
  }
}

function choices(): Choice[] {
  const countries: Readonly<Record<Jurisdiction, string>> = {
    BE: l10n.t('Belgium'),
    NL: l10n.t('Netherlands'),
    FR: l10n.t('France'),
    DE: l10n.t('Germany'),
    AT: l10n.t('Austria'),
    CH: l10n.t('Switzerland'),
    UK: l10n.t('United Kingdom'),
    NO: l10n.t('Norway'),
    EU: l10n.t('Institution of the European Union'),
  };
  const settings = workspace.getConfiguration(SETTINGS_SECTION);
  const choice = (key: 'jurisdiction' | 'language', value: string, label: string): Choice => {
    const picked = (settings.get<string>(key) ?? 'auto') === value;
    return { key, value, label: `${picked ? '$(check) ' : ''}${label}`, description: value === 'auto' ? '' : value };
  };
  const separator = (label: string): Choice => ({ label, kind: QuickPickItemKind.Separator });
  return [
    separator(l10n.t('Country')),
    ...JURISDICTIONS.map((code) => choice('jurisdiction', code, countries[code])),
    choice('jurisdiction', 'auto', l10n.t('As the draft says')),
    separator(l10n.t('Language of passages too short to tell')),
    ...LANGUAGES.map((code) => choice('language', code, LANGUAGE_NAMES[code])),
    choice('language', 'auto', l10n.t('As the rest of the draft')),
  ];
}
