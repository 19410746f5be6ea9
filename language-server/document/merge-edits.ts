/** Settles the edits of several replacements into one list that can be applied at once, and applies it. */
import type { TextEdit } from '../engine/finding';

export interface MergedEdits {
  /** In source order, none overlapping another. Insertions at one place keep the order of their groups. */
  edits: TextEdit[];
  /** Indexes of the groups left out because they overlap an earlier one. */
  dropped: number[];
}

/**
 * Merges groups of edits made for one text. A group is taken whole or not at all; of two that overlap the first wins.
 * An edit that another group made already is taken once. Ranges that only touch do not overlap.
 */
export function mergeEdits(groups: readonly (readonly TextEdit[])[]): MergedEdits {
  const taken: TextEdit[] = [];
  const dropped: number[] = [];
  groups.forEach((group, at) => {
    const fresh = group.filter((edit) => !taken.some((other) => same(edit, other)));
    if (fresh.some((edit) => taken.some((other) => overlap(edit, other))) || selfOverlaps(fresh)) dropped.push(at);
    else taken.push(...fresh);
  });
  // Sorting is stable, so insertions at one place stay in order; one at the start of a replaced range goes before it.
  taken.sort((left, right) => left.start - right.start || left.end - right.end);
  return { edits: taken, dropped };
}

/** The text after edits as `mergeEdits` returns them. */
export function applyEdits(source: string, edits: readonly TextEdit[]): string {
  const parts: string[] = [];
  let at = 0;
  for (const { start, end, newText } of edits) {
    parts.push(source.slice(at, start), newText);
    at = end;
  }
  return parts.join('') + source.slice(at);
}

/** How much of the text on either side of an insertion must be as it was, in UTF-16 code units. */
const AROUND = 40;

/**
 * True where every edit's range lies in `now` and holds the text it held in `then`, the text the edits were made for. An
 * insertion replaces nothing: the text around its place must be the same.
 */
export function stillStand(edits: readonly TextEdit[], then: string, now: string): boolean {
  return edits.every(({ start, end }) => {
    if (start < 0 || end < start || end > now.length) return false;
    const [from, to] = start < end ? [start, end] : [Math.max(0, start - AROUND), start + AROUND];
    return then.slice(from, to) === now.slice(from, to);
  });
}

function same(left: TextEdit, right: TextEdit): boolean {
  return left.start === right.start && left.end === right.end && left.newText === right.newText;
}

function overlap(left: TextEdit, right: TextEdit): boolean {
  if (left.start === left.end && right.start === right.end) return false;
  return left.start < right.end && right.start < left.end;
}

function selfOverlaps(edits: readonly TextEdit[]): boolean {
  return edits.some((edit, at) => edits.slice(at + 1).some((other) => overlap(edit, other)));
}
