/** Checks documents after edits have come to rest, and pushes what was found. */
import type { Desk } from './desk';
import { ask } from './messages';
import { diagnostics } from './methods/diagnostics';
import type { OpenDocument } from './open-document';
import { CHECKED_NOTIFICATION, type CheckedParams } from './protocol';
import type { CheckedDocument } from './checked-document';
import { DEFAULT_DEBOUNCE } from './settings';

export class Publisher {
  private readonly timers = new Map<string, ReturnType<typeof setTimeout>>();
  private readonly failed = new Set<string>();

  constructor(private readonly desk: Desk) {}

  /** Checks a document after `delay` milliseconds without another call for it; by default the debounce of the settings. */
  schedule(document: OpenDocument, delay = this.desk.settings.client.debounce ?? DEFAULT_DEBOUNCE): void {
    this.cancel(document.uri);
    const timer = setTimeout(() => {
      this.timers.delete(document.uri);
      this.publish(document).catch((error: unknown) => {
        this.desk.connection.console.error(
          `${document.uri}: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`,
        );
      });
    }, delay);
    this.timers.set(document.uri, timer);
  }

  /** Settings changed: everything open is checked again. */
  scheduleAll(): void {
    const { connection, documents, support } = this.desk;
    for (const document of documents.all()) this.schedule(document, 0);
    if (support.pullDiagnostics && support.refreshDiagnostics)
      ask(connection, connection.languages.diagnostics.refresh());
    if (support.refreshInlayHints) ask(connection, connection.languages.inlayHint.refresh());
    if (support.refreshCodeLenses) ask(connection, connection.sendRequest('workspace/codeLens/refresh'));
  }

  /** A closed document has no findings to show. */
  close(uri: string): void {
    this.cancel(uri);
    if (!this.desk.support.pullDiagnostics) void this.desk.connection.sendDiagnostics({ uri, diagnostics: [] });
  }

  private cancel(uri: string): void {
    clearTimeout(this.timers.get(uri));
    this.timers.delete(uri);
  }

  private async publish(document: OpenDocument): Promise<void> {
    const { connection, documents, reviews, support, pages, options } = this.desk;
    if (documents.get(document.uri) !== document) return;
    const checked = await reviews.of(document);
    // Another edit came while settings were read: its own check follows.
    if (documents.get(document.uri) !== document || checked.version !== document.version) return;
    this.reportFailures(checked);
    if (!support.pullDiagnostics) {
      const { uri, version } = checked;
      void connection.sendDiagnostics({ uri, version, diagnostics: diagnostics(checked, pages) });
    }
    if (options.checkedNotification) void connection.sendNotification(CHECKED_NOTIFICATION, summary(checked));
  }

  /** A rule that threw is told once a session, by name; the review goes on without it. */
  reportFailures({ checked }: CheckedDocument): void {
    const { connection, strings } = this.desk;
    for (const { ruleId, message } of checked.review.failures) {
      if (this.failed.has(ruleId)) continue;
      this.failed.add(ruleId);
      connection.console.error(strings.ruleFailed(ruleId, message));
    }
  }
}

function summary({ uri, version, checked }: CheckedDocument): CheckedParams {
  const count = (severity: string): number =>
    checked.findings.filter((finding) => finding.severity === severity).length;
  const { language, jurisdiction } = checked.review;
  return {
    uri,
    version,
    errors: count('error'),
    warnings: count('warning'),
    advice: count('advice'),
    language,
    jurisdiction,
  };
}
