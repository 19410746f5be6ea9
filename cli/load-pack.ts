import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Pack, type CompiledPack } from '../language-server/engine/pack';
import { UsageError } from './usage-error';

/** The rules pack that was built beside the program (`dist/pack.json`). Throws a `UsageError` where it is missing or broken. */
export function loadPack(): Pack {
  const path = join(__dirname, '..', 'pack.json');
  try {
    // The file is our own build output; its shape was checked when it was made.
    return new Pack(JSON.parse(readFileSync(path, 'utf8')) as CompiledPack);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new UsageError(`The rules ${path} cannot be read (${reason}). Build them with "npm run build".`);
  }
}
