/** Writes a file as a whole or not at all: a full disk or a stopped program leaves what was there. */
import { randomBytes } from 'node:crypto';
import { readlink, realpath, rename, rm, stat, writeFile } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import type { Language } from '../language-server/engine/draft';
import { commandWords } from './command-words/index';
import { answerLanguage } from './language';
import { UsageError } from './usage-error';

/** Throws a `UsageError`, in `language`, where the file cannot be written; the old one then stands as it was. */
export async function writeWhole(
  path: string,
  content: Uint8Array | string,
  language: Language = answerLanguage(),
): Promise<void> {
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
    throw new UsageError(describeRefusal(path, error, language));
  }
}

/** Why the file system refused to write, and what to do. */
export function describeRefusal(path: string, error: unknown, language: Language): string {
  const { failed, noFolder, other, ...byCode } = commandWords(language).writing;
  const { code = '', message, path: refused = path } = error as NodeJS.ErrnoException;
  if (code === 'ENOENT') return failed(path, noFolder(dirname(refused)));
  const why: Readonly<Partial<Record<string, string>>> = { ...byCode, EPERM: byCode.EACCES };
  return failed(path, why[code] ?? other(message));
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
