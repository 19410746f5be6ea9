/** The server's host on a machine: the pack and rule pages beside the program, settings files and drafts on disk. */
import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { DECISIONS_FILE } from '../decisions/decision';
import { isDraftName, mayHoldDrafts } from '../formats/draft-files';
import { readBytes } from '../formats/read-bytes';
import type { DraftFile, ServerHost, TextFile } from './host';
import { localDay } from './local-day';
import { readPackFiles } from './pack-files';
import { RULE_PAGES } from './rule-pages';

const SETTINGS = 'tenderlint.yaml';

export function nodeHost(): ServerHost {
  // The bundles stand in dist/server and dist/cli, the pack in dist.
  const dist = join(__dirname, '..');
  return {
    readPack: () => readPackFiles(dist),
    settingsFile: nearestSettings,
    decisionsFile: async (uri) => {
      const path = pathOf(uri);
      if (path === undefined) return undefined;
      return readFile(join(dirname(path), DECISIONS_FILE), 'utf8').catch(() => undefined);
    },
    files: async (folders) => (await Promise.all(folders.map(draftsUnder))).flat(),
    rulePages: () => {
      const folder = join(dist, '..', RULE_PAGES);
      return existsSync(folder) ? `${pathToFileURL(folder).href.replace(/\/$/, '')}/` : undefined;
    },
    today: localDay,
  };
}

/** The path of a file address; undefined for any other, such as an untitled or virtual document. */
function pathOf(uri: string): string | undefined {
  try {
    return uri.startsWith('file:') ? fileURLToPath(uri) : undefined;
  } catch {
    return undefined;
  }
}

async function nearestSettings(documentUri: string): Promise<TextFile | undefined> {
  const path = pathOf(documentUri);
  if (path === undefined) return undefined;
  for (let at = dirname(path); ; at = dirname(at)) {
    const file = join(at, SETTINGS);
    const text = await readFile(file, 'utf8').catch(() => undefined);
    if (text !== undefined) return { uri: pathToFileURL(file).href, text };
    if (dirname(at) === at) return undefined;
  }
}

async function draftsUnder(folderUri: string): Promise<DraftFile[]> {
  const folder = pathOf(folderUri);
  if (folder === undefined) return [];
  const found: DraftFile[] = [];
  const open = [folder];
  for (let at = open.pop(); at !== undefined; at = open.pop()) {
    // A folder that may not be read has no drafts for us.
    for (const entry of await readdir(at, { withFileTypes: true }).catch(() => [])) {
      const path = join(at, entry.name);
      if (entry.isDirectory() && mayHoldDrafts(entry.name)) open.push(path);
      if (!entry.isFile() || !isDraftName(entry.name)) continue;
      found.push({ uri: pathToFileURL(path).href, read: async () => readBytes(await readFile(path), entry.name) });
    }
  }
  return found.sort((left, right) => (left.uri < right.uri ? -1 : 1));
}
