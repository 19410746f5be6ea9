/** A small editor: speaks to a server over a transport, keeps its documents and what the server published. */
import { spawn, type ChildProcess } from 'node:child_process';
import type { Socket } from 'node:net';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import {
  createMessageConnection,
  StreamMessageReader,
  StreamMessageWriter,
  type MessageConnection,
} from 'vscode-jsonrpc/node';
import type {
  ClientCapabilities,
  Diagnostic,
  InitializeResult,
  PublishDiagnosticsParams,
  TextDocumentEdit,
  WorkspaceEdit,
} from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { InitializationOptions } from '../../../language-server/server/protocol';
import { testPack } from '../../support/pack';
import { builtServer } from './bundle';
import { portReader, portWriter } from './port';

export type Transport = 'stdio' | 'worker';
export const TRANSPORTS = ['stdio', 'worker'] as const;

export interface ClientOptions {
  capabilities?: ClientCapabilities;
  options?: InitializationOptions;
  locale?: string;
  folders?: string[];
  /** What the client answers to `workspace/configuration`. */
  configuration?: unknown;
  /** Sets up what else it answers. */
  answer?: (connection: MessageConnection) => unknown;
}

export class EditorClient {
  readonly documents = new Map<string, TextDocument>();
  readonly published = new Map<string, PublishDiagnosticsParams>();
  readonly notifications: { method: string; params: unknown }[] = [];
  initialized!: InitializeResult;
  private waiting: { fits: (params: PublishDiagnosticsParams) => boolean; resolve: () => void }[] = [];

  private constructor(
    readonly connection: MessageConnection,
    readonly process: ChildProcess | undefined,
    private readonly end: () => Promise<unknown>,
  ) {}

  /** Starts a server and introduces the client to it. */
  static async start(transport: Transport, given: ClientOptions = {}): Promise<EditorClient> {
    const client = await EditorClient.connect(transport);
    const { capabilities = {}, options = {}, locale, folders } = given;
    client.connection.onRequest('workspace/configuration', ({ items }: { items: unknown[] }) =>
      items.map(() => given.configuration ?? null),
    );
    given.answer?.(client.connection);
    const pack = transport === 'worker' ? { pack: testPack().compiled } : {};
    client.initialized = await client.connection.sendRequest('initialize', {
      processId: process.pid,
      rootUri: null,
      capabilities,
      ...(locale ? { locale } : {}),
      workspaceFolders: folders?.map((uri) => ({ uri, name: 'folder' })) ?? null,
      initializationOptions: { settings: { debounce: 0 }, ...pack, ...options },
    });
    await client.connection.sendNotification('initialized', {});
    return client;
  }

  /** Starts a server and says nothing yet. */
  static async connect(transport: Transport): Promise<EditorClient> {
    const dist = await builtServer();
    if (transport === 'worker') {
      const worker = new Worker(new URL('./worker-scope.mjs', import.meta.url), {
        workerData: join(dist, 'server/worker.js'),
      });
      // A test that fails leaves its server behind: it must not keep the run from ending.
      worker.unref();
      const connection = createMessageConnection(portReader(worker), portWriter(worker));
      return new EditorClient(connection, undefined, () => worker.terminate()).listen();
    }
    const child = spawn(process.execPath, [join(dist, 'server/main.cjs'), '--stdio'], {
      stdio: ['pipe', 'pipe', 'inherit'],
    });
    const connection = createMessageConnection(
      new StreamMessageReader(child.stdout),
      new StreamMessageWriter(child.stdin),
    );
    child.unref();
    for (const pipe of [child.stdin, child.stdout]) (pipe as Socket).unref();
    const gone = new Promise((resolve) => child.once('exit', resolve));
    return new EditorClient(connection, child, () => {
      child.kill();
      return gone;
    }).listen();
  }

  private listen(): this {
    this.connection.onNotification('textDocument/publishDiagnostics', (params: PublishDiagnosticsParams) => {
      this.published.set(params.uri, params);
      const [done, still] = [
        this.waiting.filter(({ fits }) => fits(params)),
        this.waiting.filter(({ fits }) => !fits(params)),
      ];
      this.waiting = still;
      for (const { resolve } of done) resolve();
    });
    this.connection.onNotification((method, params) => void this.notifications.push({ method, params }));
    this.connection.onUnhandledProgress((params) => void this.notifications.push({ method: '$/progress', params }));
    this.connection.onRequest('client/registerCapability', () => null);
    this.connection.onRequest('window/workDoneProgress/create', () => null);
    this.connection.onRequest('workspace/applyEdit', ({ edit }: { edit: WorkspaceEdit }) => {
      this.apply(edit);
      return { applied: true };
    });
    this.connection.listen();
    return this;
  }

  open(uri: string, text: string, languageId = 'markdown'): Promise<void> {
    this.documents.set(uri, TextDocument.create(uri, languageId, 1, text));
    return this.connection.sendNotification('textDocument/didOpen', {
      textDocument: { uri, languageId, version: 1, text },
    });
  }

  /** Replaces the text between two offsets, as typing does. */
  edit(uri: string, start: number, end: number, text: string): Promise<void> {
    const document = this.document(uri);
    const change = { range: { start: document.positionAt(start), end: document.positionAt(end) }, text };
    const version = document.version + 1;
    TextDocument.update(document, [change], version);
    return this.connection.sendNotification('textDocument/didChange', {
      textDocument: { uri, version },
      contentChanges: [change],
    });
  }

  /** The diagnostics of the version the document has now. */
  async diagnostics(uri: string): Promise<Diagnostic[]> {
    const { version } = this.document(uri);
    const current = this.published.get(uri);
    if (current?.version === version) return current.diagnostics;
    return (await this.nextDiagnostics(uri, (params) => params.version === version)).diagnostics;
  }

  /** The next diagnostics published for an address that fit. */
  async nextDiagnostics(
    uri: string,
    fits: (params: PublishDiagnosticsParams) => boolean = () => true,
  ): Promise<PublishDiagnosticsParams> {
    await new Promise<void>((resolve) => {
      this.waiting.push({ fits: (params) => params.uri === uri && fits(params), resolve });
    });
    const published = this.published.get(uri);
    if (!published) throw new Error(`Nothing published for ${uri}.`);
    return published;
  }

  document(uri: string): TextDocument {
    const document = this.documents.get(uri);
    if (!document) throw new Error(`${uri} is not open.`);
    return document;
  }

  text(uri: string): string {
    return this.document(uri).getText();
  }

  request<R>(method: string, uri: string, params: object = {}): Promise<R> {
    return this.connection.sendRequest(method, { textDocument: { uri }, ...params });
  }

  /** Applies an edit as an editor does and tells the server. Throws where it was made for another version. */
  apply(edit: WorkspaceEdit): void {
    for (const change of (edit.documentChanges ?? []) as TextDocumentEdit[]) {
      const { uri, version } = change.textDocument;
      const document = this.document(uri);
      if (version !== null && version !== document.version)
        throw new Error(`Edit for version ${version}, not ${document.version}.`);
      this.applyAll(
        uri,
        change.edits.map((each) => ({
          range: each.range,
          newText: 'newText' in each ? each.newText : each.snippet.value,
        })),
      );
    }
    for (const [uri, edits] of Object.entries(edit.changes ?? {})) this.applyAll(uri, edits);
  }

  private applyAll(uri: string, edits: { range: Diagnostic['range']; newText: string }[]): void {
    const document = this.document(uri);
    const placed = edits.map(({ range, newText }) => ({
      start: document.offsetAt(range.start),
      end: document.offsetAt(range.end),
      newText,
    }));
    for (const { start, end, newText } of placed.sort(
      (left, right) => right.start - left.start || right.end - left.end,
    )) {
      void this.edit(uri, start, end, newText);
    }
  }

  async stop(): Promise<void> {
    this.connection.dispose();
    await this.end();
  }
}
