/** Reads the bytes of a file or of standard input; what goes wrong is said in words. */
import { readFile, stat } from 'node:fs/promises';
import { DocumentError } from '../language-server/formats/document-error';

/** Largest file taken into memory, in bytes: far above any tender with its pictures. */
const LARGEST_FILE = 512 * 1024 * 1024;

/** The bytes of a file, or of standard input for `-`. Throws a `DocumentError`. */
export async function readInput(path: string): Promise<Uint8Array> {
  try {
    return path === '-' ? await readStdin() : await readPath(path);
  } catch (error) {
    throw error instanceof DocumentError ? error : new DocumentError(describeFailure(error));
  }
}

async function readPath(path: string): Promise<Uint8Array> {
  const stats = await stat(path);
  if (stats.isDirectory()) throw new DocumentError('This is a folder. Name a file in it.');
  if (stats.isBlockDevice() || stats.isCharacterDevice()) throw new DocumentError('This is a device, not a file.');
  if (stats.size > LARGEST_FILE) throw tooLarge();
  return readFile(path);
}

async function readStdin(): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of process.stdin as AsyncIterable<Uint8Array>) {
    size += chunk.length;
    if (size > LARGEST_FILE) throw tooLarge();
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

function tooLarge(): DocumentError {
  return new DocumentError(`This file has more than ${LARGEST_FILE / 1024 / 1024} MB and was not opened.`);
}

const FAILURES: Readonly<Record<string, string>> = {
  ENOENT: 'There is no such file or folder. Check the path.',
  ENOTDIR: 'There is no such file: a part of its path is a file, not a folder. Check the path.',
  EACCES: 'This may not be read by you. Ask its owner for the right to read it.',
  EPERM: 'This may not be read by you. Ask its owner for the right to read it.',
  ELOOP: 'This link leads back to itself. Name the file it was meant to lead to.',
  ENAMETOOLONG: 'This path is too long for the file system.',
};

/** Why the file system refused, for the user. */
export function describeFailure(error: unknown): string {
  const { code, message } = error as NodeJS.ErrnoException;
  return FAILURES[code ?? ''] ?? `This could not be read: ${message}.`;
}
