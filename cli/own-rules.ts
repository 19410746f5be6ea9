/** Adds rules of the user's own (`packs` in tenderlint.yaml) to the program's. Loaded only where there are any. */
import { readdirSync, statSync } from 'node:fs';
import { relative, resolve } from 'node:path';
import { nearest } from '../language-server/config/nearest';
import { FAMILIES } from '../language-server/engine/finding';
import { Pack } from '../language-server/engine/pack';
import { compile } from '../rules/compile/compile';
import { loadRules } from '../rules/compile/load';
import type { FileProblem } from './report';

/** What a folder of rules may hold. */
const PARTS = ['vocabulary', 'labels', 'law', 'clauses', ...FAMILIES];

/** The pack with the rules of every folder in `packs` (relative to `folder`) added. What is broken is left out and told. */
export function addOwnRules(
  base: Pack,
  packs: readonly string[],
  folder: string,
  settingsFile: string,
): { pack: Pack; problems: FileProblem[] } {
  const problems: FileProblem[] = [];
  let { compiled } = base;
  for (const path of packs) {
    const root = resolve(folder, path);
    if (!statSync(root, { throwIfNoEntry: false })?.isDirectory()) {
      problems.push({
        path: settingsFile,
        message: `packs: there is no folder "${path}". Paths count from the settings file.`,
      });
      continue;
    }
    const shown = relative('.', root) || '.';
    problems.push(...strangers(root, shown));
    const result = compile(loadRules(root, shown), compiled);
    compiled = result.pack;
    for (const { file, line, key, message } of result.problems) {
      problems.push({ path: file, line: line - 1, character: 0, message: key === '' ? message : `${key}: ${message}` });
    }
  }
  return { pack: compiled === base.compiled ? base : new Pack(compiled), problems };
}

/** Folders that no part of the pack has as its name: rules in them would be missed without a word. */
function strangers(root: string, shown: string): FileProblem[] {
  return readdirSync(root, { withFileTypes: true }).flatMap(({ name }) => {
    if (PARTS.includes(name) || name === 'pack.yaml' || name.startsWith('.') || !/^[^.]+$|\.ya?ml$/.test(name))
      return [];
    const near = nearest(name, PARTS);
    const hint = near ? ` Did you mean "${near}"?` : '';
    return [{ path: `${shown}/${name}`, message: `A folder of rules holds ${PARTS.join(', ')}.${hint}` }];
  });
}
