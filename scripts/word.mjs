// `npm run word`: builds the add-in where it is missing or old, serves it over https on this machine only, and says how to
// bring it into Word. Its certificate is made in .hosts/certificates; whether this machine trusts it is left to its owner.
import { existsSync, readFileSync, rmSync, statSync } from 'node:fs';
import { createServer } from 'node:https';
import { createRequire } from 'node:module';
import { extname, join } from 'node:path';
import { build } from './build.mjs';
import { root } from './install.mjs';
import { answerWith, listen } from './static-server.mjs';
import { BROWSER_SOURCES, isUpToDate } from './up-to-date.mjs';

/** Word on the web shows the pane inside its own page, from these addresses. */
export const FRAME_ANCESTORS =
  "'self' https://*.officeapps.live.com https://*.office.com https://*.office365.com https://*.microsoft365.com https://*.cloud.microsoft https://*.microsoftpersonalcontent.com https://*.live.com https://*.sharepoint.com";

/** How long a certificate is good for, in days. */
const CERTIFICATE_DAYS = 30;

/** What is served below the add-in's address: the built pane, and the files the manifest names. */
export const SOURCES = [
  { prefix: '/icons/', folder: join(root, 'addin/icons') },
  { prefix: '/support.html', folder: join(root, 'addin/manifest'), file: 'support.html' },
  { prefix: '/', folder: join(root, 'dist/pane') },
];

/** Paths of a certificate for localhost, of its key and of the authority that signed it; made anew when they run out. */
export async function certificates(folder) {
  const paths = {
    authority: join(folder, 'ca.crt'),
    certificate: join(folder, 'localhost.crt'),
    key: join(folder, 'localhost.key'),
  };
  const day = 24 * 60 * 60 * 1000;
  const isGood = Object.values(paths).every(
    (path) => existsSync(path) && Date.now() - statSync(path).mtimeMs < (CERTIFICATE_DAYS - 1) * day,
  );
  if (isGood) return paths;
  rmSync(folder, { recursive: true, force: true });
  const { generateCertificates } = createRequire(import.meta.url)('office-addin-dev-certs');
  // It reports on stdout, which is for our own words.
  const { log } = console;
  console.log = () => {};
  try {
    await generateCertificates(paths.authority, paths.certificate, paths.key, CERTIFICATE_DAYS, [
      'localhost',
      '127.0.0.1',
    ]);
  } finally {
    console.log = log;
  }
  return paths;
}

/** Serves `sources` over https on 127.0.0.1. Port 0: any free one. Resolves to the server once it listens. */
export function serve(sources, { certificate, key }, port) {
  const keys = { cert: readFileSync(certificate), key: readFileSync(key) };
  return listen(createServer(keys, answerWith(sources, headersFor)), port);
}

/** The policy a page states itself, with who may frame it, which only a header can say. */
function headersFor(path) {
  if (path === undefined) return {};
  const headers = {
    'Cache-Control': extname(path) === '.png' ? 'max-age=3600' : 'no-cache',
    'Referrer-Policy': 'no-referrer',
    'X-Content-Type-Options': 'nosniff',
  };
  if (extname(path) !== '.html') return headers;
  const policy = /http-equiv="Content-Security-Policy"\s+content="([^"]+)"/.exec(readFileSync(path, 'utf8'))?.[1];
  const stated = policy ? `${policy}; ` : '';
  return { ...headers, 'Content-Security-Policy': `${stated}frame-ancestors ${FRAME_ANCESTORS}` };
}

/** How to bring the add-in into Word; the paths are those of this machine. */
export function guide(address, { authority }) {
  return `tenderlint for Word is served at ${address} (Ctrl+C ends it)

1. Let this machine trust its certificate, once in ${CERTIFICATE_DAYS} days (undo it when you have finished):
   Windows  certutil -user -addstore Root "${authority}"
            undo: certutil -user -delstore Root "Developer CA for Microsoft Office Add-ins"
   Mac      security add-trusted-cert -r trustRoot -k ~/Library/Keychains/login.keychain-db "${authority}"
            undo: security remove-trusted-cert "${authority}"
   Word on the web: open ${address}support.html in the same browser and accept the certificate.
2. Bring the manifest into Word:
   Web      Home > Add-ins > More add-ins > My add-ins > Upload My Add-in: ${join(root, 'manifest.xml')}
   Mac      cp "${join(root, 'manifest.xml')}" ~/Library/Containers/com.microsoft.Word/Data/Documents/wef/
            then Home > Add-ins
   Windows  share a folder with manifest.xml in it; File > Options > Trust Center > Trust Center Settings >
            Trusted Add-in Catalogs: add the folder's network address, Show in Menu; restart Word;
            Home > Add-ins > More add-ins > Shared folder
   iPad     cannot reach this machine: see docs/deployment.md
3. Choose Review tender on the tab Review or Home.

docs/word.md has all of this with more words.
`;
}

if (process.argv[1] === new URL(import.meta.url).pathname) {
  const pane = join(root, 'dist/pane/pane.html');
  if (!isUpToDate(pane, BROWSER_SOURCES)) {
    process.stderr.write('Building the add-in …\n');
    build(['pane'], { stdio: ['ignore', 2, 2] });
  }
  const paths = await certificates(join(root, '.hosts/certificates'));
  // The manifest names this port.
  const port = 3000;
  try {
    await serve(SOURCES, paths, port);
    process.stdout.write(guide(`https://localhost:${port}/`, paths));
  } catch (error) {
    if (error.code !== 'EADDRINUSE') throw error;
    process.stderr.write(
      `Port ${port}, which manifest.xml names, is taken by another program. End that program, then run npm run word again.\n`,
    );
    process.exitCode = 1;
  }
}
