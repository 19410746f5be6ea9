/** The worker's side: answers for one document. */
import { ResponseError, type MessageConnection } from 'vscode-jsonrpc';
import type { DocumentRecord } from '../../language-server/decisions/decision';
import { faultOf, type DocumentFault } from '../../language-server/formats/document-error';
import { HostError, type Change, type DocumentHost, type ParagraphKey, type Snapshot } from '../host';
import {
  DOCUMENT_ERROR,
  HOST_ERROR,
  REQUEST,
  type HostErrorData,
  type Opened,
  type OpenParams,
} from './document-protocol';

/** Snapshots that the page may still speak of: it has one shown and one being read. */
const REMEMBERED = 8;

export type OpenDocument = (params: OpenParams) => Promise<DocumentHost>;

export function serveDocument(connection: MessageConnection, open: OpenDocument): void {
  let host: DocumentHost | undefined;
  const snapshots = new Map<number, Snapshot>();
  let latest: Snapshot | undefined;

  const remember = (snapshot: Snapshot): Snapshot => {
    snapshots.set(snapshot.revision, snapshot);
    latest = snapshot;
    for (const revision of snapshots.keys()) if (snapshots.size > REMEMBERED) snapshots.delete(revision);
    return snapshot;
  };
  const opened = (): DocumentHost => {
    if (!host) throw new HostError('failed', 'no document is open');
    return host;
  };
  // Params and results are typed by the one who asks, `RemoteDocument`.
  const on = (method: string, answer: (params: never) => Promise<unknown>): void => {
    connection.onRequest(method, async (params: unknown) => {
      try {
        return (await answer(params as never)) ?? null;
      } catch (error) {
        throw asResponse(error);
      }
    });
  };

  on(REQUEST.open, async (params: OpenParams): Promise<Opened> => {
    host = await open(params);
    return { capabilities: host.capabilities, description: host.description };
  });
  on(REQUEST.read, async () => remember(await opened().read()));
  on(REQUEST.readChanged, async ({ changed }: { changed: readonly ParagraphKey[] | null }) =>
    remember(latest ? await opened().readChanged(latest, changed) : await opened().read()),
  );
  on(REQUEST.state, () => opened().state());
  on(REQUEST.apply, ({ revision, changes }: { revision: number; changes: readonly Change[] }) => {
    const snapshot = snapshots.get(revision);
    if (!snapshot) throw new HostError('stale', 'the page speaks of a text long gone');
    return opened().apply(snapshot, changes);
  });
  on(REQUEST.undo, () => opened().undo());
  on(REQUEST.record, () => opened().record());
  on(REQUEST.saveRecord, ({ record }: { record: DocumentRecord }) => opened().saveRecord(record));
  on(REQUEST.exportBytes, () => opened().exportBytes());
  connection.listen();
}

function asResponse(error: unknown): ResponseError<HostErrorData | DocumentFault | undefined> {
  const fault = faultOf(error);
  if (fault) return new ResponseError(DOCUMENT_ERROR, fault.code, fault);
  if (error instanceof HostError) {
    return new ResponseError(HOST_ERROR, error.message, { code: error.code, detail: error.detail });
  }
  return new ResponseError(0, error instanceof Error ? error.message : String(error), undefined);
}
