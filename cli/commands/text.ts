/** `tenderlint text FILE`: the text that offsets count in. */
import { readBytes } from '../../language-server/formats/read-bytes';
import { describeError } from '../describe-error';
import { answerLanguage } from '../language';
import { readInput } from '../read-input';
import { UsageError } from '../usage-error';

/** Prints the text projection; with `blocks`, each block as `start-end kind text`. Throws a `UsageError`. */
export async function printText(
  path: string,
  { blocks, stdinFilename }: { blocks: boolean; stdinFilename: string },
): Promise<void> {
  const name = path === '-' ? stdinFilename : path;
  const draft = await readInput(path)
    .then((bytes) => readBytes(bytes, name))
    .catch(async (error: unknown) => {
      throw new UsageError(`${name}: ${await describeError(error, answerLanguage())}`);
    });
  if (!blocks) {
    process.stdout.write(draft.source);
    return;
  }
  const rows = draft.blocks.map(
    ({ start, end, kind, region, text }) =>
      `${start}-${end}\t${kind}${region === 'body' ? '' : `/${region}`}\t${text.replace(/\n/g, '↵')}\n`,
  );
  process.stdout.write(rows.join(''));
}
