/** The built pack, as the program loads it. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Pack, type CompiledPack } from '../language-server/engine/pack';

/** Reads dist/pack.json anew: nothing is remembered from another pack. */
export function builtPack(): Pack {
  // The file is our own build output.
  return new Pack(
    JSON.parse(readFileSync(fileURLToPath(new URL('../dist/pack.json', import.meta.url)), 'utf8')) as CompiledPack,
  );
}
