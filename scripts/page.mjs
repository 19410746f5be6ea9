// `npm run page`: builds the browser page where it is missing or old, and serves it on this machine only.
import { createReadStream, existsSync, readdirSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname, join, normalize, sep } from 'node:path';
import { build } from './build.mjs';
import { root } from './install.mjs';

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

/** The headers any server of the page should send; the page says the policy itself as well. `sha256-47DEQ…` is empty text. */
export const HEADERS = {
  'Content-Security-Policy':
    "default-src 'none'; script-src 'self'; style-src 'self' 'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU='; img-src 'self' data:; font-src 'self'; connect-src 'self'; worker-src 'self'; manifest-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Referrer-Policy': 'no-referrer',
  'X-Content-Type-Options': 'nosniff',
  'Permissions-Policy': 'camera=(), microphone=(), geolocation=()',
};

/** Serves the files of a folder on 127.0.0.1. Port 0: any free one. Resolves to the server once it listens. */
export function serve(folder, port) {
  const server = createServer((request, response) => {
    const answer = (status, headers = {}) => response.writeHead(status, { ...HEADERS, ...headers });
    if (request.method !== 'GET' && request.method !== 'HEAD') return void answer(405, { Allow: 'GET, HEAD' }).end();
    const path = fileFor(folder, request.url ?? '/');
    if (path === undefined) return void answer(404, { 'Content-Type': 'text/plain' }).end('Not found');
    answer(200, {
      'Content-Type': TYPES[extname(path)] ?? 'application/octet-stream',
      'Content-Length': statSync(path).size,
      'Cache-Control': 'no-cache',
    });
    if (request.method === 'HEAD') response.end();
    else createReadStream(path).pipe(response);
  });
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', () => resolve(server));
  });
}

/** The file an address asks for; undefined where there is none, or none inside the folder. */
function fileFor(folder, address) {
  let name;
  try {
    name = decodeURIComponent(new URL(address, 'http://localhost').pathname);
  } catch {
    return undefined;
  }
  const path = normalize(join(folder, name.endsWith('/') ? `${name}index.html` : name));
  if (!path.startsWith(folder.endsWith(sep) ? folder : folder + sep) || path.includes('\0')) return undefined;
  return statSync(path, { throwIfNoEntry: false })?.isFile() ? path : undefined;
}

/** Time of the newest file below a folder, in milliseconds. */
function newest(folder) {
  const times = readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => statSync(join(entry.parentPath, entry.name)).mtimeMs);
  return Math.max(0, ...times);
}

/** The folder with the page, built where it is missing, or with `fresh` where it is older than what it is made of. */
export function builtPage(fresh = false) {
  const folder = join(root, 'dist/page');
  const page = join(folder, 'index.html');
  const isOld = () => statSync(page).mtimeMs < Math.max(...['addin', 'language-server', 'rules'].map(newest));
  if (!existsSync(page) || (fresh && isOld())) {
    process.stderr.write('Building the page …\n');
    build(['page'], { stdio: ['ignore', 2, 2] });
  }
  return folder;
}

if (process.argv[1] === new URL(import.meta.url).pathname) {
  const folder = builtPage(true);
  const wanted = Number(process.env.PORT ?? 3210);
  const server = await serve(folder, wanted).catch((error) => {
    if (error.code !== 'EADDRINUSE') throw error;
    process.stderr.write(`Port ${wanted} is taken; another one is used.\n`);
    return serve(folder, 0);
  });
  process.stdout.write(`tenderlint is open at http://127.0.0.1:${server.address().port}/ (Ctrl+C ends it)\n`);
}
