/** Which objects of a list were in the list before it, where nearly all of them were, in the same order. */

/** So many places are looked ahead for where the lists agree again, from either end. */
const AHEAD = 8;

/** For each of `next` its place in `before`, or -1; an object that moved far counts as another. Linear. */
export function placesBefore(next: readonly unknown[], before: readonly unknown[]): Int32Array {
  const places = new Int32Array(next.length).fill(-1);
  const shorter = Math.min(next.length, before.length);
  let tail = 0;
  while (tail < shorter && next[next.length - 1 - tail] === before[before.length - 1 - tail]) tail++;
  for (let back = 1; back <= tail; back++) places[next.length - back] = before.length - back;
  const last = before.length - tail;
  let old = 0;
  for (let at = 0; at < next.length - tail && old < last; at++) {
    const found = placeNear(before, next[at], old, last);
    if (found >= 0) {
      places[at] = found;
      old = found + 1;
    } else if (placeNear(next, before[old], at + 1, next.length - tail) < 0) old++;
  }
  return places;
}

function placeNear(list: readonly unknown[], wanted: unknown, from: number, to: number): number {
  const end = Math.min(to, from + AHEAD);
  for (let at = from; at < end; at++) if (list[at] === wanted) return at;
  return -1;
}
