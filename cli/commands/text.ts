/** `tenderlint text FILE`: the text that offsets count in. */
import { readFileSync } from 'node:fs';
import { readBytes } from '../../language-server/formats/read-bytes';

/** Prints the text projection; with `blocks`, each block as `start-end kind text`. */
export async function printText(path: string, blocks: boolean): Promise<void> {
  const draft = await readBytes(readFileSync(path === '-' ? 0 : path), path);
  if (!blocks) {
    process.stdout.write(draft.source);
    return;
  }
  for (const { start, end, kind, region, text } of draft.blocks) {
    process.stdout.write(`${start}-${end}\t${kind}${region === 'body' ? '' : `/${region}`}\t${text.replace(/\n/g, '↵')}\n`);
  }
}
