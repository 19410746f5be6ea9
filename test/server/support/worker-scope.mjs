// A dedicated worker's scope on a worker of Node: `self`, `postMessage`, `onmessage`, and nothing of Node.
import { readFileSync } from 'node:fs';
import { parentPort, workerData } from 'node:worker_threads';
import vm from 'node:vm';

const scope = vm.createContext({});
const globals = {
  console,
  setTimeout,
  clearTimeout,
  queueMicrotask,
  TextDecoder,
  atob,
  TextEncoder,
  structuredClone,
  performance,
  URL,
  Error,
};
Object.assign(scope, globals, {
  self: scope,
  onmessage: null,
  addEventListener: () => undefined,
  postMessage: (message) => parentPort.postMessage(message),
});
for (const name of ['fetch', 'XMLHttpRequest', 'importScripts', 'WebSocket']) {
  scope[name] = () => {
    throw new Error(`The worker called ${name}: it must make no request.`);
  };
}
parentPort.on('message', (data) => scope.onmessage?.({ data }));
vm.runInContext(readFileSync(workerData, 'utf8'), scope, { filename: workerData });
