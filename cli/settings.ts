/** Finds and reads `tenderlint.yaml`. What reads YAML and checks it is loaded only where there is something to read. */
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import type { ConfigProblem } from '../language-server/config/parse';
import type { Config } from '../language-server/config/schema';

const NAME = 'tenderlint.yaml';

export interface Settings {
  config: Config;
  /** Folder of the settings file; paths in it count from there. */
  folder: string;
  problems: ConfigProblem[];
}

/** The settings file that holds for a folder: its own or the nearest above. */
function nearestFile(folder: string): string | undefined {
  for (let at = resolve(folder); ; at = dirname(at)) {
    const file = join(at, NAME);
    if (existsSync(file)) return file;
    if (dirname(at) === at) return undefined;
  }
}

/** Settings from the file given, else from the nearest `tenderlint.yaml` at or above `folder`. Throws where a file given cannot be read. */
export async function readSettings(given: string | undefined, folder: string): Promise<Settings> {
  const file = given ?? nearestFile(folder);
  if (file === undefined) return { config: {}, folder, problems: [] };
  const text = readFileSync(file, 'utf8');
  const { parseConfig } = await import('../language-server/config/parse');
  return { ...parseConfig(text, file), folder: dirname(resolve(file)) };
}

/** The part of a draft's front matter that is for tenderlint, checked like the settings file. */
export async function ownSettings(frontMatter: Readonly<Record<string, unknown>> | undefined, path: string): Promise<Settings> {
  const own = frontMatter?.['tenderlint'];
  if (own === undefined) return { config: {}, folder: '', problems: [] };
  const [{ parseConfig }, { stringify }] = await Promise.all([import('../language-server/config/parse'), import('yaml')]);
  const { config, problems } = parseConfig(stringify(own), path);
  return { config, folder: '', problems: problems.map((problem) => ({ ...problem, line: 0, character: 0 })) };
}
