/** Lines of a table of contents that are set by hand: a title, dots, a page number. */
import type { Block } from '../engine/draft';

const FEWEST_DOTS = 4;

/** The page number of a line such as "3.2 Garantie ........ 14", or nothing where the line is of another kind. */
export function leaderPage(line: string): number | undefined {
  const digitsEnd = skipBack(line, line.length, isBlank);
  const digits = skipBack(line, digitsEnd, isDigit);
  if (digits === digitsEnd || digitsEnd - digits > 4) return undefined;
  let dots = 0;
  let at = digits;
  for (; at > 0; at--) {
    const char = line.charAt(at - 1);
    if (char === '.' || char === '·') dots++;
    else if (char === '…') dots += 3;
    else if (!isBlank(char)) break;
  }
  return dots >= FEWEST_DOTS && at > 0 ? Number(line.slice(digits, digitsEnd)) : undefined;
}

/**
 * Marks runs of such lines as `toc`. Page numbers never go down; numbers that do, or that add up to 100, are the
 * weights of award criteria and stay what they are.
 */
export function markContents(blocks: Block[]): void {
  let run: Block[] = [];
  let pages: number[] = [];
  const close = (): void => {
    const rising = pages.every((page, at) => page >= (pages[at - 1] ?? 0));
    if (rising && pages.reduce((sum, page) => sum + page, 0) !== 100) for (const block of run) block.kind = 'toc';
    run = [];
    pages = [];
  };
  for (const block of blocks) {
    const page = block.kind === 'code' ? undefined : leaderPage(block.text);
    if (page === undefined) {
      close();
      continue;
    }
    run.push(block);
    pages.push(page);
  }
  close();
}

function skipBack(line: string, from: number, belongs: (char: string) => boolean): number {
  let at = from;
  while (at > 0 && belongs(line.charAt(at - 1))) at--;
  return at;
}

function isBlank(char: string): boolean {
  return char === ' ' || char === '\t' || char === '\u00a0';
}

function isDigit(char: string): boolean {
  return char >= '0' && char <= '9';
}
