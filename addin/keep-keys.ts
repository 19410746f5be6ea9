/** Keys of paragraphs over two readings of a document whose format gives them no names. */
import type { ParagraphKey } from './host';

export interface KeyedText {
  readonly key: ParagraphKey;
  readonly text: string;
}

/**
 * The key of each text now: that of the paragraph it was before, undefined for a new one. Paragraphs with the same text
 * stay the same; between them, where there are as many as before, each is the changed form of the one in its place.
 */
export function keepKeys(before: readonly KeyedText[], now: readonly string[]): (ParagraphKey | undefined)[] {
  const keys: (ParagraphKey | undefined)[] = now.map(() => undefined);
  let [from, at] = [0, 0];
  for (const [old, fresh] of [...sameTexts(before, now), [before.length, now.length] as const]) {
    if (old - from === fresh - at) {
      for (let offset = 0; offset < fresh - at; offset++) keys[at + offset] = before[from + offset]?.key;
    }
    keys[fresh] = before[old]?.key;
    [from, at] = [old + 1, fresh + 1];
  }
  return keys.slice(0, now.length);
}

/** Pairs of indices of equal texts, both rising: what both begin and end with, and between that the unique texts. */
function sameTexts(before: readonly KeyedText[], now: readonly string[]): (readonly [number, number])[] {
  const shorter = Math.min(before.length, now.length);
  let head = 0;
  while (head < shorter && before[head]?.text === now[head]) head++;
  let tail = 0;
  while (tail < shorter - head && before[before.length - 1 - tail]?.text === now[now.length - 1 - tail]) tail++;
  const pairs = Array.from({ length: head }, (_, index) => [index, index] as const);
  const oldPlaces = uniquePlaces(before.slice(head, before.length - tail).map(({ text }) => text));
  const newPlaces = uniquePlaces(now.slice(head, now.length - tail));
  let last = -1;
  for (const [text, old] of oldPlaces) {
    const fresh = newPlaces.get(text);
    if (fresh === undefined || fresh < last) continue;
    pairs.push([head + old, head + fresh]);
    last = fresh;
  }
  for (let back = tail; back > 0; back--) pairs.push([before.length - back, now.length - back]);
  return pairs;
}

/** Places of the texts that stand in the list once. */
function uniquePlaces(texts: readonly string[]): Map<string, number> {
  const places = new Map<string, number>();
  const repeated = new Set<string>();
  texts.forEach((text, index) => {
    if (places.has(text)) repeated.add(text);
    places.set(text, index);
  });
  for (const text of repeated) places.delete(text);
  return places;
}
