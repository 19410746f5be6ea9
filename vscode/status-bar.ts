/** The status bar: what was found in the draft in front, its language and country. A click changes the latter two. */
import { EventEmitter, l10n, StatusBarAlignment, window, workspace, type Disposable, type StatusBarItem } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { CHECKED_NOTIFICATION, type CheckedParams } from '../language-server/server/protocol';
import { COMMANDS } from './commands/names';
import { statusText } from './status-text';

export class StatusBar implements Disposable {
  private readonly item: StatusBarItem;
  private readonly checked = new Map<string, CheckedParams>();
  private readonly emitter = new EventEmitter<CheckedParams>();
  private readonly parts: readonly { dispose(): unknown }[];
  /** Fires after each check of a document. */
  readonly onChecked = this.emitter.event;

  constructor(client: BaseLanguageClient) {
    this.item = window.createStatusBarItem('tenderlint', StatusBarAlignment.Right, 100);
    this.item.name = 'tenderlint';
    this.item.command = COMMANDS.choosePlace;
    this.parts = [
      this.item,
      this.emitter,
      client.onNotification(CHECKED_NOTIFICATION, (params: CheckedParams) => {
        this.checked.set(params.uri, params);
        this.show();
        this.emitter.fire(params);
      }),
      window.onDidChangeActiveTextEditor(() => this.show()),
      workspace.onDidCloseTextDocument(({ uri }) => this.checked.delete(uri.toString())),
    ];
  }

  dispose(): void {
    for (const part of this.parts) part.dispose();
  }

  private show(): void {
    const uri = window.activeTextEditor?.document.uri.toString();
    const checked = uri === undefined ? undefined : this.checked.get(uri);
    if (!checked) {
      this.item.hide();
      return;
    }
    const { errors, warnings, advice, language, jurisdiction } = checked;
    this.item.text = statusText(checked);
    this.item.tooltip = [
      l10n.t('tenderlint: {0} errors, {1} warnings, {2} pieces of advice', errors, warnings, advice),
      jurisdiction
        ? l10n.t('Language {0}, procurement law of {1}. Click to change.', language, jurisdiction)
        : l10n.t('Language {0}, country not known. Click to choose it.', language),
    ].join('\n');
    this.item.accessibilityInformation = { label: this.item.tooltip };
    this.item.show();
  }
}
