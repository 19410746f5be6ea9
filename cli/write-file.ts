/** Writes a file as a whole or not at all: a full disk or a stopped program leaves what was there. */
import { randomBytes } from 'node:crypto';
import { rename, rm, stat, writeFile } from 'node:fs/promises';
import { UsageError } from './usage-error';

/** Throws a `UsageError` where the file cannot be written; the old one then stands as it was. */
export async function writeWhole(path: string, content: Uint8Array | string): Promise<void> {
  const scratch = `${path}.${randomBytes(4).toString('hex')}.tmp`;
  try {
    const old = await stat(path).catch(() => undefined);
    // A terminal, a pipe or a device cannot be replaced.
    if (old && !old.isFile()) {
      await writeFile(path, content);
      return;
    }
    await writeFile(scratch, content, old ? { mode: old.mode } : {});
    await rename(scratch, path);
  } catch (error) {
    await rm(scratch, { force: true });
    throw new UsageError(`${path} could not be written: ${error instanceof Error ? error.message : String(error)}.`);
  }
}
