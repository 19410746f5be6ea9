import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { LANGUAGES } from '../../language-server/engine/draft';
import type { CompiledPack } from '../../language-server/engine/pack';

/** Writes a pack to a folder, what all languages share and each language to a file of its own. Returns their length in UTF-16 code units. */
export function writePackFiles(folder: string, { languages, ...core }: CompiledPack): number {
  mkdirSync(folder, { recursive: true });
  const files = [
    ['pack.json', JSON.stringify(core)] as const,
    ...LANGUAGES.map((language) => [`pack.${language}.json`, JSON.stringify(languages[language])] as const),
  ];
  for (const [name, json] of files) writeFileSync(join(folder, name), json);
  return files.reduce((length, [, json]) => length + json.length, 0);
}
