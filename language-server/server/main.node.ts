/** The language server as a program: over standard input and output, or Node's channel to its parent process. */
import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import { nodeHost } from './node-host';
import { startServer } from './server';

startServer(createConnection(ProposedFeatures.all), nodeHost());
