/** From the paths given to the files to check. */
import { readdirSync, realpathSync, statSync, type Stats } from 'node:fs';
import { dirname, join } from 'node:path';
import { DRAFT_ENDINGS, isDraftName, mayHoldDrafts } from '../language-server/formats/draft-files';
import type { Language } from '../language-server/engine/draft';
import { commandWords } from './command-words/index';
import { describeFailure } from './read-input';
import type { FileProblem } from './report';

export interface FoundFiles {
  files: string[];
  errors: FileProblem[];
  /** What the user should know but what is no error: what settings leave out. */
  notes: FileProblem[];
}

/** Says whether settings leave a path out. */
export type LeavesOut = (path: string, isFolder: boolean) => Promise<boolean>;

/** What settings say of paths. */
export interface PathSettings {
  leaveOut: LeavesOut;
  /** The language to speak in of what stands in a folder. */
  languageIn: (folder: string) => Promise<Language>;
}

/**
 * Files as given; folders searched for drafts, without hidden ones and what settings leave out. Each file once. A folder
 * in which there is none is an error: whoever named it expected some.
 */
export async function findFiles(paths: readonly string[], { leaveOut, languageIn }: PathSettings): Promise<FoundFiles> {
  const found = new Set<string>();
  const errors: FileProblem[] = [];
  const notes: FileProblem[] = [];
  for (const path of paths) {
    if (path === '-') {
      found.add(path);
      continue;
    }
    const stats = statOf(path);
    const isFolder = !(stats instanceof Error) && stats.isDirectory();
    const language = await languageIn(isFolder ? path : dirname(path));
    const words = commandWords(language);
    if (stats instanceof Error) errors.push({ path, message: describeFailure(stats, language) });
    else if (isFolder) {
      const search = new FolderSearch(errors, leaveOut, language);
      await search.search(path);
      for (const each of search.found) found.add(each);
      if (search.isEmpty) errors.push({ path, message: words.noDraft(ENDINGS) });
      else if (search.found.length === 0 && search.leftOut) notes.push({ path, message: words.allLeftOut });
    } else if (await leaveOut(path, false)) notes.push({ path, message: words.leftOut });
    else found.add(path);
  }
  return { files: [...found], errors, notes };
}

const ENDINGS = DRAFT_ENDINGS.map((ending) => `.${ending}`).join(', ');

/** What a path leads to, or why it leads to nothing. */
function statOf(path: string): Stats | Error {
  try {
    return statSync(path);
  } catch (error) {
    return error instanceof Error ? error : new Error(String(error));
  }
}

class FolderSearch {
  readonly found: string[] = [];
  /** Settings leave something out that is a draft or may hold some. */
  leftOut = false;
  private failed = false;
  /** Real paths of the folders entered, so that a link back up ends there. */
  private readonly entered = new Set<string>();

  constructor(
    private readonly errors: FileProblem[],
    private readonly leavesOut: LeavesOut,
    private readonly language: Language,
  ) {}

  /** All could be searched, and there is no draft, not even one left out. */
  get isEmpty(): boolean {
    return this.found.length === 0 && !this.leftOut && !this.failed;
  }

  async search(folder: string): Promise<void> {
    for (const name of this.namesIn(folder)) {
      const path = join(folder, name);
      const stats = statOf(path);
      // A link that leads nowhere.
      if (stats instanceof Error) continue;
      const isFolder = stats.isDirectory();
      if (isFolder ? !mayHoldDrafts(name) : !(stats.isFile() && isDraftName(name))) continue;
      if (await this.leavesOut(path, isFolder)) this.leftOut = true;
      else if (isFolder) await this.search(path);
      else this.found.push(path);
    }
  }

  /** Names in a folder, sorted; none where it was entered before or may not be read. */
  private namesIn(folder: string): string[] {
    try {
      const real = realpathSync(folder);
      if (this.entered.has(real)) return [];
      this.entered.add(real);
      return readdirSync(folder).sort();
    } catch (error) {
      this.failed = true;
      this.errors.push({ path: folder, message: describeFailure(error, this.language) });
      return [];
    }
  }
}
