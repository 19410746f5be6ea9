// What the servers of the page and of the add-in have in common: files of a few folders, on this machine only.
import { createReadStream, statSync } from 'node:fs';
import { extname, join, normalize, sep } from 'node:path';

const TYPES = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.txt': 'text/plain; charset=utf-8',
  '.docx': 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
};

/**
 * Answers requests with the files of `sources` ({ prefix, folder, file? }: the first whose prefix fits an address is asked;
 * `file` is the only one it has). `headersFor` gives the headers beside type and length, of no file too (undefined).
 */
export function answerWith(sources, headersFor) {
  return (request, response) => {
    const refuse = (status, headers, text) =>
      void response.writeHead(status, { ...headersFor(undefined), ...headers }).end(text);
    if (request.method !== 'GET' && request.method !== 'HEAD') return refuse(405, { Allow: 'GET, HEAD' });
    const path = fileFor(sources, request.url ?? '/');
    if (path === undefined) return refuse(404, { 'Content-Type': 'text/plain' }, 'Not found');
    response.writeHead(200, {
      ...headersFor(path),
      'Content-Type': TYPES[extname(path)] ?? 'application/octet-stream',
      'Content-Length': statSync(path).size,
    });
    if (request.method === 'HEAD') response.end();
    else createReadStream(path).pipe(response);
  };
}

/** Has a server listen on 127.0.0.1. Port 0: any free one. Resolves to the server once it does. */
export function listen(server, port) {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', () => resolve(server));
  });
}

/** The file an address asks for; undefined where there is none, or none inside the folders. */
function fileFor(sources, address) {
  let name;
  try {
    name = decodeURIComponent(new URL(address, 'http://localhost').pathname);
  } catch {
    return undefined;
  }
  const source = sources.find(({ prefix }) => name.startsWith(prefix));
  if (!source || name.includes('\0')) return undefined;
  const rest = source.file ?? name.slice(source.prefix.length);
  const path = normalize(join(source.folder, rest === '' || rest.endsWith('/') ? `${rest}index.html` : rest));
  if (!path.startsWith(source.folder + sep)) return undefined;
  return statSync(path, { throwIfNoEntry: false })?.isFile() ? path : undefined;
}
