/** The language server in a web worker. It makes no request: the client hands over the pack and the settings files. */
import {
  BrowserMessageReader,
  BrowserMessageWriter,
  createConnection,
  ProposedFeatures,
} from 'vscode-languageserver/browser';
import { localDay } from './local-day';
import { startServer } from './server';

// The worker's own scope; the types of web workers and of Node cannot be loaded together.
// eslint-disable-next-line @typescript-eslint/no-unsafe-assignment -- the scope is declared in the DOM types
const scope = globalThis as unknown as ConstructorParameters<typeof BrowserMessageReader>[0];

startServer(createConnection(ProposedFeatures.all, new BrowserMessageReader(scope), new BrowserMessageWriter(scope)), {
  readPack: () => undefined,
  settingsFile: () => Promise.resolve(undefined),
  decisionsFile: () => Promise.resolve(undefined),
  files: () => Promise.resolve([]),
  rulePages: () => undefined,
  today: localDay,
});
