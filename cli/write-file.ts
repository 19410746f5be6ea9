/** Writes a file as a whole or not at all: a full disk or a stopped program leaves what was there. */
import { randomBytes } from 'node:crypto';
import { realpath, rename, rm, stat, writeFile } from 'node:fs/promises';
import { UsageError } from './usage-error';

/** Throws a `UsageError` where the file cannot be written; the old one then stands as it was. */
export async function writeWhole(path: string, content: Uint8Array | string): Promise<void> {
  // What a symbolic link leads to is written, and the link stays.
  const target = await realpath(path).catch(() => path);
  const scratch = `${target}.${randomBytes(4).toString('hex')}.tmp`;
  try {
    const old = await stat(target).catch(() => undefined);
    // A terminal, a pipe or a device cannot be replaced.
    if (old && !old.isFile()) {
      await writeFile(target, content);
      return;
    }
    await writeFile(scratch, content, old ? { mode: old.mode } : {});
    await rename(scratch, target);
  } catch (error) {
    await rm(scratch, { force: true });
    throw new UsageError(`${path} could not be written: ${error instanceof Error ? error.message : String(error)}.`);
  }
}
