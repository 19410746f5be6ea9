/** Words, numbers and signs of a text, with their offsets. */
import type { Language } from '../draft';

/** Offsets of the tokens of one text, in UTF-16 code units. The arrays may be longer, and serve the next text as well. */
export interface Tokens {
  text: string;
  count: number;
  starts: Int32Array;
  ends: Int32Array;
}

const OTHER = 0;
const LETTER = 1;
const DIGIT = 2;
const SIGN = 3;
const APOSTROPHE = 4;

const UNICODE_LETTER = /[\p{L}\p{M}]/u;
const UNICODE_DIGIT = /\p{Nd}/u;
/** Part of the word in CO₂. */
const SUBSCRIPT_TWO = '₂';
const SIGNS = '%€$£§°≥≤&+=<>';

/** Class of each UTF-16 code unit, filled as texts bring them in. 255: not asked yet. */
const classes = new Uint8Array(65536).fill(255);

function classOf(code: number): number {
  const known = classes[code];
  if (known !== undefined && known !== 255) return known;
  const char = String.fromCharCode(code);
  let kind = OTHER;
  if (code === 0x27 || code === 0x2019 || code === 0x02bc || code === 0x2018) kind = APOSTROPHE;
  else if (UNICODE_DIGIT.test(char)) kind = DIGIT;
  else if (UNICODE_LETTER.test(char) || char === SUBSCRIPT_TWO) kind = LETTER;
  else if (SIGNS.includes(char)) kind = SIGN;
  classes[code] = kind;
  return kind;
}

/** French words that lose their vowel before another: l'usage, d'occasion, jusqu'à. */
const ELISIONS = new Set([
  'l',
  'd',
  'n',
  's',
  'j',
  'm',
  't',
  'c',
  'qu',
  'jusqu',
  'lorsqu',
  'puisqu',
  'quelqu',
  'presqu',
]);

/** True for the separators inside one number: 1.000, 4,5, 1 000 with a no-break space, 1'000 in Switzerland. */
function joinsDigits(code: number): boolean {
  return code === 0x2e || code === 0x2c || code === 0xa0 || code === 0x202f || code === 0x27 || code === 0x2019;
}

let startBuffer = new Int32Array(4096);
let endBuffer = new Int32Array(4096);

function grow(): void {
  const starts = new Int32Array(startBuffer.length * 2);
  const ends = new Int32Array(starts.length);
  starts.set(startBuffer);
  ends.set(endBuffer);
  startBuffer = starts;
  endBuffer = ends;
}

/**
 * Cuts a text into tokens: words (hyphens separate, an apostrophe inside stays but for French elisions), numbers with
 * their separators, and single signs such as % and €. Linear in the text. What it returns holds until the next call.
 */
export function tokenise(text: string, language: Language): Tokens {
  const length = text.length;
  let count = 0;
  let position = 0;
  while (position < length) {
    const kind = classOf(text.charCodeAt(position));
    if (kind === OTHER || kind === APOSTROPHE) {
      position++;
      continue;
    }
    const start = position++;
    if (kind === DIGIT) position = endOfNumber(text, position);
    else if (kind === LETTER) position = endOfWord(text, start, position, language);
    if (count === startBuffer.length) grow();
    startBuffer[count] = start;
    endBuffer[count] = position;
    count++;
  }
  return { text, count, starts: startBuffer, ends: endBuffer };
}

function endOfNumber(text: string, from: number): number {
  let position = from;
  while (position < text.length) {
    const code = text.charCodeAt(position);
    const kind = classOf(code);
    if (kind === DIGIT || kind === LETTER) {
      position++;
    } else if (joinsDigits(code) && classOf(text.charCodeAt(position + 1)) === DIGIT) {
      position += 2;
    } else break;
  }
  return position;
}

function endOfWord(text: string, start: number, from: number, language: Language): number {
  let position = from;
  while (position < text.length) {
    const kind = classOf(text.charCodeAt(position));
    if (kind === LETTER || kind === DIGIT) {
      position++;
    } else if (kind === APOSTROPHE && classOf(text.charCodeAt(position + 1)) === LETTER) {
      if (language === 'fr' && ELISIONS.has(text.slice(start, position).toLowerCase())) break;
      position++;
    } else break;
  }
  return position;
}
