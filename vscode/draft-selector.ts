/** Which documents are drafts: by language, and by the kind of place they are in. */

const LANGUAGES = ['markdown', 'plaintext', 'html'] as const;
/** Files, unsaved drafts, and repositories opened without a copy. Not the sides of a comparison, output or input boxes. */
const PLACES = ['file', 'untitled', 'vscode-vfs', 'vscode-remote'] as const;

/** Filters for the places every draft may be in and those the workspace's own folders are in. */
export function draftSelector(folderSchemes: readonly string[]): { language: string; scheme: string }[] {
  const schemes = [...new Set([...PLACES, ...folderSchemes])];
  return schemes.flatMap((scheme) => LANGUAGES.map((language) => ({ language, scheme })));
}
