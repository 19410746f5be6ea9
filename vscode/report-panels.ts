/** Reports beside their drafts, renewed with each check. A report has no script, and its own policy lets nothing in. */
import { l10n, Uri, ViewColumn, window, type Disposable, type TextDocument, type WebviewPanel } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { writeHtml } from '../language-server/report/html/page';
import type { Report } from '../language-server/report/report';
import { REPORT_REQUEST, type ReportParams } from '../language-server/server/protocol';
import type { StatusBar } from './status-bar';

export class ReportPanels implements Disposable {
  private readonly panels = new Map<string, WebviewPanel>();
  private readonly onChecked: Disposable;

  constructor(
    private readonly client: BaseLanguageClient,
    status: StatusBar,
    /** Version of the program, for the foot of the report. */
    private readonly program: string,
  ) {
    this.onChecked = status.onChecked(({ uri }) => {
      const panel = this.panels.get(uri);
      // One that is out of sight is made anew when it comes back.
      if (panel?.visible) void this.fill(panel, uri);
    });
  }

  /** Shows the report on a draft beside it. Rejects where the server cannot make one. */
  async show({ uri }: TextDocument): Promise<void> {
    const key = uri.toString();
    const open = this.panels.get(key);
    if (open) {
      open.reveal(undefined, true);
      return this.fill(open, key);
    }
    const title = l10n.t('Report: {0}', nameIn(uri));
    const panel = window.createWebviewPanel(
      'tenderlint.report',
      title,
      { viewColumn: ViewColumn.Beside, preserveFocus: true },
      { enableScripts: false, enableFindWidget: true, localResourceRoots: [] },
    );
    this.panels.set(key, panel);
    panel.onDidDispose(() => this.panels.delete(key));
    panel.onDidChangeViewState(() => {
      if (panel.visible) void this.fill(panel, key);
    });
    await this.fill(panel, key);
  }

  dispose(): void {
    this.onChecked.dispose();
    for (const panel of this.panels.values()) panel.dispose();
  }

  private async fill(panel: WebviewPanel, uri: string): Promise<void> {
    const params: ReportParams = { textDocument: { uri }, name: nameIn(Uri.parse(uri)), program: this.program };
    const report = await this.client.sendRequest<Report | null>(REPORT_REQUEST, params);
    // A draft that was closed keeps its last report.
    if (report && this.panels.get(uri) === panel) panel.webview.html = writeHtml([report]);
  }
}

/** The name of the file; the path of a `Uri` is decoded already. */
function nameIn({ path }: Uri): string {
  return path.slice(path.lastIndexOf('/') + 1);
}
