// `npm run page`: builds the browser page where it is missing or old, and serves it on this machine only.
import { existsSync } from 'node:fs';
import { createServer } from 'node:http';
import { join, normalize } from 'node:path';
import { build } from './build.mjs';
import { root } from './install.mjs';
import { answerWith, listen } from './static-server.mjs';
import { BROWSER_SOURCES, isUpToDate } from './up-to-date.mjs';

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
  const headersFor = (path) => (path === undefined ? HEADERS : { ...HEADERS, 'Cache-Control': 'no-cache' });
  return listen(createServer(answerWith([{ prefix: '/', folder: normalize(folder) }], headersFor)), port);
}

/** The folder with the page, built where it is missing, or with `fresh` where it is older than what it is made of. */
export function builtPage(fresh = false) {
  const folder = join(root, 'dist/page');
  const page = join(folder, 'index.html');
  if (!existsSync(page) || (fresh && !isUpToDate(page, BROWSER_SOURCES))) {
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
