/** Holds the document of the page in a worker: unpacking, parsing and writing happen here. */
import { BrowserMessageReader, BrowserMessageWriter, createMessageConnection } from 'vscode-jsonrpc/browser';
import { serveDocument } from './serve-document';
import { openBytes } from './open-bytes';

const scope = globalThis as unknown as Worker;

serveDocument(createMessageConnection(new BrowserMessageReader(scope), new BrowserMessageWriter(scope)), openBytes);
