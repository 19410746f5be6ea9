/** The pane's side of the Language Server Protocol: one document in the `paragraphs` language, and the requests of our own. */
import type { MessageConnection } from 'vscode-jsonrpc';
import type { Decision, DocumentRecord } from '../../../language-server/decisions/decision';
import type { Language } from '../../../language-server/engine/draft';
import type {
  CheckedParams,
  ClauseEntry,
  ClausesParams,
  ClausesResult,
  ClientSettings,
  CoverageResult,
  DecisionParams,
  FindingDetails,
  FindingsResult,
  InitializationOptions,
  OutlineResult,
  PackLanguageParams,
  RecordParams,
  ReportParams,
} from '../../../language-server/server/protocol';
import * as protocol from '../../../language-server/server/protocol';
import type { Report } from '../../../language-server/report/report';
import type { LineChange } from '../../wire-text';

/** Milliseconds of quiet the server waits for after an edit; hosts report edits in bundles of their own. */
const DEBOUNCE = 40;

export interface ClientStart {
  /** The text of pack.json, and of pack.nl.json and so on for the languages read already. */
  packText: string;
  packLanguages: Partial<Record<Language, string>>;
  /** Reads the rules of one more language, once a draft needs them. */
  readLanguage: (language: Language) => Promise<string>;
  /** Language of the interface. */
  locale: Language;
  settings: ClientSettings;
  /** Address of the folder with the rule pages, ending in a slash, where the host serves them. */
  rulePages?: string;
}

export class LanguageClient {
  /** Called after each check with the version that was checked. */
  onChecked: (params: CheckedParams) => void = () => undefined;
  private version = 0;
  private uri = '';

  private constructor(private readonly connection: MessageConnection) {
    connection.onNotification(protocol.CHECKED_NOTIFICATION, (params: CheckedParams) => {
      if (params.uri === this.uri) this.onChecked(params);
    });
    connection.onRequest('client/registerCapability', () => null);
    connection.onRequest('workspace/configuration', ({ items }: { items: unknown[] }) => items.map(() => null));
  }

  /** Introduces the pane to a server. Rejects where the server cannot work, with its reason in the user's words. */
  static async start(connection: MessageConnection, start: ClientStart) {
    const { packText, packLanguages, readLanguage, locale, settings, rulePages } = start;
    const client = new LanguageClient(connection);
    connection.onRequest(protocol.PACK_LANGUAGE_REQUEST, ({ language }: PackLanguageParams) => readLanguage(language));
    connection.listen();
    const initializationOptions: InitializationOptions = {
      packText,
      packLanguages,
      settings: { debounce: DEBOUNCE, ...settings },
      checkedNotification: true,
      ...(rulePages === undefined ? {} : { rulePages }),
    };
    await connection.sendRequest('initialize', {
      processId: null,
      rootUri: null,
      // Diagnostics are asked for, so that the server pushes none that nobody reads.
      capabilities: { textDocument: { diagnostic: {} } },
      locale,
      workspaceFolders: null,
      initializationOptions,
    });
    await connection.sendNotification('initialized', {});
    return client;
  }

  /** Opens a text in place of the one before. */
  async open(uri: string, text: string, record: DocumentRecord): Promise<void> {
    await this.close();
    this.uri = uri;
    this.version = 1;
    await this.setRecord(record);
    await this.connection.sendNotification('textDocument/didOpen', {
      textDocument: { uri, languageId: 'paragraphs', version: this.version, text },
    });
  }

  async close(): Promise<void> {
    if (this.uri === '') return;
    const uri = this.uri;
    this.uri = '';
    await this.connection.sendNotification('textDocument/didClose', { textDocument: { uri } });
  }

  /** Tells of an edit; returns the version of the text it makes. */
  change(change: LineChange): number {
    this.version++;
    void this.connection.sendNotification('textDocument/didChange', {
      textDocument: { uri: this.uri, version: this.version },
      contentChanges: [change],
    });
    return this.version;
  }

  /** Version of the text the server has, or will have once it has read all it was sent. */
  get currentVersion(): number {
    return this.version;
  }

  /** Decisions and context of the document; the server checks it again. */
  setRecord(record: DocumentRecord): Promise<void> {
    const params: RecordParams = { uri: this.uri, record };
    return this.connection.sendNotification(protocol.RECORD_NOTIFICATION, params);
  }

  /** The user's own settings, for every document. */
  setSettings(settings: ClientSettings): Promise<void> {
    return this.connection.sendNotification('workspace/didChangeConfiguration', {
      settings: { [protocol.SETTINGS_SECTION]: { debounce: DEBOUNCE, ...settings } },
    });
  }

  findings(): Promise<FindingsResult | null> {
    return this.request(protocol.FINDINGS_REQUEST);
  }

  outline(): Promise<OutlineResult | null> {
    return this.request(protocol.OUTLINE_REQUEST);
  }

  coverage(): Promise<CoverageResult | null> {
    return this.request(protocol.COVERAGE_REQUEST);
  }

  /** The report on the draft as data; null where none is open. */
  report(of: Omit<ReportParams, 'textDocument'>): Promise<Report | null> {
    return this.request(protocol.REPORT_REQUEST, of);
  }

  details(finding: string, language: Language): Promise<FindingDetails | null> {
    return this.request(protocol.DETAILS_REQUEST, { finding, language });
  }

  /** The decision on a finding as the record keeps it; null where the finding is gone. */
  decision(of: Omit<DecisionParams, 'textDocument'>): Promise<Decision | null> {
    return this.request(protocol.DECISION_REQUEST, of);
  }

  async clauses(params: ClausesParams): Promise<ClauseEntry[]> {
    const { clauses } = await this.connection.sendRequest<ClausesResult>(protocol.CLAUSES_REQUEST, params);
    return clauses;
  }

  private request<R>(method: string, params: object = {}): Promise<R> {
    return this.connection.sendRequest<R>(method, { textDocument: { uri: this.uri }, ...params });
  }
}
