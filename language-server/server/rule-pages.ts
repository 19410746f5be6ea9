/** Addresses of the rules' pages. The one place that knows how they are laid out. */

/** Folder of the pages in the repository, from its root. */
export const RULE_PAGES = 'docs/rules/';

/** Address of a rule's page in the folder at `base`, which ends in a slash; undefined where there is no folder. */
export function rulePage(base: string | undefined, ruleId: string): string | undefined {
  return base === undefined ? undefined : `${base}${ruleId}.md`;
}
