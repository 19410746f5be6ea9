/** From the paths given to the files to check. */
import ignore from 'ignore';
import { readdirSync, statSync } from 'node:fs';
import { join, relative } from 'node:path';
import type { FileError } from './report';

/** Endings of the files looked for in a folder. */
const ENDINGS = /\.(?:md|markdown|docx|odt|html?|txt)$/i;
const LEFT_OUT = new Set(['node_modules', '.git', 'dist']);

export interface FoundFiles {
  files: string[];
  errors: FileError[];
}

/** Files as given; folders searched for drafts, without hidden folders and what `ignored` (as in .gitignore, relative to `base`) names. */
export function findFiles(paths: readonly string[], ignored: readonly string[], base: string): FoundFiles {
  const left = ignore().add([...ignored]);
  const files: string[] = [];
  const errors: FileError[] = [];
  const isLeftOut = (path: string): boolean => {
    const from = relative(base, path).replace(/\\/g, '/');
    return from !== '' && !from.startsWith('..') && left.ignores(from);
  };
  const search = (folder: string): void => {
    const entries = readdirSync(folder, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1));
    for (const entry of entries) {
      const path = join(folder, entry.name);
      if (entry.name.startsWith('.') || LEFT_OUT.has(entry.name) || isLeftOut(path)) continue;
      if (entry.isDirectory()) search(path);
      else if (entry.isFile() && ENDINGS.test(entry.name)) files.push(path);
    }
  };
  for (const path of paths) {
    if (path === '-') {
      files.push(path);
      continue;
    }
    const stats = statSync(path, { throwIfNoEntry: false });
    if (!stats) errors.push({ path, message: 'There is no such file or folder. Check the path.' });
    else if (stats.isDirectory()) search(path);
    else if (!isLeftOut(path)) files.push(path);
  }
  return { files: [...new Set(files)], errors };
}
