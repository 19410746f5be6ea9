/** From the paths given to the files to check. */
import { readdirSync, realpathSync, statSync, type Stats } from 'node:fs';
import { join } from 'node:path';
import { DRAFT_ENDINGS, isDraftName, mayHoldDrafts } from '../language-server/formats/draft-files';
import { describeFailure } from './read-input';
import type { FileProblem } from './report';

export interface FoundFiles {
  files: string[];
  errors: FileProblem[];
  /** What the user should know but what is no error: a folder without drafts, a file left out by settings. */
  notes: FileProblem[];
}

/** Says whether settings leave a path out. */
export type LeavesOut = (path: string, isFolder: boolean) => Promise<boolean>;

/** Files as given; folders searched for drafts, without hidden ones and what settings leave out. Each file once. */
export async function findFiles(paths: readonly string[], leavesOut: LeavesOut): Promise<FoundFiles> {
  const found = new Set<string>();
  const errors: FileProblem[] = [];
  const notes: FileProblem[] = [];
  for (const path of paths) {
    const stats = path === '-' ? undefined : statOf(path, errors);
    if (path === '-') found.add(path);
    else if (stats?.isDirectory()) {
      const before = found.size + errors.length;
      await new FolderSearch(found, errors, leavesOut).search(path);
      if (found.size + errors.length === before) notes.push({ path, message: NO_DRAFTS });
    } else if (stats) {
      if (await leavesOut(path, false)) notes.push({ path, message: 'Left out, as "ignore" in tenderlint.yaml says.' });
      else found.add(path);
    }
  }
  return { files: [...found], errors, notes };
}

const NO_DRAFTS = `No drafts in this folder: no file that ends in ${DRAFT_ENDINGS.map((ending) => `.${ending}`).join(', ')}.`;

function statOf(path: string, errors: FileProblem[]): Stats | undefined {
  try {
    return statSync(path);
  } catch (error) {
    errors.push({ path, message: describeFailure(error) });
    return undefined;
  }
}

/** What a name in a folder stands for; nothing where it is a link that leads nowhere. */
function linkedStats(path: string): Stats | undefined {
  try {
    return statSync(path);
  } catch {
    return undefined;
  }
}

class FolderSearch {
  /** Real paths of the folders entered, so that a link back up ends there. */
  private readonly entered = new Set<string>();

  constructor(
    private readonly found: Set<string>,
    private readonly errors: FileProblem[],
    private readonly leavesOut: LeavesOut,
  ) {}

  async search(folder: string): Promise<void> {
    for (const name of this.namesIn(folder)) {
      const path = join(folder, name);
      const stats = linkedStats(path);
      const isFolder = stats?.isDirectory() === true;
      if (isFolder ? !mayHoldDrafts(name) : !(stats?.isFile() && isDraftName(name))) continue;
      if (await this.leavesOut(path, isFolder)) continue;
      if (isFolder) await this.search(path);
      else this.found.add(path);
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
      this.errors.push({ path: folder, message: describeFailure(error) });
      return [];
    }
  }
}
