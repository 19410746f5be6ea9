/** What the built programs weigh. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { figure, table } from './table';

const dist = fileURLToPath(new URL('../dist', import.meta.url));
const CODE = /\.(?:cjs|js|json|css|html)$/;

/** Files of dist that are code or data, with their sizes in bytes, largest folder first as they lie. */
function sizes(): { name: string; plain: number; zipped: number }[] {
  if (!existsSync(dist)) return [];
  return readdirSync(dist, { recursive: true, encoding: 'utf8' })
    .filter((name) => CODE.test(name) && !name.startsWith('schema'))
    .sort()
    .map((name) => {
      const bytes = readFileSync(join(dist, name));
      return { name: name.replaceAll('\\', '/'), plain: bytes.length, zipped: gzipSync(bytes, { level: 9 }).length };
    });
}

/** The sizes' part of the page: named files one by one, the parts loaded on demand together. */
export function sizeSection(): string {
  const kilobytes = (bytes: number): string => figure(bytes / 1000);
  const rows = new Map<string, { plain: number; zipped: number }>();
  for (const { name, plain, zipped } of sizes()) {
    const key = name.replace(/\/\d+\.(c?js)$/, '/… parts loaded on demand');
    const sum = rows.get(key) ?? { plain: 0, zipped: 0 };
    rows.set(key, { plain: sum.plain + plain, zipped: sum.zipped + zipped });
  }
  const cells = [...rows].map(([name, { plain, zipped }]) => [`\`dist/${name}\``, kilobytes(plain), kilobytes(zipped)]);
  return `## Sizes

${table(['file', 'kB', 'kB gzip'], cells)}`;
}
