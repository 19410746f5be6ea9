/** The built pack, as the program loads it. */
import { fileURLToPath } from 'node:url';
import { Pack, type CompiledPack } from '../language-server/engine/pack';
import { readPackFiles } from '../language-server/server/pack-files';

/** The built files, read anew: nothing is remembered from another pack. */
export function builtPackFiles(): CompiledPack {
  return readPackFiles(fileURLToPath(new URL('../dist', import.meta.url)));
}

export function builtPack(): Pack {
  return new Pack(builtPackFiles());
}
