/** The language server, on whatever transport and host it is started. Each method stands in its own file. */
import {
  DidChangeConfigurationNotification,
  DidChangeWatchedFilesNotification,
  ErrorCodes,
  LSPErrorCodes,
  ResponseError,
  TextDocuments,
  type CancellationToken,
  type Connection,
  type InitializeParams,
  type InitializeResult,
} from 'vscode-languageserver';
import { DECISIONS_FILE } from '../decisions/decision';
import type { Language } from '../engine/draft';
import type { CheckedDocument } from './checked-document';
import { readSupport } from './client-support';
import type { Desk } from './desk';
import type { ServerHost } from './host';
import { capabilities } from './initialize';
import { clauseLibrary } from './methods/clauses';
import { codeActions } from './methods/code-action';
import { codeLenses } from './methods/code-lens';
import { coverage } from './methods/coverage';
import { documentLinks } from './methods/document-link';
import { documentSymbols } from './methods/document-symbol';
import { outline } from './methods/outline';
import { settingsDiagnostics } from './methods/diagnostics';
import { findings } from './methods/findings';
import { documentReport, workspaceReport } from './methods/pull-diagnostics';
import { showWarning } from './messages';
import { OpenDocument } from './open-document';
import * as protocol from './protocol';
import { PackSource } from './pack-source';
import { Publisher } from './publisher';
import { Reviews } from './reviews';
import { Settings } from './settings';
import { languageOf, stringsIn } from './strings/index';

/** Name and version the server introduces itself with. */
const SERVER_INFO = { name: 'tenderlint', version: '0.1.0' };

/** What a method says of a review. */
type Answer<P, R> = (checked: CheckedDocument, params: P, desk: Desk) => R;

/** Starts to listen. Nothing is read or checked before the client's `initialize`. */
export function startServer(connection: Connection, host: ServerHost): void {
  const documents = new TextDocuments(OpenDocument);
  let session: { desk: Desk; publisher: Publisher } | undefined;

  const open = (): { desk: Desk; publisher: Publisher } => {
    if (!session) throw new ResponseError(ErrorCodes.ServerNotInitialized, 'The server waits for "initialize".');
    return session;
  };

  connection.onInitialize((params): InitializeResult => {
    session = introduce(params, connection, documents, host);
    return { capabilities: capabilities(session.desk.support), serverInfo: SERVER_INFO };
  });
  connection.onInitialized(async () => {
    const { desk, publisher } = open();
    await registerForChanges(desk);
    if (desk.support.workspaceFolders) {
      connection.workspace.onDidChangeWorkspaceFolders(({ added, removed }) => {
        for (const { uri } of removed) desk.folders.delete(uri);
        for (const { uri } of added) desk.folders.add(uri);
        desk.settings.forgetFiles();
        publisher.scheduleAll();
      });
    }
    await readClientSettings(desk, undefined);
    publisher.scheduleAll();
  });

  // What comes before `initialize` is left aside, as the protocol says.
  documents.onDidOpen(({ document }) => session?.publisher.schedule(document, 0));
  documents.onDidChangeContent(({ document }) => {
    if (document.edited) session?.publisher.schedule(document);
  });
  documents.onDidClose(({ document }) => {
    session?.desk.reviews.forget(document.uri);
    session?.desk.settings.forgetDocument(document.uri);
    session?.publisher.close(document.uri);
  });
  connection.onDidChangeConfiguration(async ({ settings }) => {
    const { desk, publisher } = open();
    await readClientSettings(desk, settings);
    publisher.scheduleAll();
  });
  connection.onDidChangeWatchedFiles(() => {
    const { desk, publisher } = open();
    desk.settings.forgetFiles();
    publisher.scheduleAll();
  });
  connection.onNotification(protocol.SETTINGS_FILE_NOTIFICATION, ({ uri, text }: protocol.SettingsFileParams) => {
    const { desk, publisher } = open();
    desk.settings.setFile(uri, text);
    publisher.scheduleAll();
  });
  connection.onNotification(protocol.CONTEXT_NOTIFICATION, (params: protocol.ContextParams) => {
    const { desk, publisher } = open();
    desk.settings.setContext(params);
    const document = documents.get(params.uri);
    if (document) publisher.schedule(document, 0);
  });

  connection.onNotification(protocol.RECORD_NOTIFICATION, ({ uri, record }: protocol.RecordParams) => {
    const { desk, publisher } = open();
    desk.settings.setRecord(uri, record);
    const document = documents.get(uri);
    if (document) publisher.schedule(document, 0);
  });

  /**
   * Answers from the review of the document's current version; `otherwise` where it is not open. What waits for a key,
   * a mouse or a setting is loaded by `prepare` with the first one, and before the review is asked for: the next edit
   * uses a review up, so the answer is given at once.
   */
  const about =
    <P extends protocol.DocumentParams, R>(
      prepare: (params: P, desk: Desk) => Answer<P, R> | Promise<Answer<P, R>>,
      otherwise: R,
    ) =>
    async (params: P, token: CancellationToken): Promise<R> => {
      const { desk, publisher } = open();
      const document = documents.get(params.textDocument.uri);
      if (!document) return otherwise;
      const answer = await prepare(params, desk);
      const checked = await desk.reviews.of(document);
      if (token.isCancellationRequested) throw new ResponseError(LSPErrorCodes.RequestCancelled, 'Cancelled.');
      publisher.reportFailures(checked);
      return answer(checked, params, desk);
    };

  connection.languages.diagnostics.on(about(() => documentReport, { kind: 'full', items: [] }));
  connection.languages.diagnostics.onWorkspace((params, token, progress) =>
    workspaceReport(params, open().desk, token, progress),
  );
  connection.onCodeAction(about(() => codeActions, []));
  connection.onHover(about(async () => (await import('./methods/hover')).hover, null));
  connection.onCompletion(about(async () => (await import('./methods/completion')).completions, []));
  connection.onDocumentSymbol(about(() => documentSymbols, []));
  connection.onCodeLens(about(() => codeLenses, []));
  connection.languages.inlayHint.on(
    about(async (_, { settings }) => {
      if (settings.client.inlayHints !== true) return () => [];
      return (await import('./methods/inlay-hint')).inlayHints;
    }, []),
  );
  connection.onDocumentLinks(about(() => documentLinks, []));
  connection.onExecuteCommand(async ({ command, arguments: given }, token) => {
    const { executeCommand } = await import('./methods/execute-command');
    return executeCommand(command, given ?? [], token, open().desk);
  });
  connection.onRequest(
    protocol.FINDINGS_REQUEST,
    about(() => findings, null),
  );
  connection.onRequest(
    protocol.DETAILS_REQUEST,
    about(async () => (await import('./methods/details')).details, null),
  );
  connection.onRequest(
    protocol.DECISION_REQUEST,
    about(async () => (await import('./methods/decision')).decision, null),
  );
  connection.onRequest(
    protocol.OUTLINE_REQUEST,
    about(() => outline, null),
  );
  connection.onRequest(
    protocol.COVERAGE_REQUEST,
    about(() => coverage, null),
  );
  connection.onRequest(
    protocol.REPORT_REQUEST,
    about(async ({ language }: protocol.ReportParams, { rules }) => {
      if (language) await rules.ready([language]);
      return (await import('./methods/report')).report;
    }, null),
  );
  connection.onRequest(
    protocol.CLAUSES_REQUEST,
    async ({ language, jurisdiction }: protocol.ClausesParams): Promise<protocol.ClausesResult> => {
      const { desk } = open();
      const asked = language ?? desk.language;
      await desk.rules.ready([asked]);
      return { clauses: clauseLibrary(desk.pack, asked, jurisdiction ?? null) };
    },
  );
  connection.onRequest(
    protocol.RULE_REQUEST,
    async ({ rule, language }: protocol.RuleParams): Promise<protocol.RulePage | null> => {
      const { desk } = open();
      const asked = language ?? desk.language;
      await desk.rules.ready([asked]);
      const { ruleAsPage } = await import('./methods/rule');
      return ruleAsPage(rule, asked, desk);
    },
  );
  documents.listen(connection);
  connection.listen();
}

function introduce(
  params: InitializeParams,
  connection: Connection,
  documents: TextDocuments<OpenDocument>,
  host: ServerHost,
): { desk: Desk; publisher: Publisher } {
  const language = languageOf(params.locale);
  const strings = stringsIn(language);
  const options = (params.initializationOptions ?? {}) as protocol.InitializationOptions;
  const rules = openPack(options, connection, host, strings.packFailed);
  const { pack } = rules;
  const settings = new Settings(host, pack, (uri, problems) => {
    void connection.sendDiagnostics({ uri, diagnostics: settingsDiagnostics(problems) });
  });
  const folders = params.workspaceFolders?.map(({ uri }) => uri) ?? [];
  const desk: Desk = {
    connection,
    documents,
    host,
    pack,
    rules,
    reviews: new Reviews(rules, settings, () => host.today()),
    settings,
    support: readSupport(params.capabilities),
    options,
    language,
    strings,
    pages: options.rulePages ?? host.rulePages(),
    folders: new Set(folders),
  };
  return { desk, publisher: new Publisher(desk) };
}

function openPack(
  options: protocol.InitializationOptions,
  connection: Connection,
  host: ServerHost,
  failed: (reason: string) => string,
): PackSource {
  const ask = (language: Language): Promise<string> =>
    connection.sendRequest(protocol.PACK_LANGUAGE_REQUEST, { language } satisfies protocol.PackLanguageParams);
  try {
    return new PackSource(options, host, ask);
  } catch (error) {
    throw new ResponseError(ErrorCodes.InternalError, failed(error instanceof Error ? error.message : String(error)));
  }
}

async function registerForChanges({ connection, support }: Desk): Promise<void> {
  if (support.watchSettings) {
    await connection.client.register(DidChangeConfigurationNotification.type, { section: protocol.SETTINGS_SECTION });
  }
  if (support.watchFiles) {
    await connection.client.register(DidChangeWatchedFilesNotification.type, {
      watchers: [{ globPattern: '**/tenderlint.yaml' }, { globPattern: `**/${DECISIONS_FILE}` }],
    });
  }
}

/** Takes the client's settings: those it was started with, those pushed, and those it gives when asked. */
async function readClientSettings({ connection, settings, support, options }: Desk, pushed: unknown): Promise<void> {
  const section = (pushed as Record<string, unknown> | null | undefined)?.[protocol.SETTINGS_SECTION] ?? pushed;
  const asked: unknown = support.configuration
    ? await connection.workspace.getConfiguration(protocol.SETTINGS_SECTION).catch(() => null)
    : section;
  const problems = await settings.setClient({
    ...options.settings,
    ...(asked as Record<string, unknown> | null | undefined),
  });
  for (const { message } of problems) showWarning(connection, `tenderlint: ${message}`);
}
