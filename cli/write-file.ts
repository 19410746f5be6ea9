/** Writes a file as a whole or not at all: a full disk or a stopped program leaves what was there. */
import { randomBytes } from 'node:crypto';
import { readlink, realpath, rename, rm, stat, writeFile } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { UsageError } from './usage-error';

/** Throws a `UsageError` where the file cannot be written; the old one then stands as it was. */
export async function writeWhole(path: string, content: Uint8Array | string): Promise<void> {
  let scratch: string | undefined;
  try {
    const old = await stat(path).catch(() => undefined);
    // A terminal, a pipe or a device cannot be replaced.
    if (old && !old.isFile()) {
      await writeFile(path, content);
      return;
    }
    const target = await targetOf(path);
    scratch = `${target}.${randomBytes(4).toString('hex')}.tmp`;
    await writeFile(scratch, content, old ? { mode: old.mode } : {});
    await rename(scratch, target);
  } catch (error) {
    if (scratch !== undefined) await rm(scratch, { force: true });
    throw new UsageError(`${path} could not be written: ${error instanceof Error ? error.message : String(error)}.`);
  }
}

/** What a symbolic link leads to is written, and the link stays, also where nothing is there yet. */
async function targetOf(path: string): Promise<string> {
  try {
    return await realpath(path);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
    const next = await readlink(path).catch(() => undefined);
    return next === undefined ? path : targetOf(resolve(dirname(path), next));
  }
}
