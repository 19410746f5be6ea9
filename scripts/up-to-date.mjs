// Whether what was built is newer than its sources.
import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './install.mjs';

/** What the programs for browsers are made of. */
export const BROWSER_SOURCES = ['addin', 'language-server', 'rules'];

/** True where a file is there and newer than everything it is made from, in folders of the project. */
export function isUpToDate(file, folders) {
  return (statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? 0) > Math.max(...folders.map(newest));
}

/** Time of the newest file below a folder, in milliseconds. */
function newest(folder) {
  const files = readdirSync(join(root, folder), { recursive: true, withFileTypes: true }).filter((entry) =>
    entry.isFile(),
  );
  return files.reduce((time, { parentPath, name }) => Math.max(time, statSync(join(parentPath, name)).mtimeMs), 0);
}
