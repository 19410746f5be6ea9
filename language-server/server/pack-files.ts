/** The files of a built pack: `pack.json` for what all languages share, `pack.nl.json` and so on for each. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { packOnDemand, type CompiledLanguage, type CompiledPack, type PackCore } from '../engine/pack';

/** The pack in a folder; a language is read when first asked for. Throws where a file is missing or no JSON. */
export function readPackFiles(folder: string): CompiledPack {
  // The files are our own build output; their shape was checked when they were made.
  const read = (name: string): unknown => JSON.parse(readFileSync(join(folder, name), 'utf8'));
  return packOnDemand(read('pack.json') as PackCore, (language) => read(`pack.${language}.json`) as CompiledLanguage);
}
