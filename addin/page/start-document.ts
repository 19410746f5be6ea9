/** Opens a file in a worker of its own. */
import { BrowserMessageReader, BrowserMessageWriter, createMessageConnection } from 'vscode-jsonrpc/browser';
import type { OpenParams } from './document-protocol';
import { PageHost } from './page-host';
import { RemoteDocument } from './remote-document';
import { ViewModel } from './view-model';

/** Rejects with a `DocumentError` where the bytes are no document that can be read. */
export async function startDocument(params: OpenParams): Promise<PageHost> {
  const worker = new Worker(new URL(/* webpackChunkName: "document" */ './document-worker.ts', import.meta.url));
  const broken = new Promise<never>((_, reject) => {
    worker.onerror = (event) => reject(new Error(event.message || 'The reader of documents could not be loaded.'));
  });
  // Nobody may be waiting any more when the worker fails later.
  broken.catch(() => undefined);
  const connection = createMessageConnection(new BrowserMessageReader(worker), new BrowserMessageWriter(worker));
  const remote = await Promise.race([RemoteDocument.open(connection, params, () => worker.terminate()), broken]);
  return new PageHost(remote, new ViewModel());
}
