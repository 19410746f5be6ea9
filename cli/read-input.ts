/** Reads the bytes of a file or of standard input. */
import { readFile, stat } from 'node:fs/promises';
import type { Language } from '../language-server/engine/draft';
import type { ReadingFailure } from './command-words/command-words';
import { commandWords } from './command-words/index';

const MB = 1024 * 1024;
/** Largest file taken into memory, in bytes: far above any tender with its pictures. */
const LARGEST_FILE = 512 * MB;

/** The bytes of a file, or of standard input for `-`. Throws what the file system does, or an `UnfitInput`. */
export function readInput(path: string): Promise<Uint8Array> {
  return path === '-' ? readStdin() : readPath(path);
}

/** What is there and is not to be read. */
class UnfitInput extends Error {
  override readonly name = 'UnfitInput';
  constructor(readonly code: 'folder' | 'device' | 'too-large') {
    super(code);
  }
}

async function readPath(path: string): Promise<Uint8Array> {
  const stats = await stat(path);
  if (stats.isDirectory()) throw new UnfitInput('folder');
  if (stats.isBlockDevice() || stats.isCharacterDevice()) throw new UnfitInput('device');
  if (stats.size > LARGEST_FILE) throw new UnfitInput('too-large');
  return readFile(path);
}

async function readStdin(): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of process.stdin as AsyncIterable<Uint8Array>) {
    size += chunk.length;
    if (size > LARGEST_FILE) throw new UnfitInput('too-large');
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

/** Why a path could not be read, for the user: whole sentences. */
export function describeFailure(error: unknown, language: Language): string {
  const { reading } = commandWords(language);
  const { code, message } = error as NodeJS.ErrnoException;
  if (code === 'too-large') return reading.tooLarge(LARGEST_FILE / MB);
  if (code === 'EPERM') return reading.EACCES;
  const byCode: Readonly<Partial<Record<ReadingFailure, string>>> = reading;
  return byCode[code as ReadingFailure] ?? reading.other(message);
}
