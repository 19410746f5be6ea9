/** The document in its worker, as the page calls it. */
import { ResponseError, type MessageConnection } from 'vscode-jsonrpc';
import type { DocumentRecord } from '../../language-server/decisions/decision';
import { DocumentError, type DocumentFault } from '../../language-server/formats/document-error';
import {
  HostError,
  type Change,
  type ChangeOutcome,
  type DocumentState,
  type ParagraphKey,
  type Snapshot,
} from '../host';
import {
  DOCUMENT_ERROR,
  HOST_ERROR,
  REQUEST,
  type HostErrorData,
  type Opened,
  type OpenParams,
} from './document-protocol';

export class RemoteDocument {
  private constructor(
    private readonly connection: MessageConnection,
    readonly opened: Opened,
    private readonly end: () => void,
  ) {}

  /** Opens bytes in a worker. Rejects with a `DocumentError` where they are no document that can be read. */
  static async open(connection: MessageConnection, params: OpenParams, end: () => void): Promise<RemoteDocument> {
    connection.listen();
    try {
      return new RemoteDocument(connection, await connection.sendRequest<Opened>(REQUEST.open, params), end);
    } catch (error) {
      end();
      throw asThrown(error);
    }
  }

  read(): Promise<Snapshot> {
    return this.ask(REQUEST.read);
  }

  readChanged(changed: readonly ParagraphKey[] | null): Promise<Snapshot> {
    return this.ask(REQUEST.readChanged, { changed });
  }

  state(): Promise<DocumentState> {
    return this.ask(REQUEST.state);
  }

  apply(revision: number, changes: readonly Change[]): Promise<readonly ChangeOutcome[]> {
    return this.ask(REQUEST.apply, { revision, changes });
  }

  undo(): Promise<boolean> {
    return this.ask(REQUEST.undo);
  }

  record(): Promise<DocumentRecord> {
    return this.ask(REQUEST.record);
  }

  saveRecord(record: DocumentRecord): Promise<void> {
    return this.ask(REQUEST.saveRecord, { record });
  }

  exportBytes(): Promise<Uint8Array> {
    return this.ask(REQUEST.exportBytes);
  }

  close(): Promise<void> {
    this.connection.dispose();
    this.end();
    return Promise.resolve();
  }

  private async ask<R>(method: string, params: object = {}): Promise<R> {
    try {
      return await this.connection.sendRequest<R>(method, params);
    } catch (error) {
      throw asThrown(error);
    }
  }
}

/** The error as the worker threw it, where it was one of ours. */
function asThrown(error: unknown): unknown {
  if (!(error instanceof ResponseError)) return error;
  if (error.code === DOCUMENT_ERROR) return new DocumentError(error.data as DocumentFault);
  if (error.code !== HOST_ERROR) return error;
  const { code, detail } = error.data as HostErrorData;
  return new HostError(code, detail);
}
