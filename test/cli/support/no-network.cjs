// Preloaded before the program: whatever would reach a network throws, and says so in a way no program can swallow.
const refuse = (name) => () => {
  process.stderr.write(`NETWORK: ${name}\n`);
  process.exit(97);
};
for (const [name, keys] of Object.entries({
  net: ['connect', 'createConnection', 'createServer'],
  tls: ['connect'],
  http: ['request', 'get'],
  https: ['request', 'get'],
  http2: ['connect'],
  dgram: ['createSocket'],
  dns: ['lookup', 'resolve', 'resolve4', 'resolve6'],
})) {
  const module = require(`node:${name}`);
  for (const key of keys) module[key] = refuse(`${name}.${key}`);
}
require('node:net').Socket.prototype.connect = refuse('net.Socket.connect');
globalThis.fetch = refuse('fetch');
globalThis.WebSocket = refuse('WebSocket');
