/**
 * Finds and reads `tenderlint.yaml`: for each file the nearest one at or above its folder. What reads YAML, checks it
 * and compiles rules of the user's own is loaded only where there is something to read.
 */
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { unknownNames } from '../language-server/config/unknown-names';
import type { Config } from '../language-server/config/schema';
import type { Language } from '../language-server/engine/draft';
import type { Pack } from '../language-server/engine/pack';
import { Reviewer } from '../language-server/engine/review';
import { commandWords } from './command-words/index';
import type { LeavesOut } from './find-files';
import { answerLanguage } from './language';
import { describeFailure } from './read-input';
import type { FileProblem } from './report';
import { UsageError } from './usage-error';

const NAME = 'tenderlint.yaml';

/** What holds for the files under one settings file, or for those under none. */
export interface FolderSettings {
  config: Config;
  reviewer: Reviewer;
  /** True where `ignore` names a path. */
  ignores(path: string, isFolder: boolean): boolean;
}

export class Settings {
  readonly errors: FileProblem[] = [];
  readonly warnings: FileProblem[] = [];
  private readonly none: FolderSettings;
  private readonly files = new Map<string, Promise<FolderSettings>>();
  private readonly nearest = new Map<string, string | undefined>();

  /** `given`: the one settings file that holds for all. Throws a `UsageError` where it is not there. */
  constructor(
    private readonly pack: Pack,
    private readonly given: string | undefined,
  ) {
    if (given !== undefined && !existsSync(given)) {
      throw new UsageError(commandWords(answerLanguage()).noConfig(given));
    }
    this.none = { config: {}, reviewer: new Reviewer(pack), ignores: () => false };
  }

  /** The settings for what stands in `folder`. */
  async for(folder: string): Promise<FolderSettings> {
    const file = this.given ?? this.nearestFile(resolve(folder));
    if (file === undefined) return this.none;
    let settings = this.files.get(file);
    if (!settings) this.files.set(file, (settings = this.read(file)));
    return settings;
  }

  /** The language to speak in of what stands in `folder` and tells none itself: that of its settings, else the user's. */
  readonly languageIn = async (folder: string): Promise<Language> =>
    answerLanguage((await this.for(folder)).config.language);

  /** True where `ignore` in the settings of its folder names a path. */
  readonly leaveOut: LeavesOut = async (path, isFolder) => (await this.for(dirname(path))).ignores(path, isFolder);

  private nearestFile(folder: string): string | undefined {
    if (this.nearest.has(folder)) return this.nearest.get(folder);
    const own = join(folder, NAME);
    const above = dirname(folder);
    const file = existsSync(own) ? own : above === folder ? undefined : this.nearestFile(above);
    this.nearest.set(folder, file);
    return file;
  }

  private async read(file: string): Promise<FolderSettings> {
    const folder = dirname(resolve(file));
    const shown = this.given ?? shortest(file);
    let text: string;
    try {
      text = readFileSync(file, 'utf8');
    } catch (error) {
      this.errors.push({ path: shown, message: describeFailure(error, answerLanguage()) });
      return this.none;
    }
    const { parseConfig } = await import('../language-server/config/parse');
    const { config, problems, place } = parseConfig(text, shown);
    this.errors.push(...problems.map(asFileProblem));
    const reviewer = config.packs?.length ? await this.withOwnRules(config.packs, folder, shown) : this.none.reviewer;
    this.warnings.push(...unknownNames(config, reviewer.pack, shown, place).map(asFileProblem));
    return { config, reviewer, ignores: await ignoring(config.ignore, folder) };
  }

  private async withOwnRules(packs: readonly string[], folder: string, file: string): Promise<Reviewer> {
    const { addOwnRules } = await import('./own-rules');
    const { pack, problems } = addOwnRules(this.pack, packs, folder, file);
    this.errors.push(...problems);
    return new Reviewer(pack);
  }
}

/** A problem of settings as one of a file. */
export function asFileProblem({
  file,
  line,
  character,
  message,
}: {
  file: string;
  line: number;
  character: number;
  message: string;
}): FileProblem {
  return { path: file, line, character, message };
}

/** The path as seen from here, unless that leads far up. */
function shortest(path: string): string {
  const from = relative('.', path);
  return from.startsWith('..') && from.length > path.length ? path : from;
}

/** Patterns as in .gitignore, counted from the folder of the settings file. */
async function ignoring(patterns: readonly string[] | undefined, folder: string): Promise<FolderSettings['ignores']> {
  if (!patterns?.length) return () => false;
  const { default: ignore } = await import('ignore');
  const list = ignore().add([...patterns]);
  return (path, isFolder) => {
    const from = relative(folder, resolve(path)).replace(/\\/g, '/');
    return from !== '' && !from.startsWith('..') && list.ignores(isFolder ? `${from}/` : from);
  };
}
