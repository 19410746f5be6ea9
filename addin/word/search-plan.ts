/**
 * How to reach a range of a paragraph by Word's search, the only way from an offset to a range that works everywhere.
 * A needle has at most 255 characters and no paragraph mark. So the plan looks for a window, the piece of text around
 * the range, as wide as a needle may be: where it is found, the text around the range still stands as it was read.
 * Then it goes on inside the window.
 */

/** Longest text Word searches for, escapes included. */
export const LONGEST_NEEDLE = 255;

/** A search in the paragraph: the window's text, escaped, and which of its hits is meant, from 0. */
export interface Window {
  readonly needle: string;
  readonly hit: number;
}

/** A place inside a window: at its start, at its end, or at the end of its beginning `head` (escaped). */
export type Point = 'start' | 'end' | { readonly head: string };

export type SearchPlan =
  /** The window itself. */
  | { readonly kind: 'window'; readonly window: Window }
  /** Text that occurs once in the window. */
  | { readonly kind: 'inside'; readonly window: Window; readonly needle: string }
  /** From a point in one window to a point in another, or the same; `between` are texts that must be found too. */
  | {
      readonly kind: 'between';
      readonly from: { readonly window: Window; readonly point: Point };
      readonly to: { readonly window: Window; readonly point: Point };
      readonly between: readonly string[];
    };

/** Notes, breaks, fields and soft hyphens: search takes no such character, or passes over it. */
const NOT_SEARCHED = /[\u0000-\u001F\u007F\u00AD\u2028\u2029\uFFFC]/;

/** The way to the range of a paragraph's raw text (UTF-16 code units); undefined where search cannot lead to it. */
export function searchPlan(raw: string, start: number, end: number): SearchPlan | undefined {
  const around = windowAround(raw, start, end);
  if (around) {
    const window = toWindow(raw, around);
    if (!window) return undefined;
    if (start === around.start && end === around.end && start < end) return { kind: 'window', window };
    const text = raw.slice(start, end);
    const hits = text.trim() === '' ? [] : hitsOf(raw.slice(around.start, around.end), text);
    // Hits do not overlap: an only hit may be an earlier one that takes the start of this text away.
    if (hits.length === 1 && hits[0] === start - around.start) {
      return { kind: 'inside', window, needle: escapeNeedle(text) };
    }
    const point = (offset: number) => ({ window, point: pointIn(raw, around, offset) });
    return { kind: 'between', from: point(start), to: point(end), between: [] };
  }
  const from = endPoint(raw, start, 'after');
  const to = endPoint(raw, end, 'before');
  return from && to && { kind: 'between', from, to, between: needlesOf(raw.slice(start, end)) };
}

/** The text as needles that cover all of it that can be searched for, in order. */
export function needlesOf(text: string): string[] {
  const needles: string[] = [];
  for (const piece of text.split(NOT_SEARCHED)) {
    for (let at = 0; at < piece.length;) {
      const end = fill(piece, at, 1, LONGEST_NEEDLE, piece.length);
      if (piece.slice(at, end).trim() !== '') needles.push(escapeNeedle(piece.slice(at, end)));
      at = end;
    }
  }
  return needles;
}

/** The caret begins Word's codes for special characters. */
function escapeNeedle(text: string): string {
  return text.replaceAll('^', '^^');
}

interface Span {
  start: number;
  end: number;
}

/** The widest span around a range that is one needle; undefined where the range itself is none. */
function windowAround(raw: string, start: number, end: number): Span | undefined {
  if (NOT_SEARCHED.test(raw.slice(start, end)) || cost(raw.slice(start, end)) > LONGEST_NEEDLE) return undefined;
  let [from, to] = [start, end];
  const limit = { start: lineStart(raw, start), end: lineEnd(raw, end) };
  const room = (): number => LONGEST_NEEDLE - cost(raw.slice(from, to));
  from = fill(raw, from, -1, Math.ceil(room() / 2), limit.start);
  to = fill(raw, to, 1, room(), limit.end);
  from = fill(raw, from, -1, room(), limit.start);
  return raw.slice(from, to).trim() === '' ? undefined : { start: from, end: to };
}

/** A point reached by a window beside it: for a range too long for one needle, or with signs in it that are not searched. */
function endPoint(raw: string, offset: number, side: 'after' | 'before') {
  const limit = { start: lineStart(raw, offset), end: lineEnd(raw, offset) };
  const half = side === 'after' ? 1 : -1;
  const far = fill(raw, offset, half, LONGEST_NEEDLE / 2, half > 0 ? limit.end : limit.start);
  const around = windowAround(raw, Math.min(offset, far), Math.max(offset, far));
  const window = around && toWindow(raw, around);
  return window && { window, point: pointIn(raw, around, offset) };
}

function pointIn(raw: string, { start, end }: Span, offset: number): Point {
  if (offset === start) return 'start';
  if (offset === end) return 'end';
  return { head: escapeNeedle(raw.slice(start, offset)) };
}

function toWindow(raw: string, { start, end }: Span): Window | undefined {
  const text = raw.slice(start, end);
  const hits = hitsOf(raw, text);
  const hit = hits.indexOf(start);
  return hit < 0 ? undefined : { needle: escapeNeedle(text), hit };
}

/** Moves from an offset in a direction for as many needle characters as there are, never between two surrogates. */
function fill(raw: string, offset: number, step: 1 | -1, room: number, limit: number): number {
  let at = offset;
  let left = room;
  while (at !== limit) {
    const next = at + step;
    left -= cost(raw.charAt(step > 0 ? at : next));
    if (left < 0) break;
    at = next;
  }
  const partsPair =
    at !== limit && /[\uD800-\uDBFF]/.test(raw.charAt(at - 1)) && /[\uDC00-\uDFFF]/.test(raw.charAt(at));
  return partsPair ? at - step : at;
}

function lineStart(raw: string, offset: number): number {
  let at = offset;
  while (at > 0 && !NOT_SEARCHED.test(raw.charAt(at - 1))) at--;
  return at;
}

function lineEnd(raw: string, offset: number): number {
  let at = offset;
  while (at < raw.length && !NOT_SEARCHED.test(raw.charAt(at))) at++;
  return at;
}

function cost(text: string): number {
  return text.length + (text.split('^').length - 1);
}

/** Offsets of Word's hits: it takes curly and straight quotes, and both kinds of spaces, for the same. */
function hitsOf(text: string, needle: string): number[] {
  const [haystack, sought] = [fold(text), fold(needle)];
  const hits: number[] = [];
  for (let at = haystack.indexOf(sought); at >= 0; at = haystack.indexOf(sought, at + sought.length)) hits.push(at);
  return hits;
}

function fold(text: string): string {
  return text
    .replace(/[\u2018\u2019\u201A]/g, "'")
    .replace(/[\u201C\u201D\u201E]/g, '"')
    .replace(/\u00A0/g, ' ');
}
