/**
 * `npm run manifest`: writes manifest.xml for `npm run word`.
 * `npm run manifest -- --address https://addins.example.org/tenderlint/ --out dist/pane`: writes it for that address
 * into a folder, with the icons and the support page it names.
 */
import { copyFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { DEVELOPMENT_ADDRESS, FILES, ICON_SIZES } from '../addin/manifest/identity';
import { manifestXml } from '../addin/manifest/manifest';

const root = fileURLToPath(new URL('..', import.meta.url));

/** The manifest of this version for an address. */
export function manifestFor(address: string): string {
  const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string };
  return manifestXml({ address, version });
}

function main(): void {
  const { values } = parseArgs({ options: { address: { type: 'string' }, out: { type: 'string' } } });
  const { address = DEVELOPMENT_ADDRESS, out } = values;
  const folder = out ?? root;
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'manifest.xml'), manifestFor(address));
  if (out !== undefined) copyFiles(out);
  process.stdout.write(`${join(folder, 'manifest.xml')} for ${address}\n`);
}

function copyFiles(folder: string): void {
  mkdirSync(join(folder, 'icons'), { recursive: true });
  for (const size of ICON_SIZES) copyFileSync(join(root, 'addin', FILES.icon(size)), join(folder, FILES.icon(size)));
  copyFileSync(join(root, 'addin/manifest', FILES.support), join(folder, FILES.support));
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  try {
    main();
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    process.exitCode = 2;
  }
}
