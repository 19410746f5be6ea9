import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Pack, type CompiledPack } from '../language-server/engine/pack';

/** The rules pack that was built beside the program (`dist/pack.json`). */
export function loadPack(): Pack {
  const path = join(__dirname, '..', 'pack.json');
  // The file is our own build output; its shape was checked when it was made.
  return new Pack(JSON.parse(readFileSync(path, 'utf8')) as CompiledPack);
}
