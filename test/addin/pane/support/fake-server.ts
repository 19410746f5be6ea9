/** A language server for tests of the session: what it finds is said beforehand, by words of the text. */
import { createMessageConnection, type MessageConnection } from 'vscode-jsonrpc';
import { StreamMessageReader, StreamMessageWriter } from 'vscode-jsonrpc/node';
import { PassThrough } from 'node:stream';
import type { Decision, DocumentRecord } from '../../../../language-server/decisions/decision';
import type { Finding } from '../../../../language-server/engine/finding';
import type { DecisionParams, FindingsResult } from '../../../../language-server/server/protocol';
import { LanguageClient } from '../../../../addin/pane/session/language-client';
import { finding, result } from './findings';

interface TextChange {
  range: { start: { line: number; character: number }; end: { line: number; character: number } };
  text: string;
}

/** Flags each occurrence of `flagged`, and offers `newText` for it. */
export interface Fault {
  flagged: string;
  newText: string;
  safe?: boolean;
}

export class FakeServer {
  text = '';
  version = 0;
  record: DocumentRecord = { decisions: [], context: {} };
  /** Names of all that was asked and told, in order. */
  readonly heard: string[] = [];
  private uri = '';
  private readonly connection: MessageConnection;

  private constructor(
    private readonly faults: readonly Fault[],
    toClient: PassThrough,
    fromClient: PassThrough,
  ) {
    this.connection = createMessageConnection(new StreamMessageReader(fromClient), new StreamMessageWriter(toClient));
    this.serve();
  }

  static async start(faults: readonly Fault[]): Promise<{ server: FakeServer; client: LanguageClient }> {
    const [toClient, fromClient] = [new PassThrough(), new PassThrough()];
    const server = new FakeServer(faults, toClient, fromClient);
    const connection = createMessageConnection(new StreamMessageReader(toClient), new StreamMessageWriter(fromClient));
    const client = await LanguageClient.start(connection, {
      packText: '{}',
      packLanguages: {},
      readLanguage: () => Promise.resolve('{}'),
      locale: 'en',
      settings: {},
    });
    return { server, client };
  }

  get findings(): Finding[] {
    return this.faults.flatMap(({ flagged, newText, safe = false }) => {
      const found: Finding[] = [];
      for (let at = this.text.indexOf(flagged); at >= 0; at = this.text.indexOf(flagged, at + flagged.length)) {
        const range = { start: at, end: at + flagged.length };
        const replacements = [{ title: `Say “${newText}”`, edits: [{ ...range, newText }], safe }];
        found.push(finding({ id: `${flagged}-${found.length}`, text: flagged, ...range, replacements }));
      }
      return found;
    });
  }

  private serve(): void {
    const on = (method: string, answer: (params: never) => unknown): void => {
      this.connection.onRequest(method, (params: unknown) => {
        this.heard.push(method);
        return answer(params as never);
      });
    };
    const hear = (method: string, act: (params: never) => void): void => {
      this.connection.onNotification(method, (params: unknown) => {
        this.heard.push(method);
        act(params as never);
      });
    };
    on('initialize', () => ({ capabilities: {} }));
    hear('initialized', () => undefined);
    hear(
      'textDocument/didOpen',
      ({ textDocument }: { textDocument: { uri: string; version: number; text: string } }) => {
        this.uri = textDocument.uri;
        this.text = textDocument.text;
        this.check(textDocument.version);
      },
    );
    hear(
      'textDocument/didChange',
      (params: { textDocument: { version: number }; contentChanges: readonly TextChange[] }) => {
        for (const change of params.contentChanges) this.text = applied(this.text, change);
        this.check(params.textDocument.version);
      },
    );
    hear('textDocument/didClose', () => undefined);
    hear('tenderlint/record', ({ record }: { record: DocumentRecord }) => {
      this.record = record;
      if (this.version > 0) this.check(this.version);
    });
    on('tenderlint/findings', (): FindingsResult => {
      const { uri, version, findings } = this;
      const decisionOn = ({ ruleId }: Finding): Decision | undefined =>
        this.record.decisions.find((decision) => decision.ruleId === ruleId);
      return result({
        uri,
        version,
        findings: findings.filter((each) => !decisionOn(each)),
        suppressed: findings.flatMap((each) => {
          const decision = decisionOn(each);
          return decision ? [{ finding: each, reason: decision.reason, decision }] : [];
        }),
      });
    });
    on('tenderlint/outline', () => ({ version: this.version, sections: [] }));
    on('tenderlint/details', () => ({ law: [], labels: [] }));
    on('tenderlint/decision', ({ finding: id, state, reason, author, time }: DecisionParams): Decision | null => {
      const found = this.findings.find((each) => each.id === id);
      if (!found) return null;
      const { ruleId, text } = found;
      return { ruleId, textHash: '0123456789abcdef', state, reason, author, time, meaning: '', excerpt: text };
    });
    this.connection.listen();
  }

  private check(version: number): void {
    this.version = version;
    void this.connection.sendNotification('tenderlint/checked', {
      uri: this.uri,
      version,
      errors: 0,
      warnings: this.findings.length,
      advice: 0,
      language: 'en',
      jurisdiction: null,
    });
  }
}

function applied(text: string, { range, text: newText }: TextChange): string {
  const lines = text.split('\n');
  const offset = ({ line, character }: TextChange['range']['start']): number =>
    lines.slice(0, line).reduce((sum, each) => sum + each.length + 1, 0) + character;
  return text.slice(0, offset(range.start)) + newText + text.slice(offset(range.end));
}
