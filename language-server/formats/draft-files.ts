/** Which files in a folder are drafts, by their names alone: what every host looks for. */

/** Endings of drafts an editor can open as text. */
export const TEXT_ENDINGS = ['md', 'markdown', 'html', 'htm', 'txt'];

/** Endings of all drafts looked for in a folder. */
export const DRAFT_ENDINGS = [...TEXT_ENDINGS, 'docx', 'odt'];

const DRAFT = new RegExp(`\\.(?:${DRAFT_ENDINGS.join('|')})$`, 'i');
/** Folders of programs, not of drafts. */
const OF_PROGRAMS = new Set(['node_modules', 'dist']);
/** Lock files of office programs beside an open document. */
const LOCK_FILE = '~$';

/** True for the name of a folder to look into: neither hidden nor one of programs. */
export function mayHoldDrafts(folder: string): boolean {
  return !folder.startsWith('.') && !OF_PROGRAMS.has(folder);
}

/** True for the name of a file that may be a draft: of a format that is read, neither hidden nor a lock file. */
export function isDraftName(name: string): boolean {
  return DRAFT.test(name) && !name.startsWith('.') && !name.startsWith(LOCK_FILE);
}
