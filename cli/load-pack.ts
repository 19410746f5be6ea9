import { join } from 'node:path';
import { Pack } from '../language-server/engine/pack';
import { readPackFiles } from '../language-server/server/pack-files';
import { UsageError } from './usage-error';

/** The rules pack that was built beside the program (`dist/pack.json`). Throws a `UsageError` where it is missing or broken. */
export function loadPack(): Pack {
  const dist = join(__dirname, '..');
  try {
    return new Pack(readPackFiles(dist));
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new UsageError(
      `The rules ${join(dist, 'pack.json')} cannot be read (${reason}). Build them with "npm run build".`,
    );
  }
}
