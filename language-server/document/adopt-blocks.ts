/** Gives a draft the block objects of the draft before an edit, so that the review knows which blocks stayed the same. */
import type { Block, Draft } from '../engine/draft';

/** What an edit replaced: `fromA .. toA` of the text before by `fromB .. toB` of the text after, in UTF-16 code units. */
export interface TextChange {
  fromA: number;
  toA: number;
  fromB: number;
  toB: number;
}

/**
 * Puts the old block wherever the new draft has the same one, before or after the change. Old blocks after it are moved to
 * their new place, so the old draft is used up.
 */
export function adoptBlocks(draft: Draft, before: Draft, { fromA, toA, toB }: TextChange): void {
  const { blocks } = draft;
  const shorter = Math.min(blocks.length, before.blocks.length);
  let head = 0;
  for (; head < shorter; head++) {
    const old = before.blocks[head];
    const made = blocks[head];
    // A block that the change touches is not the same even where its text is: its markup may differ.
    if (made === old) continue;
    if (!old || !made || old.end >= fromA || !isSame(made, old, 0)) break;
    blocks[head] = old;
  }
  const by = toB - toA;
  for (let tail = 1; tail <= shorter - head; tail++) {
    const old = before.blocks[before.blocks.length - tail];
    const made = blocks[blocks.length - tail];
    if (made === old) continue;
    if (!old || !made || old.start <= toA || !isSame(made, old, by)) break;
    old.start = made.start;
    old.end = made.end;
    blocks[blocks.length - tail] = old;
  }
}

function isSame(made: Block, old: Block, by: number): boolean {
  return (
    made.kind === old.kind &&
    made.start === old.start + by &&
    made.end === old.end + by &&
    made.text === old.text &&
    made.region === old.region &&
    made.level === old.level &&
    made.language === old.language &&
    made.item?.list === old.item?.list &&
    made.item?.depth === old.item?.depth &&
    made.cell?.table === old.cell?.table &&
    made.cell?.row === old.cell?.row &&
    made.cell?.column === old.cell?.column &&
    made.cell?.header === old.cell?.header &&
    sameOffsets(made.map.clean, old.map.clean) &&
    sameOffsets(made.map.source, old.map.source)
  );
}

function sameOffsets(made: readonly number[], old: readonly number[]): boolean {
  if (made.length !== old.length) return false;
  for (let at = 0; at < made.length; at++) if (made[at] !== old[at]) return false;
  return true;
}
