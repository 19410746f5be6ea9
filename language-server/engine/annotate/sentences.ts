/** Sentences of a block: ends, abbreviations, enumerations with semicolons. */
import type { Language } from '../draft';

const COMMON =
  'art nr no p pp cf max min incl excl etc vol ed st tel fig ref resp approx ca ind mio dr prof ing mr mrs ms dhr mevr mme vs eg ie'.split(
    ' ',
  );
const ABBREVIATIONS: Readonly<Record<Language, ReadonlySet<string>>> = {
  nl: new Set([
    ...COMMON,
    ...'bv bijv enz blz nl o.a m.b.t d.w.z a.h.w i.v.m t.a.v t.e.m e.d e.a e.v m.a.w o.m dd jl lid inz vb afd par bijl gem kon min'.split(
      ' ',
    ),
  ]),
  fr: new Set([...COMMON, ...'al env ex m mm p.ex c.-à-d éd chap al n° arr av bd par réf'.split(' ')]),
  de: new Set([
    ...COMMON,
    ...'abs bzw z.b z b u.a u.ä o.ä d.h ggf evtl inkl zzgl vgl usw bspw sog gem lit ziff anl mind höchst std stk ff rn rdnr i.d.r i.s.d i.v.m'.split(
      ' ',
    ),
  ]),
  en: new Set([...COMMON, ...'e.g i.e inc ltd para paras sect sched reg regs cl'.split(' ')]),
};

const FULL_STOP = 0x2e;
/** The code units that may end a sentence: . ! ? ; line break … */
const ENDS: ReadonlySet<number> = new Set([FULL_STOP, 0x21, 0x3f, 0x3b, 0x0a, 0x2026]);
/** Between these two lie the letters, which end none. */
const QUESTION_MARK = 0x3f;
const ELLIPSIS = 0x2026;
const SPACE = 0x20;
const CLOSERS = /[)\]"'”’»\u00a0\u202f ]/;

/** Offsets of one sentence in its block's clean text, blanks at both ends left out. */
export interface SentenceSpan {
  start: number;
  end: number;
}

/**
 * Cuts a block into sentences. A full stop ends one unless it follows an abbreviation, a single letter or an ordinal
 * before a lower-case word or digit ("art. 54 § 3", "z. B."). A semicolon and a hard line break end one too, so that
 * each member of an enumeration is read alone.
 */
export function splitSentences(text: string, language: Language): SentenceSpan[] {
  const spans: SentenceSpan[] = [];
  let start = 0;
  for (let position = 0; position < text.length; position++) {
    const code = text.charCodeAt(position);
    if ((code > QUESTION_MARK && code < ELLIPSIS) || code === SPACE || !ENDS.has(code)) continue;
    if (code === FULL_STOP && !endsSentence(text, position, start, language)) continue;
    let end = position + 1;
    while (end < text.length && /[)\]"'”’»]/.test(text.charAt(end))) end++;
    push(spans, text, start, end);
    start = end;
    position = end - 1;
  }
  push(spans, text, start, text.length);
  return spans;
}

function push(spans: SentenceSpan[], text: string, from: number, to: number): void {
  let start = from;
  let end = to;
  while (start < end && isBlank(text, start)) start++;
  while (end > start && isBlank(text, end - 1)) end--;
  if (end > start) spans.push({ start, end });
}

function isBlank(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return code === SPACE || ((code < SPACE || code > 0x7f) && /\s/.test(text.charAt(at)));
}

function endsSentence(text: string, dot: number, start: number, language: Language): boolean {
  let next = dot + 1;
  while (next < text.length && CLOSERS.test(text.charAt(next))) next++;
  if (next === dot + 1 && next < text.length) return false;
  if (next >= text.length) return true;
  // "… antichoc. b) Classe …": the next item of an enumeration.
  if (/^\p{Ll}\)\s/u.test(text.slice(next, next + 3))) return true;
  const follower = text.charAt(next);
  const word = wordBefore(text, dot, start);
  if (ABBREVIATIONS[language].has(word.toLowerCase())) return false;
  if (/^\p{L}$/u.test(word)) return false;
  if (/^\d+$/.test(word) && (language === 'de' || /[\p{Ll}\d]/u.test(follower))) {
    return /^\d{3,}$/.test(word) && /\p{Lu}/u.test(follower);
  }
  return !/\p{Ll}/u.test(follower);
}

function wordBefore(text: string, dot: number, start: number): string {
  let from = dot;
  while (from > start && /[\p{L}\p{M}\d.°§]/u.test(text.charAt(from - 1))) from--;
  return text.slice(from, dot);
}
